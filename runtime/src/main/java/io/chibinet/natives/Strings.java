package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.Char;
import io.chibinet.value.MutableString;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Vector;
import java.util.Arrays;

/** Strings (R7RS 6.7). */
final class Strings {
  private Strings() {}

  @Native("string?")
  static boolean isString(Object object) {
    return object instanceof MutableString;
  }

  @Native("make-string")
  static MutableString makeString(int k, @Optional Char fill) {
    Range.checkSize("make-string", k);
    try {
      return MutableString.filled(k, fill == null ? ' ' : fill.codePoint());
    } catch (OutOfMemoryError e) {
      throw Range.noMemory("make-string", k);
    }
  }

  @Native("string")
  static MutableString string(Object... chars) {
    int[] codePoints = new int[chars.length];
    for (int i = 0; i < chars.length; i++) {
      if (!(chars[i] instanceof Char c)) {
        throw SchemeError.wrongType("string", i + 1, "a character", chars[i]);
      }
      codePoints[i] = c.codePoint();
    }
    return MutableString.of(codePoints);
  }

  @Native("string-length")
  static int stringLength(MutableString string) {
    return string.length();
  }

  @Native("string-ref")
  static Char stringRef(MutableString string, int k) {
    Range.checkIndex("string-ref", "k", k, string.length());
    return string.charAt(k);
  }

  @Native("string-set!")
  static void stringSet(MutableString string, int k, Char c) {
    checkMutable("string-set!", string);
    Range.checkIndex("string-set!", "k", k, string.length());
    string.set(k, c.codePoint());
  }

  private static void checkMutable(String procedure, MutableString string) {
    if (string.isImmutable()) {
      throw SchemeError.literalConstant(procedure, string);
    }
  }

  @Native("string=?")
  static boolean equal(MutableString first, Object... rest) {
    return Ordering.EQUAL.holds("string=?", first, rest, false);
  }

  @Native("string<?")
  static boolean less(MutableString first, Object... rest) {
    return Ordering.LESS.holds("string<?", first, rest, false);
  }

  @Native("string>?")
  static boolean greater(MutableString first, Object... rest) {
    return Ordering.GREATER.holds("string>?", first, rest, false);
  }

  @Native("string<=?")
  static boolean lessOrEqual(MutableString first, Object... rest) {
    return Ordering.LESS_OR_EQUAL.holds("string<=?", first, rest, false);
  }

  @Native("string>=?")
  static boolean greaterOrEqual(MutableString first, Object... rest) {
    return Ordering.GREATER_OR_EQUAL.holds("string>=?", first, rest, false);
  }

  @Native("string-ci=?")
  static boolean equalFolded(MutableString first, Object... rest) {
    return Ordering.EQUAL.holds("string-ci=?", first, rest, true);
  }

  @Native("string-ci<?")
  static boolean lessFolded(MutableString first, Object... rest) {
    return Ordering.LESS.holds("string-ci<?", first, rest, true);
  }

  @Native("string-ci>?")
  static boolean greaterFolded(MutableString first, Object... rest) {
    return Ordering.GREATER.holds("string-ci>?", first, rest, true);
  }

  @Native("string-ci<=?")
  static boolean lessOrEqualFolded(MutableString first, Object... rest) {
    return Ordering.LESS_OR_EQUAL.holds("string-ci<=?", first, rest, true);
  }

  @Native("string-ci>=?")
  static boolean greaterOrEqualFolded(MutableString first, Object... rest) {
    return Ordering.GREATER_OR_EQUAL.holds("string-ci>=?", first, rest, true);
  }

  @Native("string-upcase")
  static MutableString upcase(MutableString string) {
    return string.upcase();
  }

  @Native("string-downcase")
  static MutableString downcase(MutableString string) {
    return string.downcase();
  }

  @Native("string-foldcase")
  static MutableString foldcase(MutableString string) {
    return string.foldcase();
  }

  @Native("substring")
  static MutableString substring(MutableString string, int start, @Optional Integer end) {
    return part("substring", string, start, end);
  }

  @Native("string-copy")
  static MutableString copy(MutableString string, @Optional Integer start, @Optional Integer end) {
    return part("string-copy", string, start, end);
  }

  private static MutableString part(
      String procedure, MutableString string, Integer start, Integer end) {
    int to = Range.end(procedure, end, string.length());
    return string.substring(Range.start(procedure, start, to), to);
  }

  @Native("string-append")
  static MutableString append(Object... strings) {
    MutableString[] parts = new MutableString[strings.length];
    for (int i = 0; i < parts.length; i++) {
      if (!(strings[i] instanceof MutableString part)) {
        throw SchemeError.wrongType("string-append", i + 1, "a string", strings[i]);
      }
      parts[i] = part;
    }
    return MutableString.concatenate(parts);
  }

  @Native("string->list")
  static Object toList(MutableString string, @Optional Integer start, @Optional Integer end) {
    int to = Range.end("string->list", end, string.length());
    int from = Range.start("string->list", start, to);
    Object list = Nil.NIL;
    for (int i = to; i-- > from; ) {
      list = new Pair(string.charAt(i), list);
    }
    return list;
  }

  @Native("list->string")
  static MutableString ofList(Object list) {
    return ofChars("list->string", Lists.items("list->string", 1, list), 0);
  }

  @Native("string->vector")
  static Vector toVector(MutableString string, @Optional Integer start, @Optional Integer end) {
    int to = Range.end("string->vector", end, string.length());
    int from = Range.start("string->vector", start, to);
    Object[] items = new Object[to - from];
    for (int i = 0; i < items.length; i++) {
      items[i] = string.charAt(from + i);
    }
    return new Vector(items);
  }

  @Native("vector->string")
  static MutableString ofVector(Vector vector, @Optional Integer start, @Optional Integer end) {
    int to = Range.end("vector->string", end, vector.items.length);
    int from = Range.start("vector->string", start, to);
    Object[] items =
        to - from == vector.items.length
            ? vector.items
            : Arrays.copyOfRange(vector.items, from, to);
    return ofChars("vector->string", items, from);
  }

  /** A string of the items; {@code first} is the index that messages give to the first. */
  private static MutableString ofChars(String procedure, Object[] items, int first) {
    int[] codePoints = new int[items.length];
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof Char c)) {
        throw SchemeError.wrongType(procedure, "a character as item " + (first + i), items[i]);
      }
      codePoints[i] = c.codePoint();
    }
    return MutableString.of(codePoints);
  }

  @Native("string-copy!")
  static void copyInto(
      MutableString to,
      int at,
      MutableString from,
      @Optional Integer start,
      @Optional Integer end) {
    checkMutable("string-copy!", to);
    int last = Range.end("string-copy!", end, from.length());
    int first = Range.start("string-copy!", start, last);
    Range.checkRoom("string-copy!", at, last - first, to.length());
    to.copyFrom(at, from, first, last);
  }

  @Native("string-fill!")
  static void fill(
      MutableString string, Char fill, @Optional Integer start, @Optional Integer end) {
    checkMutable("string-fill!", string);
    int to = Range.end("string-fill!", end, string.length());
    string.fill(fill.codePoint(), Range.start("string-fill!", start, to), to);
  }
}
