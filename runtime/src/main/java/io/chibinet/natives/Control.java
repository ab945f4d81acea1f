package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.machine.Parameter;
import io.chibinet.machine.Procedure;
import io.chibinet.processor.Native;
import io.chibinet.value.Pair;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Values;

/** Control features (R7RS 6.10) and parameters (R7RS 4.2.6). */
final class Control {
  private Control() {}

  @Native("procedure?")
  static boolean isProcedure(Object object) {
    return object instanceof Procedure;
  }

  @Native(value = "apply", suspends = true)
  static Object apply(Machine vm, Procedure procedure, Object first, Object... more) {
    int fixed = more.length;
    Object list = fixed == 0 ? first : more[fixed - 1];
    Object[] last = Lists.items("apply", fixed + 2, list);
    if (fixed == 0) {
      return vm.tailCall(procedure, last);
    }
    Object[] all = new Object[fixed + last.length];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, fixed - 1);
    System.arraycopy(last, 0, all, fixed, last.length);
    return vm.tailCall(procedure, all);
  }

  @Native(value = "call-with-current-continuation", suspends = true)
  static Object callWithCurrentContinuation(Machine vm, Procedure receiver) {
    return vm.callWithCurrentContinuation(receiver);
  }

  @Native(value = "call/cc", suspends = true)
  static Object callCc(Machine vm, Procedure receiver) {
    return vm.callWithCurrentContinuation(receiver);
  }

  @Native("values")
  static Object values(Object... objects) {
    return Values.of(objects);
  }

  @Native(value = "call-with-values", suspends = true)
  static Object callWithValues(Machine vm, Procedure producer, Procedure consumer) {
    return vm.callThen(
        (m, value) ->
            value instanceof Values values
                ? m.tailCall(consumer, values.items.clone())
                : m.tailCall(consumer, value),
        producer);
  }

  @Native(value = "dynamic-wind", suspends = true)
  static Object dynamicWind(Machine vm, Procedure before, Procedure thunk, Procedure after) {
    return vm.dynamicWind(before, thunk, after);
  }

  @Native("make-parameter")
  static Object makeParameter(Object value) {
    return new Parameter(null, value, null);
  }

  @Native(value = "make-parameter", suspends = true)
  static Object makeParameter(Machine vm, Object value, Procedure converter) {
    return vm.callThen(
        (m, converted) -> new Parameter(null, converted, converter), converter, value);
  }

  /** The values go through the converters in order, then {@code thunk} runs with them. */
  @Native(value = "%parameterize", suspends = true)
  static Object parameterize(Machine vm, Object parameters, Object values, Procedure thunk) {
    int count = 0;
    for (Object rest = parameters; rest instanceof Pair pair; rest = pair.cdr) {
      count++;
    }
    Parameter[] bound = new Parameter[count];
    Object[] given = new Object[count];
    int i = 0;
    for (Object rest = parameters; rest instanceof Pair pair; rest = pair.cdr) {
      if (!(pair.car instanceof Parameter parameter)) {
        throw SchemeError.wrongType("parameterize", "a parameter", pair.car);
      }
      bound[i] = parameter;
      Pair value = (Pair) values;
      given[i++] = value.car;
      values = value.cdr;
    }
    return convert(vm, bound, given, 0, thunk);
  }

  private static Object convert(
      Machine vm, Parameter[] bound, Object[] values, int from, Procedure thunk) {
    for (int i = from; i < bound.length; i++) {
      Procedure converter = bound[i].converter();
      if (converter != null) {
        int at = i;
        return vm.callThen(
            (m, converted) -> {
              // A copy: the converter may return twice.
              Object[] next = values.clone();
              next[at] = converted;
              return convert(m, bound, next, at + 1, thunk);
            },
            converter,
            values[i]);
      }
    }
    return vm.parameterize(bound, values, thunk);
  }
}
