package io.chibinet.machine;

import io.chibinet.expand.Global;
import io.chibinet.syntax.Location;
import io.chibinet.value.Condition;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Unspecified;

/** Constants, variables and assignments. */
final class References {
  private References() {}

  static final class Constant extends Node {
    final Object value;

    Constant(Object value) {
      this.value = value;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      return value;
    }

    @Override
    boolean isStable() {
      return true;
    }
  }

  static final class Local extends Node {
    final int slot;

    Local(int slot) {
      this.slot = slot;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      return f[slot];
    }

    @Override
    boolean test(Machine vm, Object[] f) {
      return f[slot] != Boolean.FALSE;
    }

    @Override
    boolean isStable() {
      return true;
    }
  }

  /** A value that the closure captured. */
  static final class Free extends Node {
    final int index;

    Free(int index) {
      this.index = index;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      return ((Object[]) f[0])[index];
    }

    @Override
    boolean isStable() {
      return true;
    }
  }

  /** What is in the box that {@code place} holds. */
  static final class Unbox extends Node {
    private final Node place;

    Unbox(Node place) {
      this.place = place;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      return ((Box) place.exec(vm, f)).value;
    }
  }

  /** The same for a variable that may be used before it has a value. */
  static final class CheckedUnbox extends Node {
    private final Node place;
    private final String name;
    private final Location location;

    CheckedUnbox(Node place, String name, Location location) {
      this.place = place;
      this.name = name;
      this.location = location;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Object value = ((Box) place.exec(vm, f)).value;
      if (value == Box.UNASSIGNED) {
        throw Raise.at(
            location,
            new SchemeError(
                Condition.of(
                    Condition.Kind.UNBOUND,
                    name + ": used before its definition has given it a value")));
      }
      return value;
    }
  }

  static final class SetBox extends Node {
    private final Node place;
    private final Node value;

    SetBox(Node place, Node value) {
      this.place = place;
      this.value = value;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      ((Box) place.exec(vm, f)).value = value.exec(vm, f);
      return Unspecified.UNSPECIFIED;
    }
  }

  /** Puts the value of a slot in a box, in the same slot. */
  static final class BoxSlot extends Node {
    private final int slot;

    BoxSlot(int slot) {
      this.slot = slot;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      f[slot] = new Box(f[slot]);
      return Unspecified.UNSPECIFIED;
    }
  }

  /** A fresh box without a value in a slot. */
  static final class EmptyBox extends Node {
    private final int slot;

    EmptyBox(int slot) {
      this.slot = slot;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      f[slot] = new Box(Box.UNASSIGNED);
      return Unspecified.UNSPECIFIED;
    }
  }

  static final class GlobalValue extends Node {
    final Global global;
    private final Location location;

    GlobalValue(Global global, Location location) {
      this.global = global;
      this.location = location;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Object value = global.value;
      if (value == Global.UNBOUND) {
        throw Raise.at(location, unbound(global));
      }
      return value;
    }

    /** Mostly the operator of a call; only a program that redefines it meanwhile could tell. */
    @Override
    boolean isStable() {
      return !global.isMutable();
    }

    @Override
    Location location() {
      return location;
    }
  }

  static SchemeError unbound(Global global) {
    return new SchemeError(
        Condition.of(Condition.Kind.UNBOUND, "unbound variable: " + global.name()));
  }

  static final class SetGlobal extends Node {
    private final Global global;
    private final Node value;
    private final Location location;

    SetGlobal(Global global, Node value, Location location) {
      this.global = global;
      this.value = value;
      this.location = location;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Object v = value.exec(vm, f);
      if (global.value == Global.UNBOUND) {
        throw Raise.at(
            location,
            new SchemeError(
                Condition.of(Condition.Kind.UNBOUND, "set!: unbound variable: " + global.name())));
      }
      global.value = v;
      return Unspecified.UNSPECIFIED;
    }
  }

  static final class DefineGlobal extends Node {
    private final Global global;
    private final Node value;

    DefineGlobal(Global global, Node value) {
      this.global = global;
      this.value = value;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      global.value = value.exec(vm, f);
      return Unspecified.UNSPECIFIED;
    }
  }
}
