package io.chibinet.cli;

import picocli.CommandLine.ParameterException;

/** The command line asks for something that cannot be done; the message is for the user. */
final class Refusal extends RuntimeException {
  Refusal(String message) {
    super(message, null, false, false);
  }

  /** What is wrong with arguments, as picocli says it, on one line and without a capital. */
  static String reason(ParameterException wrong) {
    String message = wrong.getMessage().replaceAll("\\R", " ");
    return Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
