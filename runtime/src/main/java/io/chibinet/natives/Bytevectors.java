package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.Bytevector;
import io.chibinet.value.MutableString;
import io.chibinet.value.Numbers;
import io.chibinet.value.SchemeError;
import java.util.Arrays;

/** Bytevectors (R7RS 6.9). */
final class Bytevectors {
  private Bytevectors() {}

  @Native("bytevector?")
  static boolean isBytevector(Object object) {
    return object instanceof Bytevector;
  }

  @Native("make-bytevector")
  static Bytevector makeBytevector(int k, @Optional Object fill) {
    Range.checkSize("make-bytevector", k);
    byte value = fill == null ? 0 : toByte("make-bytevector", 2, "fill", fill);
    try {
      byte[] bytes = new byte[k];
      Arrays.fill(bytes, value);
      return new Bytevector(bytes);
    } catch (OutOfMemoryError e) {
      throw Range.noMemory("make-bytevector", k);
    }
  }

  @Native("bytevector")
  static Bytevector bytevector(Object... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = toByte("bytevector", i + 1, "byte", values[i]);
    }
    return new Bytevector(bytes);
  }

  private static byte toByte(String procedure, int argument, String parameter, Object value) {
    if (value instanceof Long number && number >= 0 && number < 256) {
      return number.byteValue();
    }
    throw Numbers.isExactInteger(value)
        ? SchemeError.outOfRange(procedure, parameter, "from 0 to 255", value)
        : SchemeError.wrongType(procedure, argument, "an exact integer from 0 to 255", value);
  }

  @Native("bytevector-length")
  static int bytevectorLength(Bytevector bytevector) {
    return bytevector.bytes.length;
  }

  @Native("bytevector-u8-ref")
  static int u8Ref(Bytevector bytevector, int k) {
    Range.checkIndex("bytevector-u8-ref", "k", k, bytevector.bytes.length);
    return bytevector.bytes[k] & 0xFF;
  }

  @Native("bytevector-u8-set!")
  static void u8Set(Bytevector bytevector, int k, Object value) {
    checkMutable("bytevector-u8-set!", bytevector);
    Range.checkIndex("bytevector-u8-set!", "k", k, bytevector.bytes.length);
    bytevector.bytes[k] = toByte("bytevector-u8-set!", 3, "byte", value);
  }

  static void checkMutable(String procedure, Bytevector bytevector) {
    if (bytevector.isImmutable()) {
      throw SchemeError.literalConstant(procedure, bytevector);
    }
  }

  @Native("bytevector-copy")
  static Bytevector copy(Bytevector bytevector, @Optional Integer start, @Optional Integer end) {
    int to = Range.end("bytevector-copy", end, bytevector.bytes.length);
    return new Bytevector(
        Arrays.copyOfRange(bytevector.bytes, Range.start("bytevector-copy", start, to), to));
  }

  @Native("bytevector-copy!")
  static void copyInto(
      Bytevector to, int at, Bytevector from, @Optional Integer start, @Optional Integer end) {
    checkMutable("bytevector-copy!", to);
    int last = Range.end("bytevector-copy!", end, from.bytes.length);
    int first = Range.start("bytevector-copy!", start, last);
    Range.checkRoom("bytevector-copy!", at, last - first, to.bytes.length);
    System.arraycopy(from.bytes, first, to.bytes, at, last - first);
  }

  @Native("bytevector-append")
  static Bytevector append(Object... bytevectors) {
    int length = 0;
    for (int i = 0; i < bytevectors.length; i++) {
      if (!(bytevectors[i] instanceof Bytevector part)) {
        throw SchemeError.wrongType("bytevector-append", i + 1, "a bytevector", bytevectors[i]);
      }
      length += part.bytes.length;
    }
    byte[] bytes = new byte[length];
    int at = 0;
    for (Object bytevector : bytevectors) {
      byte[] part = ((Bytevector) bytevector).bytes;
      System.arraycopy(part, 0, bytes, at, part.length);
      at += part.length;
    }
    return new Bytevector(bytes);
  }

  @Native("utf8->string")
  static MutableString toString(
      Bytevector bytevector, @Optional Integer start, @Optional Integer end) {
    byte[] bytes = bytevector.bytes;
    int to = Range.end("utf8->string", end, bytes.length);
    int from = Range.start("utf8->string", start, to);
    int malformed = MutableString.firstMalformed(bytes, from, to);
    if (malformed >= 0) {
      throw SchemeError.outOfRange(
          "utf8->string", "what starts at index " + malformed, "UTF-8", bytevector);
    }
    return MutableString.ofUtf8(bytes, from, to);
  }

  @Native("string->utf8")
  static Bytevector ofString(MutableString string, @Optional Integer start, @Optional Integer end) {
    int to = Range.end("string->utf8", end, string.length());
    return new Bytevector(string.toUtf8(Range.start("string->utf8", start, to), to));
  }
}
