package io.chibinet.machine;

import io.chibinet.syntax.Location;
import io.chibinet.value.Char;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Vector;

/** The most used procedures on data, inline. */
final class Inline {
  private Inline() {}

  /** The node for a call of {@code procedure} with one operand, or null when there is none. */
  static Node of(NativeProcedure procedure, Node x, Location location) {
    return switch (procedure.name()) {
      case "car" -> new Car(x, location);
      case "cdr" -> new Cdr(x, location);
      case "null?" -> new IsNull(x);
      case "pair?" -> new IsPair(x);
      case "not" -> new Not(x);
      case "zero?" -> new IsZero(x, procedure, location);
      default -> null;
    };
  }

  /** The node for a call of {@code procedure} with two operands, or null when there is none. */
  static Node of(NativeProcedure procedure, Node x, Node y, Location location) {
    return switch (procedure.name()) {
      case "cons" -> new Cons(x, y);
      case "eq?" -> new IsEq(x, y);
      case "eqv?" -> new IsEqv(x, y, procedure);
      case "vector-ref" -> new VectorRef(x, y, procedure, location);
      default -> Arithmetic.of(procedure, x, y, location);
    };
  }

  private static final class Car extends Node {
    private final Node x;
    private final Location location;

    Car(Node x, Location location) {
      this.x = x;
      this.location = location;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Object v = x.exec(vm, f);
      if (v instanceof Pair pair) {
        return pair.car;
      }
      throw Raise.at(location, SchemeError.wrongType("car", 1, "a pair", v));
    }

    @Override
    Location location() {
      return location;
    }
  }

  private static final class Cdr extends Node {
    private final Node x;
    private final Location location;

    Cdr(Node x, Location location) {
      this.x = x;
      this.location = location;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Object v = x.exec(vm, f);
      if (v instanceof Pair pair) {
        return pair.cdr;
      }
      throw Raise.at(location, SchemeError.wrongType("cdr", 1, "a pair", v));
    }

    @Override
    Location location() {
      return location;
    }
  }

  private static final class Cons extends Node {
    private final Node x;
    private final Node y;

    Cons(Node x, Node y) {
      this.x = x;
      this.y = y;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Object a = x.exec(vm, f);
      return new Pair(a, y.exec(vm, f));
    }
  }

  private abstract static class Test extends Node {
    @Override
    final Object exec(Machine vm, Object[] f) {
      return test(vm, f);
    }
  }

  private static final class IsNull extends Test {
    private final Node x;

    IsNull(Node x) {
      this.x = x;
    }

    @Override
    boolean test(Machine vm, Object[] f) {
      return x.exec(vm, f) == Nil.NIL;
    }
  }

  private static final class IsPair extends Test {
    private final Node x;

    IsPair(Node x) {
      this.x = x;
    }

    @Override
    boolean test(Machine vm, Object[] f) {
      return x.exec(vm, f) instanceof Pair;
    }
  }

  private static final class Not extends Test {
    private final Node x;

    Not(Node x) {
      this.x = x;
    }

    @Override
    boolean test(Machine vm, Object[] f) {
      return !x.test(vm, f);
    }
  }

  private static final class IsZero extends Test {
    private final Node x;
    private final NativeProcedure procedure;
    private final Location location;

    IsZero(Node x, NativeProcedure procedure, Location location) {
      this.x = x;
      this.procedure = procedure;
      this.location = location;
    }

    @Override
    boolean test(Machine vm, Object[] f) {
      Object v = x.exec(vm, f);
      if (v instanceof Long n) {
        return n == 0;
      }
      try {
        return procedure.call1(null, v) != Boolean.FALSE;
      } catch (SchemeError e) {
        throw Raise.at(location, e, procedure, v);
      }
    }

    @Override
    Location location() {
      return location;
    }
  }

  private static final class IsEq extends Test {
    private final Node x;
    private final Node y;

    IsEq(Node x, Node y) {
      this.x = x;
      this.y = y;
    }

    @Override
    boolean test(Machine vm, Object[] f) {
      Object a = x.exec(vm, f);
      Object b = y.exec(vm, f);
      if (a == b) {
        return true;
      }
      // Small integers and characters are values here, not objects.
      return a instanceof Long m && b instanceof Long n && (long) m == (long) n
          || a instanceof Char && a.equals(b);
    }
  }

  private static final class IsEqv extends Test {
    private final Node x;
    private final Node y;
    private final NativeProcedure procedure;

    IsEqv(Node x, Node y, NativeProcedure procedure) {
      this.x = x;
      this.y = y;
      this.procedure = procedure;
    }

    @Override
    boolean test(Machine vm, Object[] f) {
      Object a = x.exec(vm, f);
      Object b = y.exec(vm, f);
      return a == b || procedure.call2(null, a, b) != Boolean.FALSE;
    }
  }

  private static final class VectorRef extends Node {
    private final Node x;
    private final Node y;
    private final NativeProcedure procedure;
    private final Location location;

    VectorRef(Node x, Node y, NativeProcedure procedure, Location location) {
      this.x = x;
      this.y = y;
      this.procedure = procedure;
      this.location = location;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Object v = x.exec(vm, f);
      Object k = y.exec(vm, f);
      if (v instanceof Vector vector && k instanceof Long i && i >= 0 && i < vector.items.length) {
        return vector.items[(int) (long) i];
      }
      try {
        return procedure.call2(vm, v, k);
      } catch (SchemeError e) {
        throw Raise.at(location, e);
      }
    }

    @Override
    Location location() {
      return location;
    }
  }
}
