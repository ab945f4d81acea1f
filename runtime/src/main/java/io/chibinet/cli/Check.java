package io.chibinet.cli;

import io.chibinet.expand.Expander;
import io.chibinet.expand.Expansion;
import io.chibinet.expand.Libraries;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.syntax.Problem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * {@code chibi-net check}: tells on standard output what is wrong with programs and libraries,
 * without running anything of them.
 */
public final class Check implements Subcommand {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public int run(List<String> arguments) {
    CheckOptions options = CheckOptions.parse(arguments);
    if (options.help) {
      Console.printOut(CheckOptions.usage());
      return ExitCode.SUCCESS;
    }
    Optional<ProblemFinder> finder = ServiceLoader.load(ProblemFinder.class).findFirst();
    String variable = System.getenv("CHIBI_MODULE_PATH");
    finder.ifPresent(found -> found.lookIn(options.libraryFolders(variable)));
    List<Problem> problems = new ArrayList<>();
    boolean allRead = true;
    for (String file : files(options.files, finder)) {
      try {
        Source source = ProgramFile.read(file);
        problems.addAll(
            finder.isPresent()
                ? finder.get().problems(Path.of(file), source.text().text())
                : problems(source, options.libraryPath(variable)));
      } catch (Refusal refusal) {
        // One that cannot be read keeps nobody from hearing about the others.
        Console.standard().refuse(refusal);
        allRead = false;
      }
    }
    if (options.sarif) {
      Console.printOut(SarifReport.of(problems, finder));
    } else {
      Style style =
          Style.of(Terminals.find().output(), System.getenv("NO_COLOR"), System.getenv("TERM"));
      Console.printOut(ErrorReport.withCodes(problems, style));
    }
    if (!allRead) {
      return ExitCode.FAILURE;
    }
    boolean wrong = problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
    return wrong ? ExitCode.PROBLEMS : ExitCode.SUCCESS;
  }

  // A folder stands for the Scheme files below it.
  private static List<String> files(List<String> names, Optional<ProblemFinder> finder) {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      if (finder.isPresent() && isFolder(name)) {
        finder.get().files(Path.of(name)).forEach(file -> files.add(file.toString()));
      } else {
        files.add(name);
      }
    }
    return files;
  }

  private static boolean isFolder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** What is wrong with a file, in order of place, as far as the runtime alone can tell. */
  static List<Problem> problems(Source file, LibraryPath path) {
    Expansion expansion = Expander.program(file, new Libraries(path, null));
    List<Problem> problems = new ArrayList<>(expansion.problems());
    for (Expansion.Unbound unbound : expansion.unbound()) {
      problems.add(
          Problem.error(
              "unbound-name",
              unbound.location(),
              "unbound variable: " + unbound.global().name() + Spelling.hint(unbound)));
    }
    return problems;
  }
}
