package io.chibinet.natives;

import io.chibinet.machine.Procedure;
import io.chibinet.machine.RecordProcedures;
import io.chibinet.processor.Native;
import io.chibinet.value.MutableString;
import io.chibinet.value.Record;
import io.chibinet.value.RecordType;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Symbol;
import io.chibinet.value.Unspecified;
import java.util.ArrayList;
import java.util.List;

/** Record types as objects, as {@code (chibi)} has them. */
final class RecordTypes {
  private RecordTypes() {}

  @Native("register-simple-type")
  static Object register(Object name, Object parent, Object fields) {
    if (parent != Boolean.FALSE) {
      throw SchemeError.wrongType("register-simple-type", 2, "#f", parent);
    }
    List<Symbol> names = new ArrayList<>();
    for (Object field : Lists.items("register-simple-type", 3, fields)) {
      if (!(field instanceof Symbol symbol)) {
        throw SchemeError.wrongType("register-simple-type", 3, "a list of symbols", field);
      }
      names.add(symbol);
    }
    return new RecordType(
        Symbol.of(name("register-simple-type", name)), names.toArray(Symbol[]::new));
  }

  @Native("make-constructor")
  static Procedure constructor(Object name, RecordType type) {
    return RecordProcedures.constructor(name("make-constructor", name), type, new int[0]);
  }

  @Native("make-type-predicate")
  static Procedure predicate(Object name, RecordType type) {
    return RecordProcedures.predicate(name("make-type-predicate", name), type);
  }

  @Native("make-getter")
  static Procedure getter(Object name, RecordType type, int index) {
    Range.checkIndex("make-getter", "index", index, type.size());
    return RecordProcedures.accessor(name("make-getter", name), type, index);
  }

  @Native("make-setter")
  static Procedure setter(Object name, RecordType type, int index) {
    Range.checkIndex("make-setter", "index", index, type.size());
    return RecordProcedures.modifier(name("make-setter", name), type, index);
  }

  @Native("type-slot-offset")
  static Object slotOffset(RecordType type, Symbol field) {
    int index = type.indexOf(field);
    return index < 0 ? (Object) false : (long) index;
  }

  @Native("is-a?")
  static boolean isA(Object object, RecordType type) {
    return object instanceof Record record && record.type == type;
  }

  @Native("slot-ref")
  static Object slotRef(RecordType type, Object record, int index) {
    return fields("slot-ref", type, record, index)[index];
  }

  @Native("slot-set!")
  static Object slotSet(RecordType type, Object record, int index, Object value) {
    fields("slot-set!", type, record, index)[index] = value;
    return Unspecified.UNSPECIFIED;
  }

  private static Object[] fields(String procedure, RecordType type, Object object, int index) {
    if (!isA(object, type)) {
      throw SchemeError.wrongType(procedure, 2, "a record of type " + type.displayName(), object);
    }
    Range.checkIndex(procedure, "index", index, type.size());
    return ((Record) object).fields;
  }

  private static String name(String procedure, Object name) {
    if (name instanceof Symbol symbol) {
      return symbol.name();
    }
    if (name instanceof MutableString string) {
      return string.toString();
    }
    throw SchemeError.wrongType(procedure, 1, "a string or symbol", name);
  }
}
