package io.chibinet.net;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jnr.ffi.Pointer;

/**
 * Bytes outside the Java heap, where C can reach them without a copy.
 *
 * <p>A socket port keeps one; short reads from a {@code byte[]} go through one that {@link Sockets}
 * keeps. The memory is freed when the object is no longer reachable. A buffer belongs to one thread
 * at a time.
 */
public final class NativeBuffer {
  private final ByteBuffer bytes;
  private final Pointer pointer;
  private final long address;

  /**
   * Makes a buffer of zeros.
   *
   * @param capacity bytes, at least 1
   * @throws Unsupported on a system without bindings
   */
  public NativeBuffer(int capacity) {
    NativeLibrary.libc();
    bytes = ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
    pointer = Pointer.wrap(NativeLibrary.runtime(), bytes);
    address = pointer.address();
  }

  /** Returns the size in bytes. */
  public int capacity() {
    return bytes.capacity();
  }

  /**
   * Returns the memory itself, for copying and decoding, always the same object in native byte
   * order. Its position and limit mean nothing to this package and are the caller's to use.
   */
  public ByteBuffer bytes() {
    return bytes;
  }

  Pointer pointer() {
    return pointer;
  }

  long address() {
    return address;
  }
}
