package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.value.MutableString;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Symbol;

/** The errors of natives, for library procedures that are Scheme code. */
final class Complaints {
  private Complaints() {}

  @Native("%wrong-type")
  static Object wrongType(Symbol procedure, int argument, MutableString expected, Object object) {
    throw SchemeError.wrongType(procedure.name(), argument, expected.toString(), object);
  }

  @Native("%wrong-value")
  static Object wrongValue(Symbol procedure, MutableString expected, Object object) {
    throw SchemeError.wrongType(procedure.name(), expected.toString(), object);
  }

  @Native("%out-of-range")
  static Object outOfRange(
      Symbol procedure, Symbol parameter, MutableString expected, Object object) {
    throw SchemeError.outOfRange(procedure.name(), parameter.name(), expected.toString(), object);
  }
}
