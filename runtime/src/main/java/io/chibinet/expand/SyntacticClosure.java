package io.chibinet.expand;

import io.chibinet.value.Symbol;
import java.util.List;

/**
 * A datum whose names have their meaning in a scope of their own: what {@code
 * make-syntactic-closure} returns. A Scheme object that procedural macros handle.
 *
 * @param scope where the names have their meaning
 * @param free names that keep the meaning of the place where the datum ends up
 */
public record SyntacticClosure(Scope scope, List<Object> free, Object datum) {
  public SyntacticClosure {
    free = List.copyOf(free);
  }

  /** The closure; a closed name is an identifier. */
  public static Object of(Scope scope, List<Object> free, Object datum) {
    if (datum instanceof Symbol || datum instanceof Identifier) {
      return free.contains(datum) ? datum : new Identifier(datum, scope, true);
    }
    return new SyntacticClosure(scope, free, datum);
  }

  @Override
  public String toString() {
    return "#<syntactic-closure>";
  }
}
