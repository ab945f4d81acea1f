package io.chibinet.value;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.IdentityHashMap;

/** Equivalence (R7RS 6.1) and the hashes that agree with it. */
public final class Equality {
  // How much of a value its hash looks at; all of a long list would make tables slow.
  private static final int HASHED_PARTS = 64;

  private Equality() {}

  /**
   * {@code eq?}: the same object. Integers that fit in 64 bits and characters count as objects that
   * exist once, or the result would depend on the JVM's caches.
   */
  public static boolean eq(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Long x) {
      return b instanceof Long y && x.longValue() == y.longValue();
    }
    return a instanceof Char x && x.equals(b);
  }

  /** {@code eqv?}: the same object, or numbers or characters that no procedure tells apart. */
  public static boolean eqv(Object a, Object b) {
    if (a == b) {
      return true;
    }
    // Numbers of different exactness have different classes; 0.0 and -0.0 are not equal.
    return (a instanceof Number || a instanceof Char) && a.equals(b);
  }

  /** A hash that agrees with {@link #eqv}, and so with {@link #eq}. */
  public static int eqvHash(Object value) {
    return value instanceof Number || value instanceof Char
        ? value.hashCode()
        : System.identityHashCode(value);
  }

  /** {@code equal?}: it ends on circular data and takes no Java stack. */
  public static boolean equal(Object a, Object b) {
    if (a instanceof Pair || a instanceof Vector) {
      return a == b || a.getClass() == b.getClass() && new Comparison().areEqual(a, b);
    }
    return leavesEqual(a, b);
  }

  private static boolean leavesEqual(Object a, Object b) {
    if (eqv(a, b)) {
      return true;
    }
    if (a instanceof MutableString x) {
      return b instanceof MutableString y && x.sameAs(y);
    }
    return a instanceof Bytevector x && b instanceof Bytevector y && x.sameAs(y);
  }

  /** A hash that agrees with {@link #equal}. */
  public static int equalHash(Object value) {
    int hash = 1;
    ArrayDeque<Object> left = new ArrayDeque<>();
    left.push(value);
    for (int i = 0; i < HASHED_PARTS && !left.isEmpty(); i++) {
      Object part = left.pop();
      if (part instanceof Pair pair) {
        left.push(pair.cdr);
        left.push(pair.car);
        hash = hash * 31 + 7;
      } else if (part instanceof Vector vector) {
        hash = hash * 31 + vector.items.length;
        for (int k = Math.min(vector.items.length, HASHED_PARTS) - 1; k >= 0; k--) {
          left.push(vector.items[k]);
        }
      } else {
        hash = hash * 31 + leafHash(part);
      }
    }
    return hash;
  }

  private static int leafHash(Object value) {
    if (value instanceof MutableString string) {
      return string.contentHash();
    }
    return value instanceof Bytevector bytevector
        ? Arrays.hashCode(bytevector.bytes)
        : eqvHash(value);
  }

  /**
   * One comparison of two structures. It alternates, as Adams and Dybvig propose ("Efficient
   * nondestructive equality checking for trees and graphs", 2008), between plain walking, which is
   * fast but knows no cycles, and walking that unites the classes of the pairs it meets and skips
   * what is united already, which ends on every graph. The stretches of plain walking have varying
   * lengths, lest a cycle be in step with them.
   */
  private static final class Comparison {
    private static final int PLAIN_STEPS = 400;
    private static final int UNITING_STEPS = 40;

    // What remains to be compared: two objects at a time.
    private final ArrayDeque<Object> left = new ArrayDeque<>();
    private final IdentityHashMap<Object, Object> parents = new IdentityHashMap<>(0);
    private int budget = 10_000;
    private int seed = 1;

    boolean areEqual(Object first, Object second) {
      Object a = first;
      Object b = second;
      while (true) {
        if (a instanceof Pair x && b instanceof Pair y) {
          if (!isKnown(a, b)) {
            if (!compareOrKeep(x.car, y.car)) {
              return false;
            }
            a = x.cdr;
            b = y.cdr;
            continue;
          }
        } else if (a instanceof Vector x && b instanceof Vector y) {
          if (!isKnown(a, b) && !compareItems(x.items, y.items)) {
            return false;
          }
        } else if (!leavesEqual(a, b)) {
          return false;
        }
        if (left.isEmpty()) {
          return true;
        }
        a = left.pop();
        b = left.pop();
      }
    }

    private boolean compareItems(Object[] x, Object[] y) {
      if (x.length != y.length) {
        return false;
      }
      for (int i = 0; i < x.length; i++) {
        if (!compareOrKeep(x[i], y[i])) {
          return false;
        }
      }
      return true;
    }

    /** Compares leaves at once; structures wait. */
    private boolean compareOrKeep(Object a, Object b) {
      if (a == b) {
        return true;
      }
      if (a instanceof Pair || a instanceof Vector) {
        left.push(b);
        left.push(a);
        return a.getClass() == b.getClass();
      }
      return leavesEqual(a, b);
    }

    /** Whether the two are the same or were met before; counts the step. */
    private boolean isKnown(Object a, Object b) {
      if (a == b) {
        return true;
      }
      if (budget-- > 0) {
        return false;
      }
      if (budget < -UNITING_STEPS) {
        seed = seed * 1103515245 + 12345;
        budget = (seed >>> 16) % (2 * PLAIN_STEPS);
        return false;
      }
      Object x = representative(a);
      Object y = representative(b);
      if (x == y) {
        // While it finds known pairs it goes on uniting.
        budget = 0;
        return true;
      }
      parents.put(x, y);
      return false;
    }

    private Object representative(Object member) {
      Object top = member;
      for (Object next = parents.get(top); next != null; next = parents.get(top)) {
        top = next;
      }
      // The path is shortened for those who come later.
      Object step = member;
      while (step != top) {
        step = parents.put(step, top);
      }
      return top;
    }
  }
}
