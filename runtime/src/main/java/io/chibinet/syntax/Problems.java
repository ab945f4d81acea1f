package io.chibinet.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Collects what is wrong while a text is read. The text may still grow, so places are spans until
 * the end.
 */
final class Problems {
  private record Finding(SyntaxCode code, Span span, String message, List<Span> others, String note)
      implements Comparable<Finding> {
    @Override
    public int compareTo(Finding that) {
      return Integer.compare(span.start(), that.span.start());
    }
  }

  private List<Finding> findings = List.of();

  void report(SyntaxCode code, Span span, String message) {
    report(code, span, message, List.of(), "");
  }

  /** Reports with further places, each of which {@code note} explains. */
  void report(SyntaxCode code, Span span, String message, List<Span> others, String note) {
    if (findings.isEmpty()) {
      findings = new ArrayList<>();
    }
    findings.add(new Finding(code, span, message, others, note));
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  void addAll(Problems others) {
    if (findings.isEmpty()) {
      findings = new ArrayList<>();
    }
    findings.addAll(others.findings);
  }

  void clear() {
    findings = List.of();
  }

  /** The problems in order of place; those of one place in order of report. */
  List<Problem> in(SourceText source) {
    if (findings.isEmpty()) {
      return List.of();
    }
    Collections.sort(findings);
    List<Problem> problems = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      List<Problem.Related> related = new ArrayList<>(finding.others.size());
      for (Span other : finding.others) {
        related.add(new Problem.Related(new Location(source, other), finding.note));
      }
      problems.add(
          new Problem(
              finding.code.code(),
              Problem.Severity.ERROR,
              new Location(source, finding.span),
              finding.message,
              related));
    }
    return problems;
  }
}
