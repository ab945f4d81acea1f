package io.chibinet.machine;

/** A {@code case-lambda} expression. */
final class MakeCaseClosure extends Node {
  private final String name;
  private final MakeClosure[] clauses;

  MakeCaseClosure(String name, MakeClosure[] clauses) {
    this.name = name;
    this.clauses = clauses;
  }

  @Override
  Object exec(Machine vm, Object[] f) {
    Closure[] closures = new Closure[clauses.length];
    for (int i = 0; i < closures.length; i++) {
      closures[i] = (Closure) clauses[i].exec(vm, f);
    }
    return new CaseClosure(name, closures);
  }
}
