package io.chibinet.expand;

import io.chibinet.library.BundledLibraries;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.syntax.Location;
import io.chibinet.value.Symbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The libraries of one running program or one editor session: each is found, expanded and run once.
 * One thread at a time may use it.
 */
public final class Libraries {
  /** The library, made in Java, that exports every keyword of the expander. */
  public static final LibraryName PRIMITIVE = LibraryName.of("chibi-net", "primitive");

  /** The library that defines, exported or not, the procedures that expanded code calls. */
  public static final LibraryName BASE = LibraryName.of("scheme", "base");

  // Keywords without an action of their own: those of special forms (R7RS 4), those of import and
  // export (R7RS 5.2, 5.6). Libraries know the latter by their spelling; here they are documented.
  private static final List<String> AUXILIARY =
      List.of(
          "else",
          "=>",
          "...",
          "_",
          "unquote",
          "unquote-splicing",
          "only",
          "except",
          "prefix",
          "rename",
          "export",
          "include-library-declarations",
          "include-shared");

  // What a program may use before its first import (R7RS 5.1).
  private static final List<String> AT_PROGRAM_START =
      List.of("import", "define-library", "cond-expand", "begin", "include", "include-ci");

  private static final Symbol NOT = Symbol.of("not");

  private static final long BUDGET = 20_000_000;

  // Without the base library nothing can run, but a text can still be looked at.
  private final Environment fallback =
      new Environment(this, Environment.Kind.LIBRARY, BASE.toString(), Map.of());
  private final LibraryPath path;
  private final Runner runner;
  private final ExpansionLog log;
  private final long budget;
  private final LibraryImage image;
  private boolean live;
  private final Map<String, Keyword> keywords = new LinkedHashMap<>();
  private final Map<LibraryName, Library> loaded = new HashMap<>();
  private final Map<LibraryName, Environment> loading = new LinkedHashMap<>();
  private final Map<LibraryName, Optional<Source>> sources = new HashMap<>();

  /**
   * The libraries on {@code path}.
   *
   * @param runner runs their code, and procedural macros; null where nothing may run
   */
  public Libraries(LibraryPath path, Runner runner) {
    this(path, runner, null, BUDGET);
  }

  /**
   * The libraries on {@code path}.
   *
   * @param runner runs their code, and procedural macros; null where nothing may run
   * @param log hears about every name in libraries and programs, or is null
   * @param budget how much macros may write in one program or library, in data
   */
  public Libraries(LibraryPath path, Runner runner, ExpansionLog log, long budget) {
    this.path = path;
    this.runner = runner;
    this.log = log;
    this.budget = budget;
    this.image =
        runner != null && log == null && path.startsWithBundled() ? LibraryImage.open(this) : null;
    for (SpecialForm form : SpecialForm.values()) {
      keywords.put(form.keyword(), new Keyword(form.keyword(), form));
    }
    for (String name : AUXILIARY) {
      keywords.put(name, new Keyword(name, null));
    }
    Map<Symbol, Binding> exports = new LinkedHashMap<>();
    keywords.forEach((name, keyword) -> exports.put(Symbol.of(name), keyword));
    Environment environment =
        new Environment(this, Environment.Kind.LIBRARY, PRIMITIVE.toString(), exports);
    loaded.put(
        PRIMITIVE, new Library(PRIMITIVE, null, environment, exports, Expansion.NONE, List.of()));
  }

  public LibraryPath path() {
    return path;
  }

  /**
   * Makes libraries live from now on, but for the bundled ones: when they have been loaded, forms
   * may be evaluated within, and a {@code define-library} of the same name redefines what it has,
   * so that all that use it see the change. For sessions; programs are faster without.
   */
  public void makeLive() {
    live = true;
  }

  boolean areLive() {
    return live;
  }

  /** Whether a {@code define-library} of this name changes the library that there is. */
  boolean isChangeable(LibraryName name) {
    Library library = loaded.get(name);
    return live
        && library != null
        && library.definition() != null
        && !BundledLibraries.isBundled(library.definition().source());
  }

  /** The scope of a library that is about to be defined. */
  Environment environmentOf(LibraryName name) {
    return isChangeable(name)
        ? loaded.get(name).environment()
        : new Environment(this, Environment.Kind.LIBRARY, name.toString(), Map.of());
  }

  Runner runner() {
    return runner;
  }

  ExpansionLog log() {
    return log;
  }

  long budget() {
    return budget;
  }

  /** The keyword of this name, whatever it is called in a program. */
  Optional<Keyword> keyword(String name) {
    return Optional.ofNullable(keywords.get(name));
  }

  Map<Symbol, Binding> programKeywords() {
    Map<Symbol, Binding> bindings = new HashMap<>();
    for (String name : AT_PROGRAM_START) {
      bindings.put(Symbol.of(name), keywords.get(name));
    }
    return bindings;
  }

  // --- Finding ---

  /** The library of this name, expanded but not yet run; empty when there is none. */
  public Optional<Library> find(LibraryName name) {
    Library found = loaded.get(name);
    if (found == null && image != null && !loading.containsKey(name)) {
      found = image.find(name);
      if (found != null) {
        loaded.put(name, found);
      }
    }
    if (found == null && !loading.containsKey(name)) {
      source(name).ifPresent(source -> load(name, source));
      found = loaded.get(name);
    }
    return Optional.ofNullable(found);
  }

  /** Whether there is a library of this name, for {@code cond-expand}; it is not expanded. */
  public boolean exists(LibraryName name) {
    return loaded.containsKey(name) || loading.containsKey(name) || source(name).isPresent();
  }

  boolean isLoaded(LibraryName name) {
    return loaded.containsKey(name);
  }

  /** Whether a library is being expanded right now, so that importing it would be a cycle. */
  boolean isLoading(LibraryName name) {
    return loading.containsKey(name);
  }

  /** The libraries being expanded, from {@code first} on. */
  List<LibraryName> loadingFrom(LibraryName first) {
    List<LibraryName> names = new ArrayList<>(loading.keySet());
    return names.subList(names.indexOf(first), names.size());
  }

  /** The text on the library path that should define {@code name}. */
  Optional<Source> source(LibraryName name) {
    return sources.computeIfAbsent(name, path::find);
  }

  private void load(LibraryName name, Source source) {
    Expander expander = new Expander(this);
    expander.guarded(
        new Location(source.text(), new io.chibinet.syntax.Span(0, 0)),
        () -> LibraryDefinition.inFile(expander.forms(source, false), expander));
    if (!loaded.containsKey(name)) {
      LibraryDefinition.missing(name, source, expander);
    }
  }

  /** Opens a library whose definition is about to be expanded. */
  void open(LibraryName name, Environment environment) {
    loading.put(name, environment);
  }

  /** Closes a library that {@link #open} opened: from now on it can be found. */
  void close(Library library) {
    loading.remove(library.name());
    loaded.put(library.name(), library);
    if (isChangeable(library.name())) {
      library.environment().open();
    }
  }

  /** The libraries that have been found so far and are not forgotten. */
  public List<Library> loaded() {
    return List.copyOf(loaded.values());
  }

  /** Makes a library be looked for again, and all that need it: its text has changed. */
  public void forget(LibraryName name) {
    sources.remove(name);
    Library old = loaded.get(name);
    if (old != null && !name.equals(PRIMITIVE)) {
      loaded.remove(name);
      for (Library other : List.copyOf(loaded.values())) {
        if (other.dependencies().contains(old)) {
          forget(other.name());
        }
      }
    }
  }

  /** Makes libraries be looked for again that were not there or were wrong. */
  public void forgetFailed() {
    sources.values().removeIf(Optional::isEmpty);
    for (Library library : List.copyOf(loaded.values())) {
      if (library.hasErrors()) {
        forget(library.name());
      }
    }
  }

  /** Every library that could be imported: those on the path, and those that programs defined. */
  public List<LibraryName> names() {
    Set<LibraryName> names = new LinkedHashSet<>(path.names());
    loaded.keySet().stream().filter(name -> !name.equals(PRIMITIVE)).forEach(names::add);
    return List.copyOf(names);
  }

  // --- Running ---

  /**
   * Runs the libraries that have not run yet, in the order given, which must be that of {@link
   * Expansion#libraries}.
   */
  public void run(Collection<Library> libraries) {
    for (Library library : libraries) {
      if (library.startsRunning() && !library.forms().isEmpty()) {
        runner.run(library.forms());
      }
    }
  }

  /**
   * The library of this name, when it and all that it needs have run.
   *
   * @return empty if there is none; one that has errors does not run
   */
  public Optional<Library> use(LibraryName name) {
    Optional<Library> library = find(name);
    library
        .filter(found -> !found.hasErrors())
        .ifPresent(found -> run(Library.inOrder(List.of(found))));
    return library;
  }

  // --- What expanded code calls ---

  /** A procedure within {@link #BASE}, on which the text of {@code expander} then depends. */
  Global runtime(String name, Expander expander) {
    Symbol symbol = Symbol.of(name);
    // The library is itself written with forms that call it.
    Environment open = loading.get(BASE);
    if (open != null) {
      return open.own(symbol) instanceof Global global ? global : open.forward(symbol);
    }
    Optional<Library> base = find(BASE);
    base.ifPresent(expander::needs);
    return base.isPresent() && base.get().environment().own(symbol) instanceof Global global
        ? global
        : fallback.forward(symbol);
  }

  /** The procedure {@code not}, by which tests are simplified; null where there is none. */
  Global not() {
    Library base = loaded.get(BASE);
    Environment environment = base == null ? loading.get(BASE) : base.environment();
    return environment != null && environment.own(NOT) instanceof Global global ? global : null;
  }

  // --- Environments ---

  /**
   * An environment that may be changed, as a REPL has.
   *
   * @throws IllegalArgumentException if a library does not exist
   */
  public Environment interactive(LibraryName... imports) {
    return environment(Environment.Kind.INTERACTIVE, imports);
  }

  /**
   * An environment that may not be changed, as {@code (environment …)} returns.
   *
   * @throws IllegalArgumentException if a library does not exist
   */
  public Environment immutable(LibraryName... imports) {
    return environment(Environment.Kind.FIXED, imports);
  }

  private Environment environment(Environment.Kind kind, LibraryName... imports) {
    Environment environment =
        new Environment(
            this, kind, null, kind == Environment.Kind.INTERACTIVE ? programKeywords() : Map.of());
    for (LibraryName name : imports) {
      Library library =
          find(name).orElseThrow(() -> new IllegalArgumentException("no library " + name));
      Imports.importAll(library, environment);
      if (runner != null) {
        run(Library.inOrder(List.of(library)));
      }
    }
    return environment;
  }
}
