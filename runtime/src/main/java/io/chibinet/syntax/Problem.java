package io.chibinet.syntax;

import java.util.List;

/**
 * Something wrong in a user's text, found without running it.
 *
 * @param code a stable name such as {@code unclosed-list}, in lower case with hyphens; each has a
 *     page in the documentation
 * @param severity how bad it is; a program with an {@code ERROR} does not run
 * @param location where it began
 * @param message one line in the style of the house: lower case, no full stop, name first
 * @param related further places with a word each, such as "first defined here"; often empty
 */
public record Problem(
    String code, Severity severity, Location location, String message, List<Related> related) {
  public enum Severity {
    ERROR,
    WARNING,
    HINT
  }

  /** A further place that explains a problem. */
  public record Related(Location location, String message) {}

  public Problem {
    related = List.copyOf(related);
  }

  public static Problem error(String code, Location location, String message) {
    return new Problem(code, Severity.ERROR, location, message, List.of());
  }

  public Problem with(Location place, String note) {
    var more = new java.util.ArrayList<>(related);
    more.add(new Related(place, note));
    return new Problem(code, severity, location, message, more);
  }

  /** The same problem of {@code text}, which holds the same characters as the one it is in. */
  Problem in(SourceText text) {
    List<Related> moved =
        related.stream()
            .map(place -> new Related(in(text, place.location), place.message))
            .toList();
    return new Problem(code, severity, in(text, location), message, moved);
  }

  private static Location in(SourceText text, Location location) {
    return new Location(text, location.span());
  }
}
