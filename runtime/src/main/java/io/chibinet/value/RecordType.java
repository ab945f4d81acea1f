package io.chibinet.value;

/**
 * A record type (R7RS 5.5). Each evaluation of a definition makes another type, so that types are
 * the same only if they are one object.
 */
public final class RecordType {
  private final Symbol name;
  private final Symbol[] fields;

  /**
   * @param name as defined; the angle brackets that many names wear are not printed
   * @param fields in the order of {@link Record#fields}
   */
  public RecordType(Symbol name, Symbol... fields) {
    this.name = name;
    this.fields = fields.clone();
  }

  public Symbol name() {
    return name;
  }

  /** How many fields its records have. */
  public int size() {
    return fields.length;
  }

  public Symbol field(int index) {
    return fields[index];
  }

  /** The index of a field, or -1. */
  public int indexOf(Symbol field) {
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == field) {
        return i;
      }
    }
    return -1;
  }

  /** The name without angle brackets, for messages and the printer. */
  public String displayName() {
    String text = name.name();
    boolean bracketed = text.length() > 2 && text.startsWith("<") && text.endsWith(">");
    return bracketed ? text.substring(1, text.length() - 1) : text;
  }

  @Override
  public String toString() {
    return "#<record-type " + displayName() + ">";
  }
}
