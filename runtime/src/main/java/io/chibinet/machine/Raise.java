package io.chibinet.machine;

import io.chibinet.syntax.Location;
import io.chibinet.value.Condition;
import io.chibinet.value.SchemeError;

/** Tells errors where they happened. */
final class Raise {
  private Raise() {}

  /** The same error, knowing its place unless it knew one before. */
  static SchemeError at(Location location, SchemeError error) {
    if (location != null && error.payload() instanceof Condition condition) {
      condition.raisedAt(location);
    }
    return error;
  }
}
