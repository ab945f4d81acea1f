package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.net.Descriptor;
import io.chibinet.net.Errno;
import io.chibinet.net.NativeBuffer;
import io.chibinet.net.Sockets;
import io.chibinet.value.InputPort;

/** Reads from a descriptor: a socket, a pipe, a terminal. Text and bytes in any mixture. */
final class DescriptorInputPort extends InputPort implements Waiting, DescriptorPort {
  private final Sockets sockets;
  private final Descriptor descriptor;
  private final boolean shutsDown;

  /**
   * A port that shares {@code descriptor} with every other port on it.
   *
   * @param shutsDown whether closing it ends the reading half of the connection
   */
  DescriptorInputPort(Sockets sockets, Descriptor descriptor, boolean shutsDown) {
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

  // The kernel writes to memory that all ports share, and what came is copied: ten thousand idle
  // ports need no buffers, and the copy costs a fraction of the call.
  @Override
  protected int fill() {
    NativeBuffer shared = sockets.transfer();
    int count = sockets.read(descriptor, shared, 0, shared.capacity());
    if (count > 0) {
      int at = reserve(count);
      shared.bytes().get(0, buffer(), at, count);
      return count;
    }
    if (count == 0) {
      return END;
    }
    if (Errno.wouldBlock(count)) {
      return WAIT;
    }
    throw SystemFailure.of("read", count, descriptor);
  }

  @Override
  public Object await(Machine vm, Machine.Retry retry) {
    return vm.awaitReadable(descriptor, -1, retry);
  }

  @Override
  protected void release() {
    if (shutsDown) {
      sockets.shutdown(descriptor, true, false);
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
