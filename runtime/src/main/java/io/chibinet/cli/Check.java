package io.chibinet.cli;

import io.chibinet.expand.Expander;
import io.chibinet.expand.Expansion;
import io.chibinet.expand.Libraries;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.syntax.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * {@code chibi-net check [--sarif] FILE…}: tells on standard output what is wrong with programs and
 * libraries, without running anything of them.
 */
public final class Check implements Subcommand {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public int run(List<String> arguments) {
    boolean sarif = arguments.contains("--sarif");
    List<String> files = arguments.stream().filter(word -> !word.equals("--sarif")).toList();
    if (files.isEmpty() || files.stream().anyMatch(word -> word.startsWith("-"))) {
      throw new Refusal("check: expected [--sarif] and the files to look at");
    }
    Optional<ProblemFinder> finder = ServiceLoader.load(ProblemFinder.class).findFirst();
    List<Problem> problems = new ArrayList<>();
    for (String file : files) {
      // Whatever looks at it, a file that is not there is refused in the same words.
      Source source = ProgramFile.read(file);
      problems.addAll(finder.isPresent() ? finder.get().problems(Path.of(file)) : problems(source));
    }
    if (sarif) {
      Console.printOut(SarifReport.of(problems, finder));
    } else {
      Style style =
          Style.of(Terminals.find().output(), System.getenv("NO_COLOR"), System.getenv("TERM"));
      Console.printOut(ErrorReport.of(problems, style));
    }
    boolean wrong = problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
    return wrong ? ExitCode.PROBLEMS : ExitCode.SUCCESS;
  }

  /** What is wrong with a file, in order of place, as far as the runtime alone can tell. */
  static List<Problem> problems(Source file) {
    LibraryPath path = LibraryPath.of(List.of(), System.getenv("CHIBI_MODULE_PATH"), List.of());
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
