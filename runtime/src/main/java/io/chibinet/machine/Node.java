package io.chibinet.machine;

import io.chibinet.syntax.Location;

/**
 * Executable code in A-normal form. A frame is an array: slot 0 holds the captured values of the
 * running closure, then come the arguments, then the local variables and temporaries.
 *
 * <p>A <em>simple</em> node always returns a value: it calls no procedure that could capture, so it
 * may stand anywhere inside another node. Any other node may return {@link Machine#S} and stands
 * only where someone saves the state: under {@link Bind}, {@link Block} or {@link Loop}, or in tail
 * position.
 */
abstract class Node {
  abstract Object exec(Machine vm, Object[] f);

  /** Runs as a test; only simple nodes are asked. */
  boolean test(Machine vm, Object[] f) {
    return exec(vm, f) != Boolean.FALSE;
  }

  /** Goes on after the part that was captured returned {@code v}. */
  Object resume(Machine vm, Object[] f, Object v) {
    throw new AssertionError(getClass() + " saves no state");
  }

  boolean isSimple() {
    return true;
  }

  /**
   * Whether its value is the same a little later, so that it need not be evaluated at its turn:
   * nothing else can change it, nor does evaluating it change or raise anything.
   */
  boolean isStable() {
    return false;
  }

  /**
   * Whether a tail call out of it ends it, so that its saved state is dropped then: true for a loop
   * in tail position, whose body may leave by a tail call.
   */
  boolean endsAtTailCall() {
    return false;
  }

  /** Where the user wrote it, or what it does last; null for what no text stands for. */
  Location location() {
    return null;
  }

  /** For a node that saves state: where what it waits for was written, or null. */
  Location waitsAt() {
    return location();
  }

  /** For a node that saves state: the procedure it belongs to, or null at top level. */
  Template owner() {
    return null;
  }
}
