package io.chibinet.machine;

import io.chibinet.expand.Variable;
import java.util.List;

/** What a procedure calls its arguments, or a {@code let-values} its values: for messages. */
final class ParameterNames {
  private final String[] names;
  private final String rest;

  /** Keeps the names alone; {@code rest} may be null. */
  ParameterNames(List<Variable> variables, Variable rest) {
    this.names = new String[variables.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = variables.get(i).name();
    }
    this.rest = rest == null ? null : rest.name();
  }

  /** As a program writes them: {@code (width height)}, {@code (first . others)}. */
  @Override
  public String toString() {
    String listed = String.join(" ", names);
    return rest == null ? "(" + listed + ")" : "(" + listed + " . " + rest + ")";
  }
}
