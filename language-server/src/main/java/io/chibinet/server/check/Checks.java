package io.chibinet.server.check;

import io.chibinet.library.BundledLibraries;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Analyzer;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Documentation;
import io.chibinet.server.workspace.World;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that can be said against a text without running it: its syntax, its meaning, and what the
 * checks find. Editors and {@code chibi-net check} ask here.
 */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new UnboundName(),
          new UnusedName(),
          new UnusedImport(),
          new WrongArity(),
          new WrongType(),
          new WrongConstant(),
          new MismatchedProtocol(),
          new StringForBytevector(),
          new PortOutOfRange(),
          new ResultAsBoolean(),
          new ResultAsNumber(),
          new UncheckedFailure(),
          new UseAfterClose(),
          new DoubleClose(),
          new AcceptBeforeListen(),
          new SendBeforeConnect(),
          new ListenOnDatagram(),
          new NeverClosed(),
          new LeakedOnError(),
          new EndlessReceive(),
          new ListenerWithoutReuse(),
          new BroadcastNotAllowed());

  private Checks() {}

  /** Every check, in the order of the documentation. */
  public static List<Check> all() {
    return ALL;
  }

  /** The import sets of which no name is used, without those that the text says are meant. */
  public static List<Span> unusedImports(Analysis analysis, World world) {
    if (world.settings().disabledChecks().contains(UnusedImport.CODE)) {
      return List.of();
    }
    Suppressions suppressions = Suppressions.of(analysis.file());
    return UnusedImport.in(analysis, world).stream()
        .filter(set -> !suppressions.cover(UnusedImport.CODE, set.start()))
        .toList();
  }

  /** The problems of {@code document}, in order of place, without those that it suppresses. */
  public static List<Problem> problems(
      Document document, World world, Analyzer analyzer, Documentation documentation) {
    Analysis analysis = analyzer.analysis(world, document);
    Set<Problem> found = new LinkedHashSet<>();
    // An included file's unit does not parse it by itself if the including text is broken.
    found.addAll(
        analysis.problems().isEmpty() ? document.parsed().problems() : analysis.problems());
    boolean isReadable = document.parsed().problems().isEmpty();
    CheckedText text = new CheckedText(analysis, world, analyzer, documentation);
    List<Span> expected = expectedToFail(analysis);
    for (Check check : ALL) {
      if (!world.settings().disabledChecks().contains(check.code()) && isReadable) {
        check.run(
            text,
            problem -> {
              int at = problem.location().span().start();
              if (expected.stream().noneMatch(form -> form.touches(at))) {
                found.add(problem);
              }
            });
      }
    }
    Suppressions suppressions = Suppressions.of(document.parsed());
    List<Problem> shown = new ArrayList<>();
    for (Problem problem : found) {
      if (!world.settings().disabledChecks().contains(problem.code())
          && !suppressions.cover(problem)) {
        shown.add(problem);
      }
    }
    shown.sort(Comparator.comparingInt(problem -> problem.location().span().start()));
    return shown;
  }

  // What stands in (test-error …) is there because it is wrong.
  private static List<Span> expectedToFail(Analysis analysis) {
    List<Span> forms = new ArrayList<>();
    analysis
        .names()
        .macroUses()
        .forEach(
            (form, macro) -> {
              boolean expectsError =
                  macro.name().equals("test-error")
                      && macro.definition() != null
                      && BundledLibraries.isBundled(macro.definition().source());
              if (expectsError) {
                forms.add(form);
              }
            });
    return forms;
  }
}
