package io.chibinet.library;

import io.chibinet.syntax.Span;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a procedure, a special form or a macro is used: one line. A name may have several.
 *
 * @param parameters in order; those of a macro may mix roles freely
 */
public record Signature(String name, List<Parameter> parameters) {
  public Signature {
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads a usage line as documentation writes it, {@code (send socket bv [flags addrinfo])}: what
   * stands in brackets is optional, each by itself, {@code [(radix 10)]} or {@code [radix 10]} with
   * a default; {@code ...} or a dot marks the rest. A line that is no list gives a signature
   * without parameters.
   */
  public static Signature parse(String usage) {
    return new UsageReader(usage).read();
  }

  /** The usage line, such as {@code (make-listener-socket addrinfo [max-conn 128])}. */
  public String label() {
    StringBuilder label = new StringBuilder("(").append(name);
    parameters.forEach(parameter -> label.append(' ').append(parameter));
    return label.append(')').toString();
  }

  /** Where the {@code index}th parameter stands in {@link #label}. */
  public Span spanOf(int index) {
    int start = 1 + name.length();
    for (int i = 0; i < index; i++) {
      start += 1 + parameters.get(i).toString().length();
    }
    start++;
    return new Span(start, start + parameters.get(index).toString().length());
  }

  /** The index of the parameter that takes the {@code argument}th argument (from 0), or empty. */
  public OptionalInt parameterFor(int argument) {
    if (argument < parameters.size()) {
      return OptionalInt.of(argument);
    }
    int last = parameters.size() - 1;
    boolean takesMore = last >= 0 && parameters.get(last).role() == Parameter.Role.REST;
    return takesMore ? OptionalInt.of(last) : OptionalInt.empty();
  }

  /** The fewest arguments it takes. */
  public int minimum() {
    return (int) parameters.stream().filter(p -> p.role() == Parameter.Role.REQUIRED).count();
  }

  /** The most arguments it takes; empty if there is no limit. */
  public OptionalInt maximum() {
    boolean hasRest = parameters.stream().anyMatch(p -> p.role() == Parameter.Role.REST);
    return hasRest ? OptionalInt.empty() : OptionalInt.of(parameters.size());
  }

  /** Whether a call with {@code count} arguments can be right. */
  public boolean accepts(int count) {
    return count >= minimum() && maximum().orElse(Integer.MAX_VALUE) >= count;
  }

  @Override
  public String toString() {
    return label();
  }
}
