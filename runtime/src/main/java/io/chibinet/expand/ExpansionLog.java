package io.chibinet.expand;

import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Location;

/**
 * Hears what expansion finds out about names; tools listen, running programs do not. Every method
 * does nothing unless overridden. Locations are those of the names as written; what nobody wrote is
 * not told. The same fact may be told more than once: a macro may copy its argument.
 */
public interface ExpansionLog {
  /** In what way a name is spoken of. */
  enum Use {
    READ,
    WRITE,
    /** As the operator of a call. */
    CALL,
    /** A special form's or a macro's name at the head of its use, or an auxiliary keyword. */
    SYNTAX,
    /** In a macro's template, whether or not the macro was used. */
    TEMPLATE,
    /** In an import set. */
    IMPORT,
    /** In an export declaration. */
    EXPORT
  }

  /** {@code name} defines {@code binding}. */
  default void defined(Binding binding, Location name) {}

  /** {@code name} speaks of {@code binding}. */
  default void referred(Binding binding, Location name, Use use) {}

  /** A macro was used; {@code use} is the whole form. */
  default void expanded(Macro macro, Location use) {}

  /** An import set brings {@code binding} in under {@code localName}. */
  default void imported(String localName, Binding binding, LibraryName from, Location set) {}

  /** A library name stands in an import, found or not. */
  default void named(LibraryName library, Location name) {}

  /** An include names a file that was found. */
  default void included(io.chibinet.syntax.SourceText text, Location path) {}

  /** The names of {@code scope} can be used within {@code extent}. */
  default void scoped(Scope scope, Location extent) {}
}
