package io.chibinet.machine;

import io.chibinet.syntax.Location;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;

/** A procedure made by a lambda expression: its code and the values it captured. */
final class Closure extends Procedure {
  final Template template;
  final Object[] free;

  Closure(Template template, Object[] free) {
    this.template = template;
    this.free = free;
  }

  @Override
  public Location location() {
    return template.location;
  }

  @Override
  public Object call0(Machine vm) {
    Template t = template;
    if (t.required != 0 || t.hasRest) {
      return spread(vm);
    }
    int depth = vm.depth;
    if (depth > Machine.DEEPEST || --vm.fuel < 0) {
      return vm.pause(this);
    }
    vm.depth = depth + 1;
    Object[] f = new Object[t.frameSize];
    f[0] = free;
    Object v = t.body.exec(vm, f);
    vm.depth = depth;
    return v;
  }

  @Override
  public Object call1(Machine vm, Object a) {
    Template t = template;
    if (t.required != 1 || t.hasRest) {
      return spread(vm, a);
    }
    int depth = vm.depth;
    if (depth > Machine.DEEPEST || --vm.fuel < 0) {
      return vm.pause(this, a);
    }
    vm.depth = depth + 1;
    Object[] f = new Object[t.frameSize];
    f[0] = free;
    f[1] = a;
    Object v = t.body.exec(vm, f);
    vm.depth = depth;
    return v;
  }

  @Override
  public Object call2(Machine vm, Object a, Object b) {
    Template t = template;
    if (t.required != 2 || t.hasRest) {
      return spread(vm, a, b);
    }
    int depth = vm.depth;
    if (depth > Machine.DEEPEST || --vm.fuel < 0) {
      return vm.pause(this, a, b);
    }
    vm.depth = depth + 1;
    Object[] f = new Object[t.frameSize];
    f[0] = free;
    f[1] = a;
    f[2] = b;
    Object v = t.body.exec(vm, f);
    vm.depth = depth;
    return v;
  }

  @Override
  public Object call3(Machine vm, Object a, Object b, Object c) {
    Template t = template;
    if (t.required != 3 || t.hasRest) {
      return spread(vm, a, b, c);
    }
    int depth = vm.depth;
    if (depth > Machine.DEEPEST || --vm.fuel < 0) {
      return vm.pause(this, a, b, c);
    }
    vm.depth = depth + 1;
    Object[] f = new Object[t.frameSize];
    f[0] = free;
    f[1] = a;
    f[2] = b;
    f[3] = c;
    Object v = t.body.exec(vm, f);
    vm.depth = depth;
    return v;
  }

  @Override
  public Object call4(Machine vm, Object a, Object b, Object c, Object d) {
    return callN(vm, new Object[] {a, b, c, d});
  }

  @Override
  public Object callN(Machine vm, Object[] arguments) {
    Template t = template;
    int given = arguments.length;
    if (given < t.required || given > t.required && !t.hasRest) {
      throw Arity.wrong(this, given);
    }
    int depth = vm.depth;
    if (depth > Machine.DEEPEST || --vm.fuel < 0) {
      return vm.pause(this, arguments);
    }
    vm.depth = depth + 1;
    Object[] f = new Object[t.frameSize];
    f[0] = free;
    System.arraycopy(arguments, 0, f, 1, t.required);
    if (t.hasRest) {
      Object rest = Nil.NIL;
      for (int i = given - 1; i >= t.required; i--) {
        rest = new Pair(arguments[i], rest);
      }
      f[t.required + 1] = rest;
    }
    Object v = t.body.exec(vm, f);
    vm.depth = depth;
    return v;
  }

  private Object spread(Machine vm, Object... arguments) {
    return callN(vm, arguments);
  }

  @Override
  public String name() {
    return template.name;
  }

  @Override
  public int minimum() {
    return template.required;
  }

  @Override
  public int maximum() {
    return template.maximum();
  }
}
