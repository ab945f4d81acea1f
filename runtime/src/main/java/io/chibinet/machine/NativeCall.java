package io.chibinet.machine;

import io.chibinet.syntax.Location;
import io.chibinet.value.SchemeError;

/** Calls of natives that never capture: they may stand anywhere in an expression. */
abstract class NativeCall extends Node {
  final NativeProcedure procedure;
  private final Location location;

  private NativeCall(NativeProcedure procedure, Location location) {
    this.procedure = procedure;
    this.location = location;
  }

  static Node of(NativeProcedure procedure, Node[] operands, Location location) {
    return switch (operands.length) {
      case 1 -> new Native1(procedure, operands[0], location);
      case 2 -> new Native2(procedure, operands[0], operands[1], location);
      case 3 -> new Native3(procedure, operands[0], operands[1], operands[2], location);
      default -> new NativeN(procedure, operands, location);
    };
  }

  @Override
  final Location location() {
    return location;
  }

  private static final class Native1 extends NativeCall {
    private final Node a;

    Native1(NativeProcedure procedure, Node a, Location location) {
      super(procedure, location);
      this.a = a;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Object aa = a.exec(vm, f);
      try {
        return procedure.call1(vm, aa);
      } catch (SchemeError e) {
        throw Raise.at(location(), e, procedure, aa);
      }
    }
  }

  private static final class Native2 extends NativeCall {
    private final Node a;
    private final Node b;

    Native2(NativeProcedure procedure, Node a, Node b, Location location) {
      super(procedure, location);
      this.a = a;
      this.b = b;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Object aa = a.exec(vm, f);
      Object bb = b.exec(vm, f);
      try {
        return procedure.call2(vm, aa, bb);
      } catch (SchemeError e) {
        throw Raise.at(location(), e, procedure, aa, bb);
      }
    }
  }

  private static final class Native3 extends NativeCall {
    private final Node a;
    private final Node b;
    private final Node c;

    Native3(NativeProcedure procedure, Node a, Node b, Node c, Location location) {
      super(procedure, location);
      this.a = a;
      this.b = b;
      this.c = c;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Object aa = a.exec(vm, f);
      Object bb = b.exec(vm, f);
      Object cc = c.exec(vm, f);
      try {
        return procedure.call3(vm, aa, bb, cc);
      } catch (SchemeError e) {
        throw Raise.at(location(), e, procedure, aa, bb, cc);
      }
    }
  }

  private static final class NativeN extends NativeCall {
    private final Node[] operands;

    NativeN(NativeProcedure procedure, Node[] operands, Location location) {
      super(procedure, location);
      this.operands = operands;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Object[] all = new Object[operands.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = operands[i].exec(vm, f);
      }
      try {
        return procedure.callN(vm, all);
      } catch (SchemeError e) {
        throw Raise.at(location(), e, procedure, all);
      }
    }
  }
}
