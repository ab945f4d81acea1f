package io.chibinet.site;

import io.chibinet.syntax.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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

  /** Runs the command; 0 if all went well, 70 for wrong arguments or files that cannot be read. */
  public static int run(String... arguments) {
    return new CommandLine(new Docs())
        .setParameterExceptionHandler(
            (problem, words) -> {
              problem.getCommandLine().getErr().println(problem.getMessage());
              return FAILED;
            })
        .setExecutionExceptionHandler(
            (problem, line, words) -> {
              line.getErr().println("docs: " + problem.getMessage());
              return FAILED;
            })
        .execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    for (Path folder : all(folders, guides)) {
      if (!Files.isDirectory(folder)) {
        throw new IOException(folder + ": no such folder");
      }
    }
    Site site = Site.of(options());
    Map<String, byte[]> files = format == Format.html ? site.html() : site.markdown();
    try {
      Site.write(files, output);
    } catch (UncheckedIOException e) {
      throw new IOException("cannot write " + e.getCause().getMessage(), e);
    }
    for (Problem problem : site.problems()) {
      spec.commandLine().getErr().println(problem.location() + ": " + problem.message());
    }
    return 0;
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
