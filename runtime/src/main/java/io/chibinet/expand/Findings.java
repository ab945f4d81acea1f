package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is wrong with one text and what it includes. */
final class Findings {
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final List<Location> brokenForms;
  private boolean quiet;

  Findings() {
    this(new ArrayList<>());
  }

  private Findings(List<Location> brokenForms) {
    this.brokenForms = brokenForms;
  }

  /** Findings of a library within the same text. */
  Findings within() {
    return new Findings(brokenForms);
  }

  /** Takes note of a problem, unless it follows from another one. */
  void report(Problem problem) {
    if (!quiet && !isInBrokenForm(problem.location())) {
      problems.add(problem);
    }
  }

  /** Takes note of problems whatever is known already. */
  void insist(List<Problem> others) {
    problems.addAll(others);
  }

  /** Takes note of what is wrong with a file as it was read, and of the forms that this breaks. */
  void read(SourceFile file, List<Form> forms) {
    problems.addAll(file.problems());
    for (Problem problem : file.problems()) {
      int place = problem.location().span().start();
      for (Form form : forms) {
        if (form.location().span().start() <= place && place < form.location().span().end()) {
          brokenForms.add(form.location());
        }
      }
    }
  }

  // A form that could not be read as a whole is not what its author means: whatever else seems
  // wrong with it follows from that.
  private boolean isInBrokenForm(Location place) {
    return place != null
        && !brokenForms.isEmpty()
        && brokenForms.stream()
            .anyMatch(
                form ->
                    form.source() == place.source() && form.span().touches(place.span().start()));
  }

  /** Does something whose problems nobody wants to hear of. */
  void quietly(Runnable work) {
    boolean before = quiet;
    quiet = true;
    try {
      work.run();
    } finally {
      quiet = before;
    }
  }

  boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  /** What was found, in order of place within each file. */
  List<Problem> sorted() {
    Map<SourceText, List<Problem>> byText = new LinkedHashMap<>();
    for (Problem problem : problems) {
      SourceText text = problem.location() == null ? null : problem.location().source();
      byText.computeIfAbsent(text, key -> new ArrayList<>()).add(problem);
    }
    List<Problem> sorted = new ArrayList<>(problems.size());
    byText.forEach(
        (text, list) -> {
          if (text != null) {
            list.sort(Comparator.comparingInt(problem -> problem.location().span().start()));
          }
          sorted.addAll(list);
        });
    return sorted;
  }
}
