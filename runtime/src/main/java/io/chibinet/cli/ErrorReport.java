package io.chibinet.cli;

import io.chibinet.library.BundledLibraries;
import io.chibinet.machine.UncaughtError;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import io.chibinet.value.Condition;
import io.chibinet.value.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What users see of a failure:
 *
 * <pre>
 * sum.scm:2:28: error: +: expected a number: "2"
 *   2 | (define (sum list) (fold + 0 list))
 *     |                    ^~~~~~~~~~~~~~~
 *   in sum at sum.scm:2:20
 *   at sum.scm:4:1
 * </pre>
 *
 * Every text it makes ends with a line end. It never shows a Java frame.
 */
final class ErrorReport {
  private static final int FIRST_FRAMES = 10;
  private static final int LAST_FRAMES = 3;

  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private ErrorReport(Style style) {
    this.style = style;
  }

  /** The report of problems that keep a text from running, or that {@code check} found. */
  static String of(List<Problem> problems, Style style) {
    ErrorReport report = new ErrorReport(style);
    for (Problem problem : problems) {
      report.problem(problem);
    }
    return report.out.toString();
  }

  /**
   * The report of an error that nothing handled.
   *
   * @param hint what to add to the message, such as the question whether another name was meant;
   *     may be empty
   */
  static String of(UncaughtError error, String hint, Style style) {
    ErrorReport report = new ErrorReport(style);
    report.uncaught(error, hint);
    return report.out.toString();
  }

  /** The report of a failure that has no place in a text, such as a file that is not there. */
  static String of(String message, Style style) {
    ErrorReport report = new ErrorReport(style);
    report.headline("chibi-net", Problem.Severity.ERROR, message);
    return report.out.toString();
  }

  /** The one line that says what was raised. */
  static String message(Object payload) {
    return payload instanceof Condition condition
        ? condition.describe()
        : "raised and not handled: " + Printer.brief(payload);
  }

  private void problem(Problem problem) {
    Location place = problem.location();
    headline(place == null ? "chibi-net" : place.toString(), problem.severity(), problem.message());
    source(place);
    for (Problem.Related related : problem.related()) {
      headline(related.location().toString(), null, related.message());
      source(related.location());
    }
  }

  private void uncaught(UncaughtError error, String hint) {
    Location place = usersPlace(error);
    headline(
        place == null ? "chibi-net" : place.toString(),
        Problem.Severity.ERROR,
        message(error.payload()) + hint);
    source(place);
    frames(error);
  }

  /** Where the user can do something about it: the library's own code is of no help. */
  private static Location usersPlace(UncaughtError error) {
    Location place = error.location();
    if (place != null && !BundledLibraries.isBundled(place.source())) {
      return place;
    }
    for (UncaughtError.Frame frame : error.frames()) {
      if (frame.location() != null && !BundledLibraries.isBundled(frame.location().source())) {
        return frame.location();
      }
    }
    return place;
  }

  /** {@code PLACE: error: MESSAGE}, or a note without a severity. */
  private void headline(String place, Problem.Severity severity, String message) {
    String word = severity == null ? "note" : severity.name().toLowerCase(Locale.ROOT);
    String label =
        severity == Problem.Severity.ERROR
            ? style.error(word + ":")
            : severity == null ? style.strong(word + ":") : style.warning(word + ":");
    out.append(style.strong(place + ":")).append(' ').append(label).append(' ');
    out.append(message).append('\n');
  }

  private void source(Location place) {
    if (place == null) {
      return;
    }
    SourceLine line = SourceLine.of(place);
    String number = "  " + line.number();
    out.append(style.margin(number + " |")).append(line.text().isEmpty() ? "" : " ");
    out.append(line.text()).append('\n');
    out.append(style.margin(" ".repeat(number.length()) + " |")).append(' ');
    out.append(style.error(line.marks())).append('\n');
  }

  private void frames(UncaughtError error) {
    List<String> lines = new ArrayList<>();
    for (UncaughtError.Frame frame : error.frames()) {
      String line = line(frame);
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    // Recursion shows one line again and again.
    int unshown = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i >= FIRST_FRAMES && i < lines.size() - LAST_FRAMES) {
        unshown++;
        continue;
      }
      unshown(unshown);
      unshown = 0;
      out.append(lines.get(i)).append('\n');
    }
  }

  private void unshown(int count) {
    if (count > 0) {
      out.append("  … ").append(count).append(" more …\n");
    }
  }

  private static String line(UncaughtError.Frame frame) {
    Location place = frame.location();
    boolean hidden = place == null || BundledLibraries.isBundled(place.source());
    if (frame.procedure() == null) {
      return hidden ? "" : "  at " + place;
    }
    return "  in " + frame.procedure() + (hidden ? "" : " at " + place);
  }
}
