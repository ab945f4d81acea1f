package io.chibinet.expand;

import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Location;
import io.chibinet.value.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A top-level scope: what a library, a program, the REPL or {@code eval} defines and imports. Only
 * the thread that expands or runs its program may touch it.
 */
public final class Environment extends Scope {
  enum Kind {
    LIBRARY,
    PROGRAM,
    /** Everything may be defined again, and every definition may change. */
    INTERACTIVE,
    /** What {@code (environment …)} returns: nothing can be defined. */
    FIXED
  }

  /** An imported name. */
  static final class Import {
    private final Binding binding;
    private final LibraryName from;
    private final Location place;
    private boolean used;

    /**
     * An imported name.
     *
     * @param from the library that the import names
     * @param place the import set, or null when no text imported it
     */
    Import(Binding binding, LibraryName from, Location place) {
      this.binding = binding;
      this.from = from;
      this.place = place;
    }

    Binding binding() {
      return binding;
    }

    LibraryName from() {
      return from;
    }

    Location place() {
      return place;
    }

    /** Whether the name was looked up. */
    boolean isUsed() {
      return used;
    }
  }

  private final Libraries libraries;
  private Kind kind;
  private final String library;
  private final Map<Symbol, Binding> initial;
  private final Map<Object, Binding> definitions = new HashMap<>();
  private final Map<Object, Import> imports = new HashMap<>();
  private final Map<Object, Global> forward = new HashMap<>();
  private boolean importDeclared;

  /**
   * An environment that binds {@code initial} alone.
   *
   * @param library the written name of the library that it belongs to, or null
   * @param initial what is bound before any import; imports and definitions take precedence
   */
  Environment(Libraries libraries, Kind kind, String library, Map<Symbol, Binding> initial) {
    this.libraries = libraries;
    this.kind = kind;
    this.library = library;
    this.initial = initial;
  }

  /** Where it imports from. */
  public Libraries libraries() {
    return libraries;
  }

  Kind kind() {
    return kind;
  }

  /** Lets what a library has defined be changed from now on, as in a session. */
  void open() {
    kind = Kind.INTERACTIVE;
  }

  /** Opens one that binds {@code import}: more may be added to it. */
  public void openIfImporting() {
    if (own(Symbol.of("import")) instanceof Keyword) {
      open();
    }
  }

  /** The written name of its library, or null. */
  public String library() {
    return library;
  }

  boolean hasImports() {
    return !imports.isEmpty();
  }

  /** Takes note of an import declaration, whether or not it imports anything. */
  void noteImport() {
    importDeclared = true;
  }

  /** Whether an import declaration stands here, right or wrong. */
  boolean hasImportDeclaration() {
    return importDeclared;
  }

  @Override
  Scope parent() {
    return null;
  }

  @Override
  Environment environment() {
    return this;
  }

  @Override
  Binding own(Object identifier) {
    Binding defined = definitions.get(identifier);
    if (defined != null) {
      return defined;
    }
    Import imported = imports.get(identifier);
    if (imported == null) {
      return initial.get(identifier);
    }
    imported.used = true;
    return imported.binding;
  }

  Binding definition(Object identifier) {
    return definitions.get(identifier);
  }

  Import imported(Object identifier) {
    return imports.get(identifier);
  }

  /**
   * The global that {@code identifier} will be if somebody defines it: code may speak of it before
   * its definition. What a macro wrote may get a definition from the same macro, and means what the
   * macro's own text means by the name if it gets none.
   */
  Global forward(Object identifier) {
    Global global = forward.get(identifier);
    if (global == null) {
      global = newGlobal(Identifier.symbol(identifier).name(), null);
      forward.put(identifier, global);
      if (identifier instanceof Identifier alias) {
        global.standsFor(alias.scope().environment().forward(alias.name()));
      }
    }
    return global;
  }

  /** Defines a variable; a definition of one that exists makes it mutable. */
  Global define(Object identifier, Location place) {
    Global global;
    if (definitions.get(identifier) instanceof Global again) {
      global = again;
      global.markMutable();
    } else {
      Global spokenOf = forward.remove(identifier);
      global = spokenOf != null ? spokenOf : newGlobal(Identifier.symbol(identifier).name(), place);
      global.standsFor(null);
    }
    global.definedAt(place);
    definitions.put(identifier, global);
    return global;
  }

  private Global newGlobal(String name, Location place) {
    Global global = new Global(name, library, place);
    if (kind == Kind.INTERACTIVE || libraries.areLive()) {
      global.markMutable();
    }
    return global;
  }

  void defineSyntax(Object identifier, Binding binding) {
    definitions.put(identifier, binding);
  }

  /** Imports a name; returns the import that it replaces, or null. */
  Import importAs(Symbol name, Import imported) {
    // In a session the latest word counts, be it a definition or an import.
    if (kind == Kind.INTERACTIVE) {
      definitions.remove(name);
    }
    return imports.put(name, imported);
  }

  @Override
  void forEachOwn(BiConsumer<Symbol, Binding> visitor) {
    definitions.forEach(
        (name, binding) -> {
          if (name instanceof Symbol symbol) {
            visitor.accept(symbol, binding);
          }
        });
    imports.forEach(
        (name, imported) -> {
          if (!definitions.containsKey(name)) {
            visitor.accept((Symbol) name, imported.binding);
          }
        });
    initial.forEach(
        (name, binding) -> {
          if (!definitions.containsKey(name) && !imports.containsKey(name)) {
            visitor.accept(name, binding);
          }
        });
  }

  @Override
  public String toString() {
    return "#<environment>";
  }
}
