package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import java.util.List;

/**
 * What became of a text. It is always there; only without an error among the problems are the forms
 * fit to run.
 *
 * @param forms the code, in order
 * @param problems of the text and of every library that it needs
 * @param unbound names that nothing here binds
 * @param libraries what must have run before, in order
 */
public record Expansion(
    List<Core> forms, List<Problem> problems, List<Unbound> unbound, List<Library> libraries) {
  /** Nothing at all. */
  static final Expansion NONE = new Expansion(List.of(), List.of(), List.of(), List.of());

  public Expansion {
    forms = List.copyOf(forms);
    problems = List.copyOf(problems);
    unbound = List.copyOf(unbound);
    libraries = List.copyOf(libraries);
  }

  /**
   * A reference to a name without a binding. Running it raises an error unless something defines
   * the name first, as a REPL may.
   *
   * @param location the name as written, or the macro use that wrote it, or null
   */
  public record Unbound(Global global, Location location, Scope scope) {}

  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }
}
