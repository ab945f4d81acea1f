package io.chibinet.net;

import jnr.constants.platform.Fcntl;
import jnr.constants.platform.OpenFlags;

/** A pipe to oneself: a byte written by any thread makes a wait on the other end return. */
final class WakePipe implements AutoCloseable {
  private final Libc libc;
  private final int readEnd;
  private final int writeEnd;
  private final NativeBuffer sink = new NativeBuffer(64);
  private final NativeBuffer source = new NativeBuffer(1);

  WakePipe(Libc libc) {
    this.libc = libc;
    if (libc.pipe(sink.pointer()) < 0) {
      throw new SystemCallException("pipe", NativeLibrary.lastErrno());
    }
    readEnd = prepared(sink.bytes().getInt(0));
    writeEnd = prepared(sink.bytes().getInt(Integer.BYTES));
  }

  private int prepared(int number) {
    libc.fcntl(number, Fcntl.F_SETFL.intValue(), OpenFlags.O_NONBLOCK.intValue());
    libc.fcntl(number, Fcntl.F_SETFD.intValue(), Abi.FD_CLOEXEC);
    return number;
  }

  /** Returns the descriptor to wait on for reading. */
  int readEnd() {
    return readEnd;
  }

  void wake() {
    libc.write(writeEnd, source.address(), 1);
  }

  /** Takes everything out again. */
  void clear() {
    while (libc.read(readEnd, sink.address(), sink.capacity()) == sink.capacity()) {
      // Until less came than fits: then it is empty.
    }
  }

  @Override
  public void close() {
    libc.close(readEnd);
    libc.close(writeEnd);
  }
}
