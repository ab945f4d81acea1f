package io.chibinet.expand;

import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import io.chibinet.value.Symbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A library, expanded: what it exports, and the code that must run before anyone uses it. */
public final class Library {
  private final LibraryName name;
  private final Location definition;
  private final Environment environment;
  private final Map<Symbol, Binding> exports;
  private final List<Core> forms;
  private final List<Expansion.Unbound> unbound;
  private final List<Problem> problems;
  private final List<Library> dependencies;
  private boolean run;

  Library(
      LibraryName name,
      Location definition,
      Environment environment,
      Map<Symbol, Binding> exports,
      Expansion expansion,
      List<Problem> problems) {
    this.name = name;
    this.definition = definition;
    this.environment = environment;
    this.exports = exports;
    this.forms = expansion.forms();
    this.unbound = expansion.unbound();
    this.dependencies = expansion.libraries();
    this.problems = List.copyOf(problems);
  }

  public LibraryName name() {
    return name;
  }

  /** Its {@code define-library}, or null for the one that Java code makes. */
  public Location definition() {
    return definition;
  }

  /** Its top-level scope. */
  public Environment environment() {
    return environment;
  }

  /** What it exports, under the names of its export declarations, in their order. */
  public Map<Symbol, Binding> exports() {
    return Collections.unmodifiableMap(exports);
  }

  /** Its code; runs once, before anything that needs the library. */
  public List<Core> forms() {
    return forms;
  }

  /** What is wrong in its own text. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether it is so wrong that it cannot run. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
  }

  /** Names in its text that nothing binds. */
  public List<Expansion.Unbound> unbound() {
    return unbound;
  }

  /** What must run before it, in order. */
  public List<Library> dependencies() {
    return dependencies;
  }

  /** Whether it has been run, or need not be; says it is from now on. */
  boolean startsRunning() {
    boolean first = !run;
    run = true;
    return first;
  }

  /** The libraries and all that they need, each behind what it needs itself. */
  static List<Library> inOrder(Collection<Library> libraries) {
    Set<Library> order = new LinkedHashSet<>();
    Set<Library> seen = new LinkedHashSet<>();
    libraries.forEach(library -> library.addTo(order, seen));
    return new ArrayList<>(order);
  }

  private void addTo(Set<Library> order, Set<Library> seen) {
    if (seen.add(this)) {
      dependencies.forEach(library -> library.addTo(order, seen));
      order.add(this);
    }
  }

  @Override
  public String toString() {
    return name.toString();
  }
}
