package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.Bytevector;
import io.chibinet.value.Char;
import io.chibinet.value.Eof;
import io.chibinet.value.InputPort;
import io.chibinet.value.MutableString;
import io.chibinet.value.Port;
import io.chibinet.value.SchemeError;

/**
 * Reading (R7RS 6.13.2). What is not complete stays in the port while its reader waits, so a thread
 * that is ended meanwhile takes nothing with it.
 */
final class Input {
  private Input() {}

  @Native(value = "read-char", suspends = true)
  static Object readChar(Machine vm, @Optional InputPort port) {
    return nextChar(vm, PortArgument.textInput(vm, "read-char", 1, port));
  }

  private static Object nextChar(Machine vm, InputPort port) {
    int c = port.readChar();
    return c >= 0
        ? Char.of(c)
        : other(vm, "read-char", port, c, (again, late) -> nextChar(again, port));
  }

  @Native(value = "peek-char", suspends = true)
  static Object peekChar(Machine vm, @Optional InputPort port) {
    return comingChar(vm, PortArgument.textInput(vm, "peek-char", 1, port));
  }

  private static Object comingChar(Machine vm, InputPort port) {
    int c = port.peekChar();
    return c >= 0
        ? Char.of(c)
        : other(vm, "peek-char", port, c, (again, late) -> comingChar(again, port));
  }

  @Native("char-ready?")
  static boolean isCharReady(Machine vm, @Optional InputPort port) {
    InputPort from = PortArgument.textInput(vm, "char-ready?", 1, port);
    return isReady("char-ready?", from, from.peekChar());
  }

  @Native(value = "read-line", suspends = true)
  static Object readLine(Machine vm, @Optional InputPort port, @Optional Integer k) {
    if (k != null && k < 1) {
      throw SchemeError.outOfRange("read-line", "k", "at least 1", (long) k);
    }
    InputPort from = PortArgument.textInput(vm, "read-line", 1, port);
    return nextLine(vm, from, k == null ? Integer.MAX_VALUE : k);
  }

  private static Object nextLine(Machine vm, InputPort port, int most) {
    int count = port.scanLine(most);
    return count >= 0
        ? port.takeLine(count)
        : other(vm, "read-line", port, count, (again, late) -> nextLine(again, port, most));
  }

  @Native(value = "read-string", suspends = true)
  static Object readString(Machine vm, int k, @Optional InputPort port) {
    Range.checkSize("read-string", k);
    InputPort from = PortArgument.textInput(vm, "read-string", 2, port);
    return k == 0 ? MutableString.of("") : nextString(vm, k, from);
  }

  private static Object nextString(Machine vm, int k, InputPort port) {
    int count = port.scanChars(k);
    return count >= 0
        ? port.takeText(count)
        : other(vm, "read-string", port, count, (again, late) -> nextString(again, k, port));
  }

  @Native(value = "read-u8", suspends = true)
  static Object readByte(Machine vm, @Optional InputPort port) {
    return nextByte(vm, PortArgument.binaryInput(vm, "read-u8", 1, port));
  }

  private static Object nextByte(Machine vm, InputPort port) {
    int b = port.readByte();
    return b >= 0
        ? Long.valueOf(b)
        : other(vm, "read-u8", port, b, (again, late) -> nextByte(again, port));
  }

  @Native(value = "peek-u8", suspends = true)
  static Object peekByte(Machine vm, @Optional InputPort port) {
    return comingByte(vm, PortArgument.binaryInput(vm, "peek-u8", 1, port));
  }

  private static Object comingByte(Machine vm, InputPort port) {
    int b = port.peekByte();
    return b >= 0
        ? Long.valueOf(b)
        : other(vm, "peek-u8", port, b, (again, late) -> comingByte(again, port));
  }

  @Native("u8-ready?")
  static boolean isByteReady(Machine vm, @Optional InputPort port) {
    InputPort from = PortArgument.binaryInput(vm, "u8-ready?", 1, port);
    return isReady("u8-ready?", from, from.peekByte());
  }

  @Native(value = "read-bytevector", suspends = true)
  static Object readBytevector(Machine vm, int k, @Optional InputPort port) {
    Range.checkSize("read-bytevector", k);
    InputPort from = PortArgument.binaryInput(vm, "read-bytevector", 2, port);
    return k == 0 ? new Bytevector() : nextBytes(vm, k, from);
  }

  private static Object nextBytes(Machine vm, int k, InputPort port) {
    int count = port.scanBytes(k);
    if (count < 0) {
      return other(vm, "read-bytevector", port, count, (again, late) -> nextBytes(again, k, port));
    }
    byte[] bytes = new byte[count];
    port.takeBytes(bytes, 0, count);
    return new Bytevector(bytes);
  }

  @Native(value = "read-bytevector!", suspends = true)
  static Object readInto(
      Machine vm,
      Bytevector bytevector,
      @Optional InputPort port,
      @Optional Integer start,
      @Optional Integer end) {
    Bytevectors.checkMutable("read-bytevector!", bytevector);
    int last = Range.end("read-bytevector!", end, bytevector.bytes.length);
    int first = Range.start("read-bytevector!", start, last);
    InputPort from = PortArgument.binaryInput(vm, "read-bytevector!", 2, port);
    return first == last ? Long.valueOf(0) : fill(vm, bytevector, from, first, last);
  }

  private static Object fill(
      Machine vm, Bytevector bytevector, InputPort port, int start, int end) {
    int count = port.scanBytes(end - start);
    if (count < 0) {
      return other(
          vm,
          "read-bytevector!",
          port,
          count,
          (again, late) -> fill(again, bytevector, port, start, end));
    }
    port.takeBytes(bytevector.bytes, start, count);
    return Long.valueOf(count);
  }

  @Native("eof-object")
  static Eof eof() {
    return Eof.EOF;
  }

  @Native("eof-object?")
  static boolean isEof(Object object) {
    return object instanceof Eof;
  }

  /** What a port gives that has nothing: the end, an error, or nothing yet. */
  static Object other(
      Machine vm, String procedure, InputPort port, int state, Machine.Retry retry) {
    return switch (state) {
      case Port.END -> Eof.EOF;
      case Port.WAIT -> Waiting.on(port, vm, retry);
      default -> throw PortArgument.closed(procedure, port);
    };
  }

  private static boolean isReady(String procedure, InputPort port, int coming) {
    if (coming == Port.CLOSED) {
      throw PortArgument.closed(procedure, port);
    }
    return coming != Port.WAIT;
  }
}
