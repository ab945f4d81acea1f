package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.Equality;
import io.chibinet.value.HashTable;
import io.chibinet.value.MutableString;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Symbol;

/** Hash tables and hash functions (SRFI 69). What calls procedures is Scheme code. */
final class HashTables {
  /** Hashes without a bound are below it: they fit in 31 bits and are not negative. */
  private static final int BOUND = Integer.MAX_VALUE;

  private HashTables() {}

  @Native("%make-hash-table")
  static HashTable make(Symbol kind, Object equivalence, Object hashFunction) {
    HashTable.Kind known =
        switch (kind.name()) {
          case "eqv" -> HashTable.Kind.EQV;
          case "equal" -> HashTable.Kind.EQUAL;
          case "string-ci" -> HashTable.Kind.STRING_CI;
          default -> HashTable.Kind.OTHER;
        };
    return new HashTable(known, equivalence, hashFunction);
  }

  @Native("hash-table?")
  static boolean isHashTable(Object object) {
    return object instanceof HashTable;
  }

  @Native("hash-table-equivalence-function")
  static Object equivalence(HashTable table) {
    return table.equivalence();
  }

  @Native("hash-table-hash-function")
  static Object hashFunction(HashTable table) {
    return table.hashFunction();
  }

  @Native("hash-table-size")
  static long size(HashTable table) {
    return table.size();
  }

  @Native("hash-table->alist")
  static Object toList(HashTable table) {
    return table.toList();
  }

  @Native("hash-table-clear!")
  static void clear(HashTable table) {
    table.clear();
  }

  /** The name is that of the procedure whose argument the table is. */
  @Native("%hash-table-other?")
  static boolean isOther(Symbol name, Object table) {
    if (table instanceof HashTable good) {
      return good.kind() == HashTable.Kind.OTHER;
    }
    throw SchemeError.wrongType(name.name(), 1, "a hash table", table);
  }

  @Native("%hash-table-get")
  static Object get(HashTable table, Object key, Object otherwise) {
    return table.get(key, otherwise);
  }

  @Native("%hash-table-contains?")
  static boolean contains(HashTable table, Object key) {
    return table.contains(key);
  }

  @Native("%hash-table-put!")
  static void put(HashTable table, Object key, Object value) {
    table.put(key, value);
  }

  @Native("%hash-table-remove!")
  static void remove(HashTable table, Object key) {
    table.remove(key);
  }

  @Native("%hash-table-bucket")
  static Object bucket(HashTable table, Object hash) {
    return table.bucket(hash);
  }

  @Native("%hash-table-set-bucket!")
  static void setBucket(HashTable table, Object hash, Object bucket, int more) {
    table.setBucket(hash, bucket, more);
  }

  @Native("hash")
  static int hash(Object object, @Optional Integer bound) {
    return within("hash", Equality.equalHash(object), bound);
  }

  @Native("hash-by-identity")
  static int hashByIdentity(Object object, @Optional Integer bound) {
    return within("hash-by-identity", Equality.eqvHash(object), bound);
  }

  @Native("string-hash")
  static int stringHash(MutableString string, @Optional Integer bound) {
    return within("string-hash", Equality.equalHash(string), bound);
  }

  @Native("string-ci-hash")
  static int stringCiHash(MutableString string, @Optional Integer bound) {
    return within("string-ci-hash", string.foldcase().contentHash(), bound);
  }

  private static int within(String procedure, int hash, Integer bound) {
    int limit = bound == null ? BOUND : bound;
    if (limit <= 0) {
      throw SchemeError.outOfRange(procedure, "bound", "at least 1", (long) limit);
    }
    return Math.floorMod(hash, limit);
  }
}
