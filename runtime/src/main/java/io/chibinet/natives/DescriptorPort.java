package io.chibinet.natives;

import io.chibinet.net.Descriptor;

/** A port on a descriptor. */
interface DescriptorPort {
  Descriptor descriptor();
}
