package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.net.Descriptor;
import io.chibinet.net.Errno;
import io.chibinet.net.Sockets;
import io.chibinet.value.OutputPort;

/** Writes to a descriptor: a socket, a pipe, a terminal. Text and bytes in any mixture. */
final class DescriptorOutputPort extends OutputPort implements Waiting, DescriptorPort {
  private final Sockets sockets;
  private final Descriptor descriptor;
  private final boolean shutsDown;

  /**
   * A port that shares {@code descriptor} with every other port on it.
   *
   * @param shutsDown whether closing it ends the writing half of the connection, so that the peer
   *     sees the end while it can still be read from
   */
  DescriptorOutputPort(Sockets sockets, Descriptor descriptor, boolean shutsDown) {
    super(true, true);
    this.sockets = sockets;
    this.descriptor = descriptor;
    this.shutsDown = shutsDown;
    descriptor.retain();
  }

  @Override
  public Descriptor descriptor() {
    return descriptor;
  }

  @Override
  protected int drain(byte[] bytes, int from, int to) {
    int count = sockets.write(descriptor, bytes, from, to - from);
    if (count >= 0) {
      return count;
    }
    if (Errno.wouldBlock(count)) {
      return WAIT;
    }
    throw SystemFailure.of("write", count, descriptor);
  }

  @Override
  public Object await(Machine vm, Machine.Retry retry) {
    return vm.awaitWritable(descriptor, -1, retry);
  }

  @Override
  protected void release() {
    if (shutsDown) {
      sockets.shutdown(descriptor, false, true);
    }
    if (descriptor.release()) {
      sockets.close(descriptor);
    }
  }

  @Override
  protected String description() {
    return descriptor.toString();
  }
}
