package io.chibinet.expand;

import io.chibinet.syntax.Location;

/** What an identifier means. Two identifiers mean the same when they have the same binding. */
public sealed interface Binding permits Variable, Global, Macro, Keyword, PatternVariable {
  /** The name at its definition; an import may call it something else. */
  String name();

  /** Where it is defined, or null when no text defines it. */
  Location definition();

  /** The written name of the library that defines it, or null for locals and programs. */
  default String library() {
    return null;
  }
}
