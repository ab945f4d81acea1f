package io.chibinet.cli;

import io.chibinet.library.LibraryPath;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The arguments of {@code chibi-net check}. */
@Command(
    name = "chibi-net check",
    sortOptions = false,
    description = {
      "",
      "Prints what is wrong in programs and libraries, without running anything.",
      ""
    },
    footer = {
      "",
      "A FILE that is a folder stands for the Scheme files below it. Libraries are looked for",
      "in the folders of -I, then of CHIBI_MODULE_PATH (else ./lib and .), then of -A.",
      "",
      "The exit code is 1 if there is an error, 70 if a FILE could not be read, else 0.",
      "The code in brackets behind a problem has a page in the documentation; the comment",
      "\"; check: off CODE\" behind the line says that it is meant."
    })
final class CheckOptions {
  @Option(names = "--sarif", description = "Prints SARIF 2.1.0, as code hosts read it.")
  boolean sarif;

  @Option(names = "-I", paramLabel = "DIR", description = "Looks for libraries in DIR first.")
  private final List<String> prepended = new ArrayList<>();

  @Option(names = "-A", paramLabel = "DIR", description = "Looks for libraries in DIR last.")
  private final List<String> appended = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Prints this.")
  boolean help;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to look at.")
  final List<String> files = new ArrayList<>();

  private CheckOptions() {}

  /**
   * The meaning of the arguments.
   *
   * @throws Refusal when they have none
   */
  static CheckOptions parse(List<String> arguments) {
    CheckOptions options = new CheckOptions();
    try {
      parser(options).parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new Refusal(
          "check: " + Refusal.reason(e) + "; chibi-net check --help tells what it takes");
    }
    return options;
  }

  /** What {@code --help} prints. */
  static String usage() {
    return model().getUsageMessage();
  }

  /** The arguments with what is said of them. */
  static CommandLine model() {
    return parser(new CheckOptions());
  }

  private static CommandLine parser(CheckOptions options) {
    return new CommandLine(options).setExpandAtFiles(false).setUsageHelpWidth(90);
  }

  /** Where libraries are looked for; {@code variable} is that of the library path, or null. */
  LibraryPath libraryPath(String variable) {
    return LibraryPath.of(prepended, variable, appended);
  }

  /** The same as folders, best first; empty where nothing but the working folder is meant. */
  List<Path> libraryFolders(String variable) {
    List<String> folders = new ArrayList<>(prepended);
    if (variable != null && !variable.isEmpty()) {
      folders.addAll(List.of(variable.split(File.pathSeparator)));
    } else if (!prepended.isEmpty() || !appended.isEmpty()) {
      folders.add("");
    }
    folders.addAll(appended);
    return folders.stream().map(folder -> Path.of(folder).toAbsolutePath().normalize()).toList();
  }
}
