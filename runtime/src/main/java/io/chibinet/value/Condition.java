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
    /** A thread did not end in time for a join (SRFI 18). */
    JOIN_TIMEOUT,
    /** A mutex whose owner ended (SRFI 18). */
    ABANDONED_MUTEX,
    /** A joined thread was terminated (SRFI 18). */
    TERMINATED_THREAD,
    /** A joined thread ended by an uncaught exception, the only irritant (SRFI 18). */
    UNCAUGHT,
    /** A failed system call, a thread's end, a broken limit. */
    SYSTEM
  }

  private final Kind kind;
  private final String message;
  private final List<Object> irritants;
  private boolean ofSomeArgument;
  private int argument;
  private Location location;
  private Symbol label;
  private Location cause;

  private Condition(Kind kind, String message, List<Object> irritants) {
    this.kind = kind;
    this.message = message;
    this.irritants = irritants;
  }

  public static Condition of(Kind kind, String message, Object... irritants) {
    return new Condition(kind, message, List.of(irritants));
  }

  /** A TYPE error about one of several arguments that nobody has counted yet. */
  static Condition ofSomeArgument(String message, Object got) {
    Condition condition = of(Kind.TYPE, message, got);
    condition.ofSomeArgument = true;
    return condition;
  }

  void findAmong(Object... arguments) {
    for (int i = 0; i < arguments.length && ofSomeArgument; i++) {
      if (irritants.get(0).equals(arguments[i])) {
        ofSomeArgument = false;
        argument = i + 1;
      }
    }
  }

  /** Counts the argument that was found on from {@code first}, of which the error knows nothing. */
  public void countFrom(int first) {
    if (argument > 0) {
      argument += first - 1;
    }
  }

  public Kind kind() {
    return kind;
  }

  /** What the program that made it calls its kind, beyond those above; or null. */
  public Symbol label() {
    return label;
  }

  /** Gives an error of a program a kind of its own. */
  public Condition labelled(Symbol kind) {
    label = kind;
    return this;
  }

  public String message() {
    return argument > 0 ? message + " as argument " + argument : message;
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

  /** Where the error was raised of which this one tells, as after a thread has ended; or null. */
  public Location cause() {
    return cause;
  }

  public void causedAt(Location place) {
    cause = place;
  }

  /**
   * The one line that users see: {@code message: irritant irritant}, the irritants as {@code write}
   * shows them but cut where they are long. What was wrong with one value reads as a sentence,
   * {@code vector-ref: k must be less than 3, got 7}.
   */
  public String describe() {
    StringBuilder text = new StringBuilder(message());
    boolean oneWrongValue = (kind == Kind.TYPE || kind == Kind.RANGE) && irritants.size() == 1;
    // Many programs write the colon themselves.
    String colon = message.isEmpty() ? "" : message.endsWith(":") ? " " : ": ";
    String before = oneWrongValue ? ", got " : colon;
    for (Object irritant : irritants) {
      text.append(before).append(Printer.brief(irritant));
      before = " ";
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return Printer.write(this);
  }
}
