package io.chibinet.machine;

import io.chibinet.syntax.Location;
import io.chibinet.value.Condition;
import java.util.List;

/** Something was raised in the main thread and nothing handled it; carries no Java stack. */
public final class UncaughtError extends RuntimeException {
  /**
   * An activation that was waiting for a value.
   *
   * @param procedure its name, or null at top level or for an anonymous procedure
   * @param location the call that it was waiting for; null in a bundled library
   * @param times how many activations in a row were waiting there, at least one
   */
  public record Frame(String procedure, Location location, int times) {
    /** Such as {@code in run at echo.scm:3:5, 20 times}. */
    public String describe() {
      String repeated = times == 1 ? "" : ", " + times + " times";
      String place = location == null ? "" : "at " + location + repeated;
      return procedure == null ? place : ("in " + procedure + " " + place).strip();
    }
  }

  private final transient Object payload;
  private final transient Location location;
  private final transient List<Frame> frames;

  UncaughtError(Object payload, Location raised, List<Frame> frames) {
    super(null, null, false, false);
    this.payload = payload;
    this.location =
        payload instanceof Condition condition && condition.location() != null
            ? condition.location()
            : raised;
    this.frames = frames;
  }

  /** What was raised: any Scheme object. */
  public Object payload() {
    return payload;
  }

  /** Where, or null. */
  public Location location() {
    return location;
  }

  /** The Scheme frames, innermost first; the middle of a great many is left out. */
  public List<Frame> frames() {
    return frames;
  }

  @Override
  public String getMessage() {
    return payload instanceof Condition condition ? condition.message() : String.valueOf(payload);
  }
}
