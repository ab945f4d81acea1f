package io.chibinet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * The flags of the command line, which are Chibi's. {@link Main} does not come here for a plain
 * {@code chibi-net FILE ARG…}: loading picocli takes longer than the rest of a small program.
 */
@Command(
    name = "chibi-net",
    sortOptions = false,
    separator = " ",
    customSynopsis = {
      "chibi-net [FLAG…] FILE [ARG…]     runs a program",
      "       chibi-net [FLAG…]                starts a session",
      "       chibi-net check FILE…            tells what is wrong, without running anything",
      "       chibi-net lsp                    serves an editor (Language Server Protocol)",
      "       chibi-net docs -o DIR [LIBDIR…]  writes the documentation of libraries"
    },
    description = {"", "Scheme (R7RS) with sockets, on the JVM.", ""},
    footer = {
      "",
      "LIB is a library name: '(scheme small)' or scheme.small. Imports, loads and",
      "expressions take effect in the order given; with -e or -p no FILE is run.",
      "Libraries are looked for in the folders of -I, then of CHIBI_MODULE_PATH (else ./lib",
      "and .), then of -A."
    })
final class Options {
  /** Something to do before, or instead of, running the program. */
  record Step(Kind kind, String text) {
    enum Kind {
      IMPORT,
      IMPORT_ONLY,
      LOAD,
      EVALUATE,
      PRINT
    }
  }

  @Option(
      names = "-I",
      order = 1,
      paramLabel = "DIR",
      description = "Looks for libraries in DIR first.")
  final List<String> prepended = new ArrayList<>();

  @Option(
      names = "-A",
      order = 2,
      paramLabel = "DIR",
      description = "Looks for libraries in DIR last.")
  final List<String> appended = new ArrayList<>();

  final List<Step> steps = new ArrayList<>();

  @Option(
      names = "-r",
      order = 9,
      paramLabel = "[NAME]",
      hideParamSyntax = true,
      preprocessor = DefaultMain.class,
      description = "Then calls NAME, by default main, with the list of the FILE and its ARGs.")
  String main;

  @Option(
      names = "-R",
      order = 10,
      paramLabel = "LIB",
      description = "Calls main of library LIB with the list of LIB and the ARGs.")
  String mainLibrary;

  @Option(
      names = {"-V", "--version"},
      order = 11,
      description = "Prints the version.")
  boolean version;

  @Option(
      names = {"-h", "--help"},
      order = 12,
      description = "Prints this.")
  boolean help;

  @Parameters(paramLabel = "FILE ARG", arity = "0..*", hidden = true)
  final List<String> program = new ArrayList<>();

  @Option(names = "-m", order = 3, paramLabel = "LIB", description = "Imports LIB too.")
  void importAlso(String library) {
    steps.add(new Step(Step.Kind.IMPORT, library));
  }

  @Option(
      names = "-x",
      order = 4,
      paramLabel = "LIB",
      description = "Imports LIB and nothing else.")
  void importOnly(String library) {
    steps.add(new Step(Step.Kind.IMPORT_ONLY, library));
  }

  @Option(names = "-q", order = 5, description = "The same as -x chibi.")
  void quick(boolean wanted) {
    importOnly("chibi");
  }

  @Option(names = "-e", order = 7, paramLabel = "EXPR", description = "Evaluates EXPR.")
  void evaluate(String expression) {
    steps.add(new Step(Step.Kind.EVALUATE, expression));
  }

  @Option(
      names = "-p",
      order = 8,
      paramLabel = "EXPR",
      description = "Evaluates EXPR and prints its value.")
  void print(String expression) {
    steps.add(new Step(Step.Kind.PRINT, expression));
  }

  @Option(names = "-l", order = 6, paramLabel = "FILE", description = "Loads FILE.")
  void load(String file) {
    steps.add(new Step(Step.Kind.LOAD, file));
  }

  /**
   * The meaning of the arguments.
   *
   * @throws Refusal when they have none
   */
  static Options parse(String[] arguments) {
    Options options = new Options();
    try {
      options.parser().parseArgs(arguments);
    } catch (ParameterException e) {
      throw new Refusal(Refusal.reason(e) + "; try --help");
    }
    return options;
  }

  /** What {@code --help} prints. */
  static String usage() {
    return new Options().parser().getUsageMessage();
  }

  private CommandLine parser() {
    return new CommandLine(this)
        .setStopAtPositional(true)
        .setOverwrittenOptionsAllowed(true)
        .setAllowOptionsAsOptionParameters(true)
        .setExpandAtFiles(false)
        .setUsageHelpWidth(90);
  }

  /** Does what the steps say should be evaluated before the program, or instead of it. */
  boolean evaluates() {
    return steps.stream()
        .anyMatch(step -> step.kind() == Step.Kind.EVALUATE || step.kind() == Step.Kind.PRINT);
  }

  /** {@code -rNAME} names a procedure; what follows a bare {@code -r} is the next argument. */
  private static final class DefaultMain implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (" ".equals(info.get("separator"))) {
        arguments.push("main");
      }
      return false;
    }
  }
}
