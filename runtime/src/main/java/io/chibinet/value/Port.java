package io.chibinet.value;

/**
 * A port (R7RS 6.13). Either an {@link InputPort} or an {@link OutputPort}; each of them may be
 * textual, binary or both at once, since all of them carry bytes and text is UTF-8.
 *
 * <p>No method waits. What cannot be answered from what is at hand says {@link #WAIT} and leaves
 * the port as it was, so that the caller can wait without stopping other green threads and ask
 * again. Only the engine's thread may touch a port.
 */
public abstract class Port {
  /** Nothing more will come. */
  public static final int END = -1;

  /** Nothing is at hand yet: wait until the port is ready, then ask again. */
  public static final int WAIT = -2;

  /** The port has been closed. */
  public static final int CLOSED = -3;

  private final boolean textual;
  private final boolean binary;
  private boolean open = true;

  Port(boolean textual, boolean binary) {
    this.textual = textual;
    this.binary = binary;
  }

  public final boolean isTextual() {
    return textual;
  }

  public final boolean isBinary() {
    return binary;
  }

  public final boolean isOpen() {
    return open;
  }

  /**
   * Closes it, at once and for good; closing it again does nothing. An output port loses what has
   * not been flushed.
   */
  public final void close() {
    if (open) {
      open = false;
      forget();
      release();
    }
  }

  /** Drops the buffer, so that no operation finds anything in it. */
  abstract void forget();

  /** Gives back what the port holds in the system, if anything; called once. */
  protected void release() {}

  /** What the port leads to, for the printer: {@code "notes.txt"}, {@code fileno 4}. */
  protected abstract String description();
}
