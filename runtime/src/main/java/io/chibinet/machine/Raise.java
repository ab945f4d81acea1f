package io.chibinet.machine;

import io.chibinet.syntax.Location;
import io.chibinet.value.Condition;
import io.chibinet.value.SchemeError;

/** Tells errors where they happened. */
final class Raise {
  private Raise() {}

  /**
   * The same error, knowing its place unless it knew one before. Of a builtin it also knows the
   * argument: here, where it costs nothing as long as all goes well.
   */
  static SchemeError at(
      Location location, SchemeError error, Procedure procedure, Object... arguments) {
    return at(location, procedure instanceof NativeProcedure ? error.among(arguments) : error);
  }

  /** The same error, knowing its place unless it knew one before. */
  static SchemeError at(Location location, SchemeError error) {
    if (location != null && error.payload() instanceof Condition condition) {
      condition.raisedAt(location);
    }
    return error;
  }
}
