package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.machine.Procedure;
import io.chibinet.processor.Native;
import io.chibinet.value.Condition;
import io.chibinet.value.MutableString;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.Printer;

/** Exceptions (R7RS 6.11). */
final class Exceptions {
  private Exceptions() {}

  @Native(value = "with-exception-handler", suspends = true)
  static Object withExceptionHandler(Machine vm, Procedure handler, Procedure thunk) {
    return vm.withHandler(handler, thunk);
  }

  @Native(value = "%guard", suspends = true)
  static Object guard(Machine vm, Procedure clauses, Procedure body) {
    return vm.guard(clauses, body);
  }

  @Native(value = "raise", suspends = true)
  static Object raise(Machine vm, Object object) {
    return vm.raise(object, false);
  }

  @Native(value = "raise-continuable", suspends = true)
  static Object raiseContinuable(Machine vm, Object object) {
    return vm.raise(object, true);
  }

  /** Takes any object as the message, as others do; what is no string is shown as it is written. */
  @Native(value = "error", suspends = true)
  static Object error(Machine vm, Object message, Object... irritants) {
    String text =
        message instanceof MutableString string ? string.toString() : Printer.write(message);
    return vm.raise(Condition.of(Condition.Kind.ERROR, text, irritants), false);
  }

  @Native("error-object?")
  static boolean isErrorObject(Object object) {
    return object instanceof Condition;
  }

  @Native("error-object-message")
  static Object errorObjectMessage(Condition condition) {
    return MutableString.of(condition.message());
  }

  @Native("error-object-irritants")
  static Object errorObjectIrritants(Condition condition) {
    Object list = Nil.NIL;
    for (int i = condition.irritants().size() - 1; i >= 0; i--) {
      list = new Pair(condition.irritants().get(i), list);
    }
    return list;
  }

  @Native("read-error?")
  static boolean isReadError(Object object) {
    return object instanceof Condition condition && condition.kind() == Condition.Kind.READ;
  }

  @Native("file-error?")
  static boolean isFileError(Object object) {
    return object instanceof Condition condition && condition.kind() == Condition.Kind.FILE;
  }
}
