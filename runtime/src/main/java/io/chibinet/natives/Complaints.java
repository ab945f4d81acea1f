package io.chibinet.natives;

import io.chibinet.machine.Procedure;
import io.chibinet.processor.Native;
import io.chibinet.value.MutableString;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Symbol;
import io.chibinet.value.Unspecified;

/** The errors of natives, for library procedures that are Scheme code. */
final class Complaints {
  private Complaints() {}

  @Native("%wrong-type")
  static Object wrongType(Symbol procedure, int argument, MutableString expected, Object object) {
    throw SchemeError.wrongType(procedure.name(), argument, expected.toString(), object);
  }

  @Native("%check-procedure")
  static Object checkProcedure(Symbol procedure, int argument, Object object) {
    if (!(object instanceof Procedure)) {
      throw SchemeError.wrongType(procedure.name(), argument, "a procedure", object);
    }
    return Unspecified.UNSPECIFIED;
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
