package io.chibinet.value;

import io.chibinet.syntax.Location;
import java.util.List;

/** An error object (R7RS 6.11). */
public final class Condition {
  public enum Kind {
    /** Made by {@code error}. */
    ERROR,
    /** A value of the wrong type for a procedure. */
    TYPE,
    /** A value of the right type out of the accepted range. */
    RANGE,
    /** Too few or too many arguments, or values. */
    ARITY,
    /** A variable without a value. */
    UNBOUND,
    /** Division by exact zero and its kin. */
    ARITHMETIC,
    /** {@code file-error?}. */
    FILE,
    /** {@code read-error?}. */
    READ,
    /** Text that does not expand, met by {@code eval} or {@code load}. */
    SYNTAX,
    /** A failed system call, a thread's end, a broken limit. */
    SYSTEM
  }

  private final Kind kind;
  private final String message;
  private final List<Object> irritants;
  private Location location;

  private Condition(Kind kind, String message, List<Object> irritants) {
    this.kind = kind;
    this.message = message;
    this.irritants = irritants;
  }

  public static Condition of(Kind kind, String message, Object... irritants) {
    return new Condition(kind, message, List.of(irritants));
  }

  public Kind kind() {
    return kind;
  }

  public String message() {
    return message;
  }

  public List<Object> irritants() {
    return irritants;
  }

  /** Where the program raised it, or null while nobody knows. */
  public Location location() {
    return location;
  }

  /** Keeps the first place it is told. */
  public void raisedAt(Location place) {
    if (location == null) {
      location = place;
    }
  }

  @Override
  public String toString() {
    return "#<error " + message + ">";
  }
}
