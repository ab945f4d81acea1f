package io.chibinet.cli;

/** The command line asks for something that cannot be done; the message is for the user. */
final class Refusal extends RuntimeException {
  Refusal(String message) {
    super(message, null, false, false);
  }
}
