package io.chibinet.value;

/** An instance of a record type (R7RS 5.5). The fields are public: accessors index them. */
public final class Record {
  public final RecordType type;
  public final Object[] fields;

  /** A record over {@code fields} itself, not a copy. */
  public Record(RecordType type, Object... fields) {
    this.type = type;
    this.fields = fields;
  }
}
