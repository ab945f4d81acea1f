package io.chibinet.natives;

import io.chibinet.value.Char;
import io.chibinet.value.MutableString;
import io.chibinet.value.SchemeError;

/** The five comparisons that characters and strings have. All arguments are checked. */
enum Ordering {
  EQUAL,
  LESS,
  GREATER,
  LESS_OR_EQUAL,
  GREATER_OR_EQUAL;

  /** Whether it holds between two that compare like {@code order} and zero. */
  private boolean accepts(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case LESS -> order < 0;
      case GREATER -> order > 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  /** Whether it holds from each character to the next. */
  boolean holds(String procedure, Char first, Object[] rest, boolean folded) {
    boolean holds = true;
    Char left = folded ? first.foldcase() : first;
    for (int i = 0; i < rest.length; i++) {
      if (!(rest[i] instanceof Char c)) {
        throw SchemeError.wrongType(procedure, i + 2, "a character", rest[i]);
      }
      Char right = folded ? c.foldcase() : c;
      holds &= accepts(left.codePoint() - right.codePoint());
      left = right;
    }
    return holds;
  }

  /** Whether it holds from each string to the next. */
  boolean holds(String procedure, MutableString first, Object[] rest, boolean folded) {
    boolean holds = true;
    MutableString left = first;
    for (int i = 0; i < rest.length; i++) {
      if (!(rest[i] instanceof MutableString right)) {
        throw SchemeError.wrongType(procedure, i + 2, "a string", rest[i]);
      }
      holds = holds && accepts(folded ? left.compareFolded(right) : left.compareTo(right));
      left = right;
    }
    return holds;
  }
}
