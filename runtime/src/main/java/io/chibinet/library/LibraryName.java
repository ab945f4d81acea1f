package io.chibinet.library;

import io.chibinet.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The name of a library, such as {@code (scheme base)} or {@code (srfi 1)} (R7RS 5.6.1).
 *
 * @param parts each an identifier or an exact non-negative integer, as written; at least one
 */
public record LibraryName(List<String> parts) {
  private static final Set<String> GATHERING = Set.of("(scheme small)", "(scheme r5rs)", "(chibi)");

  public LibraryName {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a library name has at least one part");
    }
  }

  public static LibraryName of(String... parts) {
    return new LibraryName(List.of(parts));
  }

  /** The name that {@code node} is; empty when it is none. */
  public static Optional<LibraryName> of(Node node) {
    if (!(node instanceof Node.ListNode list) || list.items().isEmpty() || !list.isProper()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (Node part : list.items()) {
      if (part instanceof Node.Identifier word) {
        parts.add(word.name());
      } else if (part instanceof Node.Number number) {
        parts.add(number.text());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new LibraryName(parts));
  }

  /** The name written as {@code text}, with its parentheses; empty when it is none. */
  public static Optional<LibraryName> parse(String text) {
    String inner = text.strip();
    if (!inner.startsWith("(") || !inner.endsWith(")")) {
      return Optional.empty();
    }
    inner = inner.substring(1, inner.length() - 1).strip();
    if (inner.isEmpty() || inner.matches(".*[()\"';,`|].*")) {
      return Optional.empty();
    }
    return Optional.of(new LibraryName(List.of(inner.split("\\s+"))));
  }

  /**
   * Whether only the bundled libraries themselves import it, as {@code (chibi-net complaints)}: no
   * documentation and no suggestion names it.
   */
  public boolean isInternal() {
    return parts.get(0).equals("chibi-net");
  }

  /** Whether it exports again what other libraries are about: nobody imports it for one name. */
  public boolean isGathering() {
    return GATHERING.contains(toString());
  }

  /** Where its definition is looked for below a library folder: {@code scheme/base.sld}. */
  public String path() {
    return String.join("/", parts) + ".sld";
  }

  // What a record has of these costs 40 ms when it is first used: that is how long the JVM takes to
  // generate it.
  @Override
  public boolean equals(Object other) {
    return other instanceof LibraryName that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return "(" + String.join(" ", parts) + ")";
  }
}
