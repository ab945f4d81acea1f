package io.chibinet.machine;

/** The program wants to end; carries no stack. */
public final class ExitRequest extends RuntimeException {
  private final int code;

  public ExitRequest(int code) {
    super(null, null, false, false);
    this.code = code;
  }

  /** The exit code, 0 to 255. */
  public int code() {
    return code;
  }
}
