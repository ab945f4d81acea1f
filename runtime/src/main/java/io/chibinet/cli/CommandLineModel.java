package io.chibinet.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What the command line understands, for documentation. */
public final class CommandLineModel {
  private CommandLineModel() {}

  /** The flags of {@code chibi-net} itself, without those of its subcommands. */
  public static CommandSpec flags() {
    return new CommandLine(new Options()).getCommandSpec();
  }

  /** The arguments of {@code chibi-net check}. */
  public static CommandSpec check() {
    return CheckOptions.model().getCommandSpec();
  }
}
