package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Vector;
import java.util.Arrays;

/** Vectors (R7RS 6.8). */
final class Vectors {
  private Vectors() {}

  @Native("vector?")
  static boolean isVector(Object object) {
    return object instanceof Vector;
  }

  @Native("make-vector")
  static Vector makeVector(int k, @Optional Object fill) {
    Range.checkSize("make-vector", k);
    try {
      Object[] items = new Object[k];
      Arrays.fill(items, fill == null ? Boolean.FALSE : fill);
      return new Vector(items);
    } catch (OutOfMemoryError e) {
      throw Range.noMemory("make-vector", k);
    }
  }

  @Native("vector")
  static Vector vector(Object... objects) {
    return new Vector(objects);
  }

  @Native("vector-length")
  static int vectorLength(Vector vector) {
    return vector.items.length;
  }

  @Native("vector-ref")
  static Object vectorRef(Vector vector, int k) {
    Range.checkIndex("vector-ref", "k", k, vector.items.length);
    return vector.items[k];
  }

  @Native("vector-set!")
  static void vectorSet(Vector vector, int k, Object object) {
    checkMutable("vector-set!", vector);
    Range.checkIndex("vector-set!", "k", k, vector.items.length);
    vector.items[k] = object;
  }

  static void checkMutable(String procedure, Vector vector) {
    if (vector.isImmutable()) {
      throw SchemeError.literalConstant(procedure, vector);
    }
  }

  @Native("vector->list")
  static Object toList(Vector vector, @Optional Integer start, @Optional Integer end) {
    int to = Range.end("vector->list", end, vector.items.length);
    return Lists.of(vector.items, Range.start("vector->list", start, to), to);
  }

  @Native("list->vector")
  static Vector ofList(Object list) {
    return new Vector(Lists.items("list->vector", 1, list));
  }

  @Native("vector-fill!")
  static void fill(Vector vector, Object fill, @Optional Integer start, @Optional Integer end) {
    checkMutable("vector-fill!", vector);
    int to = Range.end("vector-fill!", end, vector.items.length);
    Arrays.fill(vector.items, Range.start("vector-fill!", start, to), to, fill);
  }

  @Native("vector-copy")
  static Vector copy(Vector vector, @Optional Integer start, @Optional Integer end) {
    int to = Range.end("vector-copy", end, vector.items.length);
    return new Vector(Arrays.copyOfRange(vector.items, Range.start("vector-copy", start, to), to));
  }

  @Native("vector-copy!")
  static void copyInto(
      Vector to, int at, Vector from, @Optional Integer start, @Optional Integer end) {
    checkMutable("vector-copy!", to);
    int last = Range.end("vector-copy!", end, from.items.length);
    int first = Range.start("vector-copy!", start, last);
    Range.checkRoom("vector-copy!", at, last - first, to.items.length);
    System.arraycopy(from.items, first, to.items, at, last - first);
  }

  @Native("vector-append")
  static Vector append(Object... vectors) {
    int length = 0;
    for (int i = 0; i < vectors.length; i++) {
      if (!(vectors[i] instanceof Vector vector)) {
        throw SchemeError.wrongType("vector-append", i + 1, "a vector", vectors[i]);
      }
      length += vector.items.length;
    }
    Object[] items = new Object[length];
    int at = 0;
    for (Object vector : vectors) {
      Object[] part = ((Vector) vector).items;
      System.arraycopy(part, 0, items, at, part.length);
      at += part.length;
    }
    return new Vector(items);
  }
}
