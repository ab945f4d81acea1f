package io.chibinet.value;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A hash table (SRFI 69). Tables of the equivalences that Java code knows hold their associations
 * directly, in the order in which the keys came. For any other equivalence Scheme code keeps
 * buckets here: lists of associations, found by the number that a hash function gave.
 */
public final class HashTable {
  /** How keys are compared. */
  public enum Kind {
    /** As {@code eqv?} does, and so {@code eq?}. */
    EQV,
    /** As {@code equal?} does, and so {@code string=?}. */
    EQUAL,
    /** As {@code string-ci=?} does. */
    STRING_CI,
    /** By a procedure that Scheme code calls. */
    OTHER
  }

  /** A key whose own {@code equals} is not the equivalence of the table. */
  private static final class Key {
    private final Object object;
    private final int hash;

    Key(Object object, int hash) {
      this.object = object;
      this.hash = hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.hash == hash && Equality.equal(object, key.object);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private final Kind kind;
  private final Object equivalence;
  private final Object hashFunction;
  // Each association keeps the key as it was given: a Pair of key and value.
  private final LinkedHashMap<Object, Pair> associations = new LinkedHashMap<>();
  // OTHER only.
  private final LinkedHashMap<Object, Object> buckets = new LinkedHashMap<>();
  private long bucketed;

  /** An empty table; the two procedures are what the program may ask for again. */
  public HashTable(Kind kind, Object equivalence, Object hashFunction) {
    this.kind = kind;
    this.equivalence = equivalence;
    this.hashFunction = hashFunction;
  }

  public Kind kind() {
    return kind;
  }

  public Object equivalence() {
    return equivalence;
  }

  public Object hashFunction() {
    return hashFunction;
  }

  public long size() {
    return kind == Kind.OTHER ? bucketed : associations.size();
  }

  /** Numbers, characters and objects with an identity compare with {@code equals} as they are. */
  private Object key(Object object) {
    if (kind == Kind.STRING_CI && object instanceof MutableString string) {
      MutableString folded = string.foldcase();
      return new Key(folded, folded.contentHash());
    }
    boolean compound =
        object instanceof Pair
            || object instanceof MutableString
            || object instanceof Vector
            || object instanceof Bytevector;
    if (kind != Kind.EQV && compound) {
      return new Key(object, Equality.equalHash(object));
    }
    return object;
  }

  /** The value of {@code key}, or {@code otherwise} without one. */
  public Object get(Object key, Object otherwise) {
    Pair association = associations.get(key(key));
    return association == null ? otherwise : association.cdr;
  }

  public boolean contains(Object key) {
    return associations.containsKey(key(key));
  }

  public void put(Object key, Object value) {
    Object compared = key(key);
    Pair association = associations.get(compared);
    if (association != null) {
      association.cdr = value;
      return;
    }
    // A mutable key is compared by what it was when it came.
    associations.put(compared, new Pair(key, value));
  }

  public void remove(Object key) {
    associations.remove(key(key));
  }

  /** The bucket of a hash number, the empty list if there is none. */
  public Object bucket(Object hash) {
    return buckets.getOrDefault(hash, Nil.NIL);
  }

  /** Stores a bucket that has so many associations more than the one it replaces. */
  public void setBucket(Object hash, Object bucket, long more) {
    bucketed += more;
    if (bucket == Nil.NIL) {
      buckets.remove(hash);
    } else {
      buckets.put(hash, bucket);
    }
  }

  public void clear() {
    associations.clear();
    buckets.clear();
    bucketed = 0;
  }

  /** A new list of new pairs of keys and values. */
  public Object toList() {
    Pair head = new Pair(null, Nil.NIL);
    Pair last = head;
    for (Pair association : associations.values()) {
      last = append(last, association);
    }
    for (Map.Entry<Object, Object> bucket : buckets.entrySet()) {
      for (Object at = bucket.getValue(); at instanceof Pair pair; at = pair.cdr) {
        last = append(last, (Pair) pair.car);
      }
    }
    return head.cdr;
  }

  private static Pair append(Pair last, Pair association) {
    Pair next = new Pair(new Pair(association.car, association.cdr), Nil.NIL);
    last.cdr = next;
    return next;
  }

  @Override
  public String toString() {
    return "#<hash-table " + size() + ">";
  }
}
