package io.chibinet.server.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a form's value may be, or what a parameter takes.
 *
 * @param label for readers, with its article, such as {@code "a string"}
 * @param kinds the kinds of values that it may be; no value is of two kinds
 * @param items the types of the items, of a list of known length; else empty
 */
record Type(String label, Set<String> kinds, List<Type> items) {
  static final Type EXACT_INTEGER = of("an exact integer");
  static final Type OTHER_NUMBER = of("a number that is no exact integer");
  static final Type NUMBER = union("a number", EXACT_INTEGER, OTHER_NUMBER);
  static final Type TRUE = of("#t");
  static final Type FALSE = of("#f");
  static final Type BOOLEAN = union("a boolean", TRUE, FALSE);
  static final Type STRING = of("a string");
  static final Type CHARACTER = of("a character");
  static final Type SYMBOL = of("a symbol");
  static final Type PAIR = of("a pair");
  static final Type EMPTY_LIST = of("the empty list");
  static final Type LIST = union("a list", PAIR, EMPTY_LIST);
  static final Type VECTOR = of("a vector");
  static final Type BYTEVECTOR = of("a bytevector");
  static final Type PROCEDURE = of("a procedure");
  static final Type INPUT_PORT = of("an input port");
  static final Type OUTPUT_PORT = of("an output port");
  static final Type PORT = union("a port", INPUT_PORT, OUTPUT_PORT);
  static final Type FILENO = of("a fileno");
  static final Type SOCKADDR = of("a sockaddr");
  static final Type ADDRESS_INFO = of("an address-info");
  static final Type EOF = of("the end of the file");
  static final Type HASH_TABLE = of("a hash table");
  static final Type THREAD = of("a thread");
  static final Type MUTEX = of("a mutex");

  Type {
    kinds = Set.copyOf(kinds);
    items = List.copyOf(items);
  }

  static Type of(String label) {
    return new Type(label, Set.of(label), List.of());
  }

  /** A list of as many items. */
  static Type list(List<Type> items) {
    return items.isEmpty() ? EMPTY_LIST : new Type("a list", PAIR.kinds, items);
  }

  private static Type union(String label, Type one, Type other) {
    return one.or(other).as(label);
  }

  Type or(Type other) {
    Set<String> all = new LinkedHashSet<>(kinds);
    all.addAll(other.kinds);
    return new Type(label + " or " + other.label, all, items);
  }

  /** The same in other words. */
  Type as(String words) {
    return new Type(words, kinds, items);
  }

  /** What is left of it where it is not #f; maybe nothing. */
  Type ifNotFalse() {
    Set<String> rest = new LinkedHashSet<>(kinds);
    rest.removeAll(FALSE.kinds);
    return new Type(label, rest, items);
  }

  /** Whether some value is of both. */
  boolean meets(Type other) {
    return kinds.stream().anyMatch(other.kinds::contains);
  }
}
