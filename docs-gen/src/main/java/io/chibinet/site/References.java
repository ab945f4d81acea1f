package io.chibinet.site;

import io.chibinet.cli.CommandLineModel;
import io.chibinet.library.DocCommand;
import io.chibinet.library.DocText;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryIndex.Exported;
import io.chibinet.library.MarkdownWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

  /** What the entries of {@code index} say of Chibi's own behaviour, name by name. */
  static String differences(LibraryIndex index) {
    MarkdownWriter writer = new MarkdownWriter();
    StringBuilder out = new StringBuilder("| Name | In Chibi |\n|---|---|\n");
    for (Library library : index.libraries()) {
      for (Exported exported : index.exports(library.name())) {
        if (exported.isDefinedHere()) {
          for (DocText.Note note :
              exported
                  .declaration()
                  .orElseThrow()
                  .documentation()
                  .notes(DocText.Note.Kind.DIFFERS)) {
            out.append("| `").append(exported.name()).append("` | ");
            out.append(writer.line(note.text()).replace("|", "\\|")).append(" |\n");
          }
        }
      }
    }
    return out.toString().stripTrailing();
  }

  /** The flags of the command itself. */
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
            .strip();
  }

  /** What {@code chibi-net check} takes. */
  static String checkArguments() {
    return options(CommandLineModel.check());
  }

  /** What {@code chibi-net docs} takes. */
  static String docsArguments() {
    return options(new CommandLine(new Docs()).getCommandSpec());
  }

  private static String options(CommandSpec command) {
    StringBuilder out = new StringBuilder("| Argument | Meaning |\n|---|---|\n");
    List<OptionSpec> options = new ArrayList<>(command.options());
    options.sort(Comparator.comparing(OptionSpec::order));
    for (OptionSpec option : options) {
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
