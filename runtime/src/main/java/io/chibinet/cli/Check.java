package io.chibinet.cli;

import io.chibinet.expand.Expander;
import io.chibinet.expand.Expansion;
import io.chibinet.expand.Libraries;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.syntax.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code chibi-net check FILE…}: tells on standard output what is wrong with programs and
 * libraries, without running anything of them.
 */
public final class Check implements Subcommand {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public int run(List<String> arguments) {
    if (arguments.isEmpty() || arguments.get(0).startsWith("-")) {
      throw new Refusal("check: expected the files to look at");
    }
    boolean wrong = false;
    StringBuilder report = new StringBuilder();
    Style style =
        Style.of(Terminals.find().output(), System.getenv("NO_COLOR"), System.getenv("TERM"));
    for (String file : arguments) {
      List<Problem> problems = problems(ProgramFile.read(file));
      wrong |= problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
      report.append(ErrorReport.of(problems, style));
    }
    Console.printOut(report.toString());
    return wrong ? ExitCode.PROBLEMS : ExitCode.SUCCESS;
  }

  /** What is wrong with a file, in order of place. */
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
