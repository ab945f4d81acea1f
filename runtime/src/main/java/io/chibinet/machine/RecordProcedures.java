package io.chibinet.machine;

import io.chibinet.value.Record;
import io.chibinet.value.RecordType;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Unspecified;

/** The procedures that a record type definition makes (R7RS 5.5). */
public final class RecordProcedures {
  private RecordProcedures() {}

  /**
   * A constructor.
   *
   * @param indexes for each argument the field that it fills; the other fields are unspecified
   */
  public static Procedure constructor(String name, RecordType type, int[] indexes) {
    return new Constructor(name, type, indexes);
  }

  public static Procedure predicate(String name, RecordType type) {
    return new Predicate(name, type);
  }

  public static Procedure accessor(String name, RecordType type, int index) {
    return new Accessor(name, type, index);
  }

  public static Procedure modifier(String name, RecordType type, int index) {
    return new Modifier(name, type, index);
  }

  private static SchemeError wrongRecord(String name, RecordType type, Object got) {
    return SchemeError.wrongType(name, 1, "a record of type " + type.displayName(), got);
  }

  private static final class Constructor extends VariadicProcedure {
    private final RecordType type;
    private final int[] indexes;
    private final boolean plain;

    Constructor(String name, RecordType type, int[] indexes) {
      super(name, indexes.length, indexes.length);
      this.type = type;
      this.indexes = indexes;
      boolean inOrder = indexes.length == type.size();
      for (int i = 0; i < indexes.length; i++) {
        inOrder &= indexes[i] == i;
      }
      this.plain = inOrder;
    }

    @Override
    protected Object apply(Machine vm, Object[] all) {
      if (plain) {
        return new Record(type, all);
      }
      Object[] fields = new Object[type.size()];
      java.util.Arrays.fill(fields, Unspecified.UNSPECIFIED);
      for (int i = 0; i < indexes.length; i++) {
        fields[indexes[i]] = all[i];
      }
      return new Record(type, fields);
    }
  }

  private static final class Predicate extends VariadicProcedure {
    private final RecordType type;

    Predicate(String name, RecordType type) {
      super(name, 1, 1);
      this.type = type;
    }

    @Override
    public Object call1(Machine vm, Object object) {
      return object instanceof Record record && record.type == type;
    }

    @Override
    protected Object apply(Machine vm, Object[] all) {
      return call1(vm, all[0]);
    }
  }

  private static final class Accessor extends VariadicProcedure {
    private final RecordType type;
    private final int index;

    Accessor(String name, RecordType type, int index) {
      super(name, 1, 1);
      this.type = type;
      this.index = index;
    }

    @Override
    public Object call1(Machine vm, Object object) {
      if (object instanceof Record record && record.type == type) {
        return record.fields[index];
      }
      throw wrongRecord(name(), type, object);
    }

    @Override
    protected Object apply(Machine vm, Object[] all) {
      return call1(vm, all[0]);
    }
  }

  private static final class Modifier extends VariadicProcedure {
    private final RecordType type;
    private final int index;

    Modifier(String name, RecordType type, int index) {
      super(name, 2, 2);
      this.type = type;
      this.index = index;
    }

    @Override
    public Object call2(Machine vm, Object object, Object value) {
      if (object instanceof Record record && record.type == type) {
        record.fields[index] = value;
        return Unspecified.UNSPECIFIED;
      }
      throw wrongRecord(name(), type, object);
    }

    @Override
    protected Object apply(Machine vm, Object[] all) {
      return call2(vm, all[0], all[1]);
    }
  }
}
