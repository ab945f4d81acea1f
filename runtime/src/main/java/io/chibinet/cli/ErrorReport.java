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
import java.util.Objects;

/**
 * What users see of a failure:
 *
 * <pre>
 * sum.scm:2:28: error: +: expected a number: "2"
 *   2 | (define (sum list) (fold + 0 list))
 *     |                    ^~~~~~~~~~~~~~~
 *   in sum at sum.scm:2:20
 *   at sum.scm:4:10
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

  /** The report of problems that {@code check} found, each with its code in brackets. */
  static String withCodes(List<Problem> problems, Style style) {
    return of(
        problems.stream()
            .map(
                problem ->
                    new Problem(
                        problem.code(),
                        problem.severity(),
                        problem.location(),
                        problem.message() + " [" + problem.code() + "]",
                        problem.related()))
            .toList(),
        style);
  }

  /** The report of problems that keep a text from running. */
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
    if (!(payload instanceof Condition condition)) {
      return "raised and not handled: " + Printer.brief(payload);
    }
    Condition cause = causeOf(condition);
    return cause == null ? condition.describe() : condition.message() + ": " + cause.describe();
  }

  /** The error that ended the thread of which {@code condition} tells, or null. */
  private static Condition causeOf(Condition condition) {
    return condition.kind() == Condition.Kind.UNCAUGHT
            && condition.irritants().get(0) instanceof Condition cause
        ? cause
        : null;
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
    cause(error.payload());
    frames(error, place);
  }

  private void cause(Object payload) {
    if (payload instanceof Condition condition && condition.cause() != null) {
      headline(condition.cause().toString(), null, "the thread was here");
      source(condition.cause());
    }
  }

  /** Where the user can do something about it: the library's own code is of no help. */
  static Location usersPlace(UncaughtError error) {
    Location place = error.location();
    if (isUsers(place)) {
      return place;
    }
    for (UncaughtError.Frame frame : error.frames()) {
      if (isUsers(frame.location())) {
        return frame.location();
      }
    }
    return place;
  }

  private static boolean isUsers(Location place) {
    return place != null && !BundledLibraries.isBundled(place.source());
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

  private void frames(UncaughtError error, Location shown) {
    List<String> lines = new ArrayList<>();
    Location inner = shown;
    for (UncaughtError.Frame frame : error.frames()) {
      boolean isNews =
          !encloses(frame.location(), inner) && !Objects.equals(frame.location(), shown);
      boolean isWhereItFailed =
          frame == error.frames().get(0)
              && frame.times() == 1
              && Objects.equals(frame.location(), shown);
      if (isNews || frame.procedure() != null && !isWhereItFailed) {
        String line = line(frame);
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
      inner = frame.procedure() == null ? frame.location() : null;
    }
    for (int i = 0; i < lines.size(); i++) {
      boolean isShown = i < FIRST_FRAMES || i >= lines.size() - LAST_FRAMES;
      if (isShown) {
        out.append(lines.get(i)).append('\n');
      } else if (i == FIRST_FRAMES) {
        out.append("  …\n");
      }
    }
  }

  /** Whether {@code outer} says no more than {@code inner}, which it is around. */
  private static boolean encloses(Location outer, Location inner) {
    return inner != null
        && outer != null
        && outer.source() == inner.source()
        && outer.span().start() <= inner.span().start()
        && inner.span().end() <= outer.span().end();
  }

  // Names that begin with a percent sign are details of a library.
  private static String line(UncaughtError.Frame frame) {
    String name = frame.procedure();
    boolean isUsers = isUsers(frame.location());
    if (!isUsers && (name == null || name.startsWith("%"))) {
      return "";
    }
    return "  " + (isUsers ? frame : new UncaughtError.Frame(name, null, 1)).describe();
  }
}
