package io.chibinet.site;

import io.chibinet.cli.Report;
import io.chibinet.syntax.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chibi-net docs}: writes the documentation of libraries as a site. */
@Command(
    name = "chibi-net docs",
    sortOptions = false,
    description = {
      "Writes the documentation of libraries, read from the ;;> comments of their sources.",
      "Without a folder it documents the libraries that come with Chibi Net."
    })
public final class Docs implements Callable<Integer> {
  private static final int BROKEN = 1;
  private static final int FAILED = 70;

  /** What is written. */
  enum Format {
    html,
    markdown
  }

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to; it is made if it is not there.")
  private Path output;

  @Parameters(paramLabel = "LIBDIR", description = "Library folders to document.")
  private List<Path> folders = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "html",
      description = "What to write: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(names = "--name", paramLabel = "NAME", description = "The name of the site.")
  private String name;

  @Option(
      names = "--tagline",
      paramLabel = "TEXT",
      description = "One sentence for the first page.")
  private String tagline;

  @Option(
      names = "--logo",
      paramLabel = "FILE",
      description = "An SVG or PNG file in place of the logo.")
  private Path logo;

  @Option(
      names = "--guides",
      paramLabel = "DIR",
      description = "Folders of Markdown pages to add, in the order of their file names.")
  private List<Path> guides = List.of();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "The package.json of a VS Code extension, to list its settings.")
  private Path settings;

  @Option(names = "--help", usageHelp = true, description = "Prints this.")
  private boolean help;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int code = run(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Runs the command; 0 if all went well, 1 if the site is written but a library is broken, 70 for
   * wrong arguments or files that cannot be read.
   */
  public static int run(String... arguments) {
    return run(new CommandLine(new Docs()), arguments);
  }

  static int run(CommandLine command, String... arguments) {
    return command
        .setParameterExceptionHandler(
            (problem, words) -> {
              String reason = problem.getMessage();
              reason = reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
              refuse(command, reason + "; chibi-net docs --help tells what it takes");
              return FAILED;
            })
        .setExecutionExceptionHandler(
            (problem, line, words) -> {
              refuse(command, problem.getMessage());
              return FAILED;
            })
        .execute(arguments);
  }

  private static void refuse(CommandLine command, String reason) {
    command.getErr().print(Report.of("docs: " + reason));
    command.getErr().flush();
  }

  @Override
  public Integer call() throws IOException {
    checkPaths();
    Site site = Site.of(options());
    Map<String, byte[]> files = format == Format.html ? site.html() : site.markdown();
    try {
      Site.write(files, output);
    } catch (IOException e) {
      throw new IOException(output + ": cannot write there: " + reason(e), e);
    }
    List<Problem> problems = site.problems();
    PrintWriter err = spec.commandLine().getErr();
    err.print(Report.of(problems));
    err.flush();
    PrintWriter out = spec.commandLine().getOut();
    String first = format == Format.html ? "index.html" : "index.md";
    out.println(output.resolve(first) + ": " + site.extent());
    out.flush();
    boolean isBroken = problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
    return isBroken ? BROKEN : 0;
  }

  // What the arguments name has to be there before anything is written.
  private void checkPaths() throws IOException {
    for (Path folder : all(folders, guides)) {
      if (!Files.isDirectory(folder)) {
        throw new IOException(
            folder + (Files.exists(folder) ? ": is a file, not a folder" : ": no such folder"));
      }
    }
    if (logo != null && !logo.toString().toLowerCase(Locale.ROOT).matches(".*\\.(svg|png)")) {
      throw new IOException(logo + ": a logo is an SVG or PNG file");
    }
    for (Path file : Stream.of(logo, settings).filter(Objects::nonNull).toList()) {
      if (!Files.isRegularFile(file)) {
        throw new IOException(
            file + (Files.exists(file) ? ": is a folder, not a file" : ": no such file"));
      }
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof FileAlreadyExistsException) {
      return "it is a file, not a folder";
    }
    return failure instanceof AccessDeniedException ? "permission denied" : failure.getMessage();
  }

  private static List<Path> all(List<Path> some, List<Path> others) {
    List<Path> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private SiteOptions options() {
    SiteOptions base =
        folders.isEmpty()
            ? SiteOptions.ofProduct()
            : SiteOptions.ofFolders(
                folders.get(0).toAbsolutePath().normalize().getFileName().toString(), folders);
    return new SiteOptions(
        name == null ? base.name() : name,
        tagline == null ? base.tagline() : tagline,
        Optional.ofNullable(logo),
        base.folders(),
        guides,
        Optional.ofNullable(settings),
        base.since());
  }
}
