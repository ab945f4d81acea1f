package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chibinet.value.Equality;
import io.chibinet.value.MutableString;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Symbol;

/** Calls natives as the machine does, on values made of Java's. */
final class NativeCalls {
  private NativeCalls() {}

  /** Calls a native that needs no machine. */
  static Object call(String name, Object... arguments) {
    return NativeIndex.find(name).callN(null, arguments);
  }

  /** Asserts that a call raises an error with that message. */
  static void assertFails(String message, String name, Object... arguments) {
    assertThatThrownBy(() -> call(name, arguments))
        .isInstanceOf(SchemeError.class)
        .hasMessage(message);
  }

  /** Asserts that a call returns what is {@code equal?} to {@code expected}. */
  static void assertReturns(Object expected, String name, Object... arguments) {
    Object result = call(name, arguments);
    assertThat(Equality.equal(result, expected)).as("%s returned %s", name, result).isTrue();
  }

  static MutableString string(String text) {
    return MutableString.of(text);
  }

  static Symbol symbol(String name) {
    return Symbol.of(name);
  }

  static Object list(Object... items) {
    return Lists.of(items, 0, items.length);
  }

  /** A list that begins with the items and goes on with the first again. */
  static Pair circle(Object... items) {
    Pair first = (Pair) list(items);
    Pair last = first;
    while (last.cdr != Nil.NIL) {
      last = (Pair) last.cdr;
    }
    last.cdr = first;
    return first;
  }
}
