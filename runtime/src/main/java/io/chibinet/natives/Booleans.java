package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.value.SchemeError;

/** Booleans (R7RS 6.3). */
final class Booleans {
  private Booleans() {}

  @Native("boolean?")
  static boolean isBoolean(Object object) {
    return object instanceof Boolean;
  }

  @Native("not")
  static boolean not(boolean object) {
    return !object;
  }

  @Native("boolean=?")
  static boolean areSame(Object first, Object... rest) {
    boolean wanted = check(1, first);
    boolean same = true;
    for (int i = 0; i < rest.length; i++) {
      same &= check(i + 2, rest[i]) == wanted;
    }
    return same;
  }

  private static boolean check(int argument, Object object) {
    if (object instanceof Boolean good) {
      return good;
    }
    throw SchemeError.wrongType("boolean=?", argument, "a boolean", object);
  }
}
