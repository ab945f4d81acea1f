package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.value.MutableString;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Symbol;
import io.chibinet.value.Vector;

/**
 * What {@code map} and its kin (R7RS 6.10) need to step through several lists, strings or vectors
 * at once. They are Scheme code, so that a continuation captured in the procedure they call is
 * whole.
 */
final class Iteration {
  private Iteration() {}

  /** The first items of the lists, or false if one has ended. */
  @Native("%cars")
  static Object cars(Symbol name, Object lists) {
    Pair head = new Pair(null, Nil.NIL);
    Pair last = head;
    int argument = 2;
    boolean ended = false;
    for (Object at = lists; at instanceof Pair pair; at = pair.cdr, argument++) {
      if (pair.car instanceof Pair list) {
        Pair next = new Pair(list.car, Nil.NIL);
        last.cdr = next;
        last = next;
      } else if (pair.car == Nil.NIL) {
        ended = true;
      } else {
        throw SchemeError.wrongType(name.name(), argument, "a proper list", pair.car);
      }
    }
    return ended ? Boolean.FALSE : head.cdr;
  }

  /** The lists without their first items; all are pairs, as {@code %cars} has found. */
  @Native("%cdrs")
  static Object cdrs(Object lists) {
    Pair head = new Pair(null, Nil.NIL);
    Pair last = head;
    for (Object at = lists; at instanceof Pair pair; at = pair.cdr) {
      Pair next = new Pair(((Pair) pair.car).cdr, Nil.NIL);
      last.cdr = next;
      last = next;
    }
    return head.cdr;
  }

  @Native("%shortest-string")
  static int shortestString(Symbol name, Object first, Object rest) {
    int shortest = string(name, 2, first).length();
    int argument = 3;
    for (Object at = rest; at instanceof Pair pair; at = pair.cdr, argument++) {
      shortest = Math.min(shortest, string(name, argument, pair.car).length());
    }
    return shortest;
  }

  private static MutableString string(Symbol name, int argument, Object object) {
    if (object instanceof MutableString string) {
      return string;
    }
    throw SchemeError.wrongType(name.name(), argument, "a string", object);
  }

  /** Character {@code i} of each string, which is long enough. */
  @Native("%string-refs")
  static Object stringRefs(Object strings, int i) {
    Pair head = new Pair(null, Nil.NIL);
    Pair last = head;
    for (Object at = strings; at instanceof Pair pair; at = pair.cdr) {
      Pair next = new Pair(((MutableString) pair.car).charAt(i), Nil.NIL);
      last.cdr = next;
      last = next;
    }
    return head.cdr;
  }

  @Native("%shortest-vector")
  static int shortestVector(Symbol name, Object first, Object rest) {
    int shortest = vector(name, 2, first).items.length;
    int argument = 3;
    for (Object at = rest; at instanceof Pair pair; at = pair.cdr, argument++) {
      shortest = Math.min(shortest, vector(name, argument, pair.car).items.length);
    }
    return shortest;
  }

  private static Vector vector(Symbol name, int argument, Object object) {
    if (object instanceof Vector vector) {
      return vector;
    }
    throw SchemeError.wrongType(name.name(), argument, "a vector", object);
  }

  /** Item {@code i} of each vector, which is long enough. */
  @Native("%vector-refs")
  static Object vectorRefs(Object vectors, int i) {
    Pair head = new Pair(null, Nil.NIL);
    Pair last = head;
    for (Object at = vectors; at instanceof Pair pair; at = pair.cdr) {
      Pair next = new Pair(((Vector) pair.car).items[i], Nil.NIL);
      last.cdr = next;
      last = next;
    }
    return head.cdr;
  }
}
