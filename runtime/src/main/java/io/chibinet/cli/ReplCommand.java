package io.chibinet.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a session understands besides Scheme: lines that begin with a comma and one of these. */
enum ReplCommand {
  HELP("", "shows this"),
  DOC("NAME", "shows the documentation of NAME"),
  APROPOS("TEXT", "lists the names with TEXT in them"),
  EXIT("", "ends the session; so does Ctrl-D");

  private final String argument;
  private final String purpose;

  ReplCommand(String argument, String purpose) {
    this.argument = argument;
    this.purpose = purpose;
  }

  /**
   * A command as typed.
   *
   * @param argument what stands behind it, perhaps nothing
   */
  record Typed(ReplCommand command, String argument) {}

  /** As it is typed, with its comma. */
  String word() {
    return "," + name().toLowerCase(Locale.ROOT);
  }

  /** Whether {@code line} is for the session: at top level a comma has no meaning in Scheme. */
  static boolean isCommand(String line) {
    return line.stripLeading().startsWith(",");
  }

  /** The command in {@code line}; empty when there is no such command. */
  static Optional<Typed> parse(String line) {
    String[] parts = line.strip().split("\\s+", 2);
    return Arrays.stream(values())
        .filter(command -> command.word().equals(parts[0]))
        .findFirst()
        .map(command -> new Typed(command, parts.length > 1 ? parts[1] : ""));
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ReplCommand::word).toList();
  }

  /** What {@code ,help} prints. */
  static String help() {
    StringBuilder text = new StringBuilder();
    for (ReplCommand command : values()) {
      String usage = (command.word() + " " + command.argument).strip();
      text.append(String.format("  %-14s %s%n", usage, command.purpose));
    }
    return text.append("Anything else is evaluated. Ctrl-C stops an evaluation.\n").toString();
  }
}
