package io.chibinet.cli;

/** What the process answers when the program itself does not say. */
final class ExitCode {
  static final int SUCCESS = 0;

  /** {@code check} found an error. */
  static final int PROBLEMS = 1;

  /** An uncaught error, an unknown flag, a missing file or library (EX_SOFTWARE of sysexits). */
  static final int FAILURE = 70;

  /** Ended by Ctrl-C: 128 and the number of SIGINT. */
  static final int INTERRUPTED = 130;

  /** Nobody reads standard output any more: 128 and the number of SIGPIPE. */
  static final int BROKEN_PIPE = 141;

  private ExitCode() {}
}
