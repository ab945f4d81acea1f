package io.chibinet.site;

import io.chibinet.cli.CommandLineModel;
import io.chibinet.library.DocCommand;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Parts of guides that are read off the code they describe, as Markdown. */
final class References {
  private References() {}

  /** Every command of {@code ;;>} documentation. */
  static String docCommands() {
    return Arrays.stream(DocCommand.values())
        .map(command -> "| `%s` | %s |".formatted(command.sample(), purpose(command)))
        .collect(Collectors.joining("\n", "| Command | Meaning |\n|---|---|\n", ""));
  }

  private static String purpose(DocCommand command) {
    List<String> others = command.otherNames();
    String more =
        others.isEmpty()
            ? ""
            : " Also "
                + others.stream().map(name -> "`\\" + name + "`").collect(Collectors.joining(", "))
                + ".";
    return command.purpose() + more;
  }

  /** The flags of the command and of its subcommands. */
  static String commandLine() {
    CommandSpec flags = CommandLineModel.flags();
    return "| Usage | What it does |\n|---|---|\n"
        + Arrays.stream(flags.usageMessage().customSynopsis())
            .map(line -> line.strip().split(" {2,}", 2))
            .map(parts -> "| `%s` | %s |\n".formatted(parts[0], parts[1]))
            .collect(Collectors.joining())
        + "\n"
        + options(flags)
        + "\n\n"
        + Arrays.stream(flags.usageMessage().footer())
            .map(String::strip)
            .collect(Collectors.joining(" "))
            .strip()
        + "\n\n## `chibi-net docs`\n\n"
        + subcommand(new CommandLine(new Docs()).getCommandSpec());
  }

  private static String subcommand(CommandSpec command) {
    return String.join(" ", command.usageMessage().description()) + "\n\n" + options(command);
  }

  private static String options(CommandSpec command) {
    StringBuilder out = new StringBuilder("| Argument | Meaning |\n|---|---|\n");
    for (OptionSpec option : command.options()) {
      String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
      row(String.join("`, `", option.names()) + label, option, out);
    }
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      if (!parameter.hidden()) {
        row(parameter.paramLabel(), parameter, out);
      }
    }
    return out.toString().stripTrailing();
  }

  private static void row(String usage, ArgSpec argument, StringBuilder out) {
    String meaning = String.join(" ", argument.description());
    if (argument.completionCandidates() != null) {
      meaning =
          meaning.replace(
              "${COMPLETION-CANDIDATES}", String.join(" or ", argument.completionCandidates()));
    }
    meaning = meaning.replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue()));
    out.append("| `")
        .append(usage)
        .append("` | ")
        .append(meaning.replace("|", "\\|"))
        .append(" |\n");
  }
}
