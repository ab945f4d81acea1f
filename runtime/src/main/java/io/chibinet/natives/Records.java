package io.chibinet.natives;

import io.chibinet.machine.Procedure;
import io.chibinet.machine.RecordProcedures;
import io.chibinet.processor.Native;
import io.chibinet.value.RecordType;
import io.chibinet.value.Symbol;
import io.chibinet.value.Vector;

/** What {@code define-record-type} expands to (R7RS 5.5). */
final class Records {
  private Records() {}

  @Native("%make-record-type")
  static Object makeRecordType(Symbol name, Vector fields) {
    Symbol[] names = new Symbol[fields.items.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = (Symbol) fields.items[i];
    }
    return new RecordType(name, names);
  }

  @Native("%record-constructor")
  static Procedure constructor(RecordType type, Vector fields, Symbol name) {
    int[] indexes = new int[fields.items.length];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = (int) (long) (Long) fields.items[i];
    }
    return RecordProcedures.constructor(name.name(), type, indexes);
  }

  @Native("%record-predicate")
  static Procedure predicate(RecordType type, Symbol name) {
    return RecordProcedures.predicate(name.name(), type);
  }

  @Native("%record-accessor")
  static Procedure accessor(RecordType type, int index, Symbol name) {
    return RecordProcedures.accessor(name.name(), type, index);
  }

  @Native("%record-modifier")
  static Procedure modifier(RecordType type, int index, Symbol name) {
    return RecordProcedures.modifier(name.name(), type, index);
  }
}
