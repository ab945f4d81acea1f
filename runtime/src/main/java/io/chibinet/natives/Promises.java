package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.machine.Procedure;
import io.chibinet.processor.Native;
import io.chibinet.value.Promise;
import io.chibinet.value.SchemeError;

/** Promises (R7RS 4.2.5). */
final class Promises {
  private Promises() {}

  /** {@code (delay expression)}: the thunk returns the value, or values, themselves. */
  @Native("%delay")
  static Object delay(Procedure thunk) {
    return Promise.delayed(new Delayed(thunk));
  }

  /** {@code (delay-force expression)}: the thunk returns a promise to go on with. */
  @Native("%delay-force")
  static Object delayForce(Procedure thunk) {
    return Promise.delayed(thunk);
  }

  @Native("make-promise")
  static Object makePromise(Object object) {
    return object instanceof Promise ? object : Promise.of(object);
  }

  @Native("promise?")
  static boolean isPromise(Object object) {
    return object instanceof Promise;
  }

  /** What is no promise is its own value. */
  @Native(value = "force", suspends = true)
  static Object force(Machine vm, Object object) {
    if (!(object instanceof Promise promise)) {
      return object;
    }
    if (promise.isDone()) {
      return promise.content();
    }
    boolean plain = promise.content() instanceof Delayed;
    Procedure thunk =
        promise.content() instanceof Delayed delayed
            ? delayed.thunk
            : (Procedure) promise.content();
    return vm.callThen(
        (m, value) -> {
          if (plain) {
            promise.follow(Promise.of(value));
            return promise.content();
          }
          if (!(value instanceof Promise next)) {
            throw SchemeError.wrongType("delay-force", 1, "a promise", value);
          }
          promise.follow(next);
          // A tail call: a chain of any length takes constant space.
          return m.tailCall(FORCE, promise);
        },
        thunk);
  }

  private static final Procedure FORCE = NativeIndex.find("force");

  /** Tells a thunk that returns the value from one that returns a promise. */
  private static final class Delayed {
    private final Procedure thunk;

    Delayed(Procedure thunk) {
      this.thunk = thunk;
    }
  }
}
