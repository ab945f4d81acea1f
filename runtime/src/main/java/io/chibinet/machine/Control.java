package io.chibinet.machine;

import io.chibinet.syntax.Location;
import io.chibinet.value.SchemeError;

/** Sequencing, choice and binding: the nodes that save state. */
final class Control {
  private Control() {}

  static final class If extends Node {
    private final Node test;
    private final Node consequent;
    private final Node alternate;
    private final Location location;
    private final boolean simple;

    If(Node test, Node consequent, Node alternate, Location location) {
      this.location = location;
      this.test = test;
      this.consequent = consequent;
      this.alternate = alternate;
      this.simple = consequent.isSimple() && alternate.isSimple();
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      return test.test(vm, f) ? consequent.exec(vm, f) : alternate.exec(vm, f);
    }

    @Override
    boolean test(Machine vm, Object[] f) {
      return test.test(vm, f) ? consequent.test(vm, f) : alternate.test(vm, f);
    }

    @Override
    boolean isSimple() {
      return simple;
    }

    @Override
    Location location() {
      return location;
    }
  }

  /** Puts a simple value in a slot. */
  static final class Let extends Node {
    private final int slot;
    private final Node value;
    private final Node body;
    private final boolean simple;

    Let(int slot, Node value, Node body) {
      this.slot = slot;
      this.value = value;
      this.body = body;
      this.simple = body.isSimple();
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      f[slot] = value.exec(vm, f);
      return body.exec(vm, f);
    }

    @Override
    boolean test(Machine vm, Object[] f) {
      f[slot] = value.exec(vm, f);
      return body.test(vm, f);
    }

    @Override
    boolean isSimple() {
      return simple;
    }

    @Override
    Location location() {
      return body.location();
    }
  }

  /** Runs a simple node for its effect. */
  static final class Then extends Node {
    private final Node first;
    private final Node body;
    private final boolean simple;

    Then(Node first, Node body) {
      this.first = first;
      this.body = body;
      this.simple = body.isSimple();
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      first.exec(vm, f);
      return body.exec(vm, f);
    }

    @Override
    boolean isSimple() {
      return simple;
    }

    @Override
    Location location() {
      return body.location();
    }
  }

  /** A node that saves its state when something under it captures, and on the way of an error. */
  abstract static class Saving extends Node {
    private final Template owner;

    Saving(Template owner) {
      this.owner = owner;
    }

    @Override
    final boolean isSimple() {
      return false;
    }

    @Override
    final Template owner() {
      return owner;
    }
  }

  /** Puts the value of a node that may capture in a slot. */
  static final class Bind extends Saving {
    private final int slot;
    private final Node value;
    private final Node body;

    Bind(Template owner, int slot, Node value, Node body) {
      super(owner);
      this.slot = slot;
      this.value = value;
      this.body = body;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      Object v;
      try {
        v = value.exec(vm, f);
      } catch (SchemeError e) {
        vm.push(new K(this, f));
        throw e;
      }
      if (v == Machine.S) {
        return vm.save(this, f);
      }
      f[slot] = v;
      return body.exec(vm, f);
    }

    @Override
    Object resume(Machine vm, Object[] f, Object v) {
      f[slot] = v;
      return body.exec(vm, f);
    }

    @Override
    Location location() {
      return body.location();
    }

    @Override
    Location waitsAt() {
      return value.location();
    }
  }

  /** Forms one after the other; the last is in the block's own position. */
  static final class Block extends Node {
    private final Node[] parts;
    private final Rest[] rests;
    private final Template owner;

    Block(Template owner, Node[] parts) {
      this.owner = owner;
      this.parts = parts;
      this.rests = new Rest[parts.length];
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      return run(vm, f, 0);
    }

    private Object run(Machine vm, Object[] f, int from) {
      int last = parts.length - 1;
      int i = from;
      try {
        for (; i < last; i++) {
          if (parts[i].exec(vm, f) == Machine.S) {
            return vm.save(rest(i + 1), f);
          }
        }
      } catch (SchemeError e) {
        vm.push(new K(rest(i + 1), f));
        throw e;
      }
      return parts[last].exec(vm, f);
    }

    private Rest rest(int i) {
      Rest rest = rests[i];
      return rest != null ? rest : (rests[i] = new Rest(this, i));
    }

    @Override
    boolean isSimple() {
      return false;
    }

    @Override
    Location location() {
      return parts[parts.length - 1].location();
    }
  }

  /** What is left of a block from part {@code i} on. */
  private static final class Rest extends Node {
    private final Block block;
    private final int i;

    Rest(Block block, int i) {
      this.block = block;
      this.i = i;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      return block.run(vm, f, i);
    }

    @Override
    Object resume(Machine vm, Object[] f, Object v) {
      return block.run(vm, f, i);
    }

    @Override
    Location waitsAt() {
      return block.parts[i - 1].location();
    }

    @Override
    Template owner() {
      return block.owner;
    }
  }

  /** Makes mutually recursive closures: all are allocated, then each gets what it captures. */
  static final class Fix extends Node {
    private final int[] slots;
    private final MakeClosure[] lambdas;
    private final Node body;
    private final boolean simple;

    Fix(int[] slots, MakeClosure[] lambdas, Node body) {
      this.slots = slots;
      this.lambdas = lambdas;
      this.body = body;
      this.simple = body.isSimple();
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      for (int i = 0; i < slots.length; i++) {
        f[slots[i]] = lambdas[i].allocate();
      }
      for (int i = 0; i < slots.length; i++) {
        lambdas[i].capture(((Closure) f[slots[i]]).free, f);
      }
      return body.exec(vm, f);
    }

    @Override
    boolean isSimple() {
      return simple;
    }

    @Override
    Location location() {
      return body.location();
    }
  }

  /**
   * A local procedure that is only called in tail position of its own body: its arguments are slots
   * and its calls are jumps.
   */
  static final class Loop extends Saving {
    /** What the body returns to go round again; each loop has its own. */
    private final Object again = new Object();

    private final boolean tail;
    private final Location location;
    private Node body;

    Loop(Template owner, boolean tail, Location location) {
      super(owner);
      this.tail = tail;
      this.location = location;
    }

    void body(Node node) {
      body = node;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      for (; ; ) {
        if (--vm.fuel < 0 && vm.mustPauseLoop()) {
          vm.push(new K(this, f));
          return vm.pauseLoop(again);
        }
        Object v;
        try {
          v = body.exec(vm, f);
        } catch (SchemeError e) {
          vm.push(new K(this, f));
          throw e;
        }
        if (v == again) {
          continue;
        }
        return v == Machine.S ? vm.save(this, f) : v;
      }
    }

    @Override
    Object resume(Machine vm, Object[] f, Object v) {
      return v == again ? exec(vm, f) : v;
    }

    @Override
    boolean endsAtTailCall() {
      return tail;
    }

    @Override
    Location location() {
      return location;
    }
  }

  /** Goes round a loop again: all arguments are there before the first slot changes. */
  static final class Continue extends Node {
    private final Loop loop;
    private final int[] slots;
    private final Node[] values;

    Continue(Loop loop, int[] slots, Node[] values) {
      this.loop = loop;
      this.slots = slots;
      this.values = values;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      switch (slots.length) {
        case 0 -> {}
        case 1 -> f[slots[0]] = values[0].exec(vm, f);
        case 2 -> {
          Object a = values[0].exec(vm, f);
          f[slots[1]] = values[1].exec(vm, f);
          f[slots[0]] = a;
        }
        case 3 -> {
          Object a = values[0].exec(vm, f);
          Object b = values[1].exec(vm, f);
          f[slots[2]] = values[2].exec(vm, f);
          f[slots[0]] = a;
          f[slots[1]] = b;
        }
        default -> {
          Object[] all = new Object[values.length];
          for (int i = 0; i < all.length; i++) {
            all[i] = values[i].exec(vm, f);
          }
          for (int i = 0; i < all.length; i++) {
            f[slots[i]] = all[i];
          }
        }
      }
      return loop.again;
    }

    @Override
    boolean isSimple() {
      return false;
    }
  }
}
