package io.chibinet.cli;

import java.util.List;
import java.util.ServiceLoader;

/** Finds what the subcommands do. */
final class Subcommands {
  private Subcommands() {}

  /**
   * Runs a subcommand; returns the exit code.
   *
   * @throws Refusal when the module that brings it is not part of this installation
   */
  static int run(String name, List<String> arguments) {
    for (Subcommand subcommand : ServiceLoader.load(Subcommand.class)) {
      if (subcommand.name().equals(name)) {
        return subcommand.run(arguments);
      }
    }
    throw new Refusal(name + ": not part of this installation");
  }
}
