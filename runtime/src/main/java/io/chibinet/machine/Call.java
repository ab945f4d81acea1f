package io.chibinet.machine;

import io.chibinet.expand.Global;
import io.chibinet.syntax.Location;
import io.chibinet.value.Condition;
import io.chibinet.value.SchemeError;

/**
 * Calls that may capture: the operator is only known when they run, or it is a suspending native.
 */
abstract class Call extends Node {
  final Node operator;
  final Node[] operands;
  private final Location location;

  private Call(Node operator, Node[] operands, Location location) {
    this.operator = operator;
    this.operands = operands;
    this.location = location;
  }

  /** A call of a simple operator with simple operands. */
  static Node of(boolean tail, Node operator, Node[] operands, Location location) {
    if (tail) {
      return switch (operands.length) {
        case 1 -> new Tail1(operator, operands, location);
        case 2 -> new Tail2(operator, operands, location);
        case 3 -> new Tail3(operator, operands, location);
        default -> new TailN(operator, operands, location);
      };
    }
    return switch (operands.length) {
      case 0 -> new Call0(operator, operands, location);
      case 1 ->
          operator instanceof References.GlobalValue global
              ? new GlobalCall1(global, operands, location)
              : new Call1(operator, operands, location);
      case 2 ->
          operator instanceof References.GlobalValue global
              ? new GlobalCall2(global, operands, location)
              : new Call2(operator, operands, location);
      case 3 ->
          operator instanceof References.GlobalValue global
              ? new GlobalCall3(global, operands, location)
              : new Call3(operator, operands, location);
      case 4 -> new Call4(operator, operands, location);
      default -> new CallN(operator, operands, location);
    };
  }

  @Override
  final boolean isSimple() {
    return false;
  }

  @Override
  final Location location() {
    return location;
  }

  final Procedure procedure(Machine vm, Object[] f) {
    Object p = operator.exec(vm, f);
    if (p instanceof Procedure procedure) {
      return procedure;
    }
    throw notProcedure(p);
  }

  final SchemeError notProcedure(Object p) {
    if (p == Global.UNBOUND && operator instanceof References.GlobalValue global) {
      return Raise.at(global.location(), References.unbound(global.global));
    }
    String what = operator instanceof References.GlobalValue global ? global.global.name() : "call";
    return Raise.at(
        location,
        new SchemeError(Condition.of(Condition.Kind.TYPE, what + ": expected a procedure", p)));
  }

  final Object[] arguments(Machine vm, Object[] f) {
    Object[] all = new Object[operands.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = operands[i].exec(vm, f);
    }
    return all;
  }

  private static final class Tail1 extends Call {
    private final Node first;

    Tail1(Node operator, Node[] operands, Location location) {
      super(operator, operands, location);
      first = operands[0];
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      vm.procedure = procedure(vm, f);
      vm.a = first.exec(vm, f);
      vm.site = this;
      vm.count = 1;
      vm.kind = Machine.TAIL;
      return Machine.S;
    }
  }

  private static final class Tail2 extends Call {
    private final Node first;
    private final Node second;

    Tail2(Node operator, Node[] operands, Location location) {
      super(operator, operands, location);
      first = operands[0];
      second = operands[1];
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      vm.procedure = procedure(vm, f);
      vm.a = first.exec(vm, f);
      vm.b = second.exec(vm, f);
      vm.site = this;
      vm.count = 2;
      vm.kind = Machine.TAIL;
      return Machine.S;
    }
  }

  private static final class Tail3 extends Call {
    private final Node first;
    private final Node second;
    private final Node third;

    Tail3(Node operator, Node[] operands, Location location) {
      super(operator, operands, location);
      first = operands[0];
      second = operands[1];
      third = operands[2];
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      vm.procedure = procedure(vm, f);
      vm.a = first.exec(vm, f);
      vm.b = second.exec(vm, f);
      vm.c = third.exec(vm, f);
      vm.site = this;
      vm.count = 3;
      vm.kind = Machine.TAIL;
      return Machine.S;
    }
  }

  private static final class TailN extends Call {
    TailN(Node operator, Node[] operands, Location location) {
      super(operator, operands, location);
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Procedure p = procedure(vm, f);
      vm.arguments = arguments(vm, f);
      vm.procedure = p;
      vm.site = this;
      vm.count = Machine.MANY;
      vm.kind = Machine.TAIL;
      return Machine.S;
    }
  }

  private static final class Call0 extends Call {
    Call0(Node operator, Node[] operands, Location location) {
      super(operator, operands, location);
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Procedure p = procedure(vm, f);
      vm.site = this;
      try {
        Object v = p.call0(vm);
        return v == Machine.S ? vm.trampoline() : v;
      } catch (SchemeError e) {
        throw Raise.at(location(), e);
      }
    }
  }

  private static final class Call1 extends Call {
    private final Node first;

    Call1(Node operator, Node[] operands, Location location) {
      super(operator, operands, location);
      first = operands[0];
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Procedure p = procedure(vm, f);
      Object a = first.exec(vm, f);
      vm.site = this;
      try {
        Object v = p.call1(vm, a);
        return v == Machine.S ? vm.trampoline() : v;
      } catch (SchemeError e) {
        throw Raise.at(location(), e, p, a);
      }
    }
  }

  private static final class Call2 extends Call {
    private final Node first;
    private final Node second;

    Call2(Node operator, Node[] operands, Location location) {
      super(operator, operands, location);
      first = operands[0];
      second = operands[1];
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Procedure p = procedure(vm, f);
      Object a = first.exec(vm, f);
      Object b = second.exec(vm, f);
      vm.site = this;
      try {
        Object v = p.call2(vm, a, b);
        return v == Machine.S ? vm.trampoline() : v;
      } catch (SchemeError e) {
        throw Raise.at(location(), e, p, a, b);
      }
    }
  }

  private static final class Call3 extends Call {
    private final Node first;
    private final Node second;
    private final Node third;

    Call3(Node operator, Node[] operands, Location location) {
      super(operator, operands, location);
      first = operands[0];
      second = operands[1];
      third = operands[2];
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Procedure p = procedure(vm, f);
      Object a = first.exec(vm, f);
      Object b = second.exec(vm, f);
      Object c = third.exec(vm, f);
      vm.site = this;
      try {
        Object v = p.call3(vm, a, b, c);
        return v == Machine.S ? vm.trampoline() : v;
      } catch (SchemeError e) {
        throw Raise.at(location(), e, p, a, b, c);
      }
    }
  }

  private static final class Call4 extends Call {
    Call4(Node operator, Node[] operands, Location location) {
      super(operator, operands, location);
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Procedure p = procedure(vm, f);
      Object a = operands[0].exec(vm, f);
      Object b = operands[1].exec(vm, f);
      Object c = operands[2].exec(vm, f);
      Object d = operands[3].exec(vm, f);
      vm.site = this;
      try {
        Object v = p.call4(vm, a, b, c, d);
        return v == Machine.S ? vm.trampoline() : v;
      } catch (SchemeError e) {
        throw Raise.at(location(), e, p, a, b, c, d);
      }
    }
  }

  private static final class CallN extends Call {
    CallN(Node operator, Node[] operands, Location location) {
      super(operator, operands, location);
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Procedure p = procedure(vm, f);
      Object[] all = arguments(vm, f);
      vm.site = this;
      try {
        Object v = p.callN(vm, all);
        return v == Machine.S ? vm.trampoline() : v;
      } catch (SchemeError e) {
        throw Raise.at(location(), e, p, all);
      }
    }
  }

  // The operator is read straight from its global: one dispatch less on the most common calls.

  private static final class GlobalCall1 extends Call {
    private final Global global;
    private final Node first;

    GlobalCall1(References.GlobalValue operator, Node[] operands, Location location) {
      super(operator, operands, location);
      global = operator.global;
      first = operands[0];
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      if (!(global.value instanceof Procedure p)) {
        throw notProcedure(global.value);
      }
      Object a = first.exec(vm, f);
      vm.site = this;
      try {
        Object v = p.call1(vm, a);
        return v == Machine.S ? vm.trampoline() : v;
      } catch (SchemeError e) {
        throw Raise.at(location(), e, p, a);
      }
    }
  }

  private static final class GlobalCall2 extends Call {
    private final Global global;
    private final Node first;
    private final Node second;

    GlobalCall2(References.GlobalValue operator, Node[] operands, Location location) {
      super(operator, operands, location);
      global = operator.global;
      first = operands[0];
      second = operands[1];
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      if (!(global.value instanceof Procedure p)) {
        throw notProcedure(global.value);
      }
      Object a = first.exec(vm, f);
      Object b = second.exec(vm, f);
      vm.site = this;
      try {
        Object v = p.call2(vm, a, b);
        return v == Machine.S ? vm.trampoline() : v;
      } catch (SchemeError e) {
        throw Raise.at(location(), e, p, a, b);
      }
    }
  }

  private static final class GlobalCall3 extends Call {
    private final Global global;
    private final Node first;
    private final Node second;
    private final Node third;

    GlobalCall3(References.GlobalValue operator, Node[] operands, Location location) {
      super(operator, operands, location);
      global = operator.global;
      first = operands[0];
      second = operands[1];
      third = operands[2];
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      if (!(global.value instanceof Procedure p)) {
        throw notProcedure(global.value);
      }
      Object a = first.exec(vm, f);
      Object b = second.exec(vm, f);
      Object c = third.exec(vm, f);
      vm.site = this;
      try {
        Object v = p.call3(vm, a, b, c);
        return v == Machine.S ? vm.trampoline() : v;
      } catch (SchemeError e) {
        throw Raise.at(location(), e, p, a, b, c);
      }
    }
  }
}
