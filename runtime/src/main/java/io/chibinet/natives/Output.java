package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.Bytevector;
import io.chibinet.value.Char;
import io.chibinet.value.MutableString;
import io.chibinet.value.OutputPort;
import io.chibinet.value.SchemeError;

/** Writing (R7RS 6.13.3). */
final class Output {
  private Output() {}

  @Native(value = "newline", suspends = true)
  static Object newline(Machine vm, @Optional OutputPort port) {
    OutputPort to = PortArgument.textOutput(vm, "newline", 1, port);
    to.writeByte('\n');
    return Waiting.settle(vm, to);
  }

  @Native(value = "write-char", suspends = true)
  static Object writeChar(Machine vm, Char character, @Optional OutputPort port) {
    OutputPort to = PortArgument.textOutput(vm, "write-char", 2, port);
    to.writeChar(character.codePoint());
    return Waiting.settle(vm, to);
  }

  @Native(value = "write-string", suspends = true)
  static Object writeString(
      Machine vm,
      MutableString string,
      @Optional OutputPort port,
      @Optional Integer start,
      @Optional Integer end) {
    OutputPort to = PortArgument.textOutput(vm, "write-string", 2, port);
    int last = Range.end("write-string", end, string.length());
    int first = Range.start("write-string", start, last);
    to.writeText(string, first, last);
    return Waiting.settle(vm, to);
  }

  @Native(value = "write-u8", suspends = true)
  static Object writeByte(Machine vm, int octet, @Optional OutputPort port) {
    OutputPort to = PortArgument.binaryOutput(vm, "write-u8", 2, port);
    if (octet < 0 || octet > 255) {
      throw SchemeError.outOfRange("write-u8", "byte", "from 0 to 255", (long) octet);
    }
    to.writeByte(octet);
    return Waiting.settle(vm, to);
  }

  @Native(value = "write-bytevector", suspends = true)
  static Object writeBytes(
      Machine vm,
      Bytevector bytevector,
      @Optional OutputPort port,
      @Optional Integer start,
      @Optional Integer end) {
    OutputPort to = PortArgument.binaryOutput(vm, "write-bytevector", 2, port);
    int last = Range.end("write-bytevector", end, bytevector.bytes.length);
    int first = Range.start("write-bytevector", start, last);
    to.writeBytes(bytevector.bytes, first, last);
    return Waiting.settle(vm, to);
  }

  @Native(value = "flush-output-port", suspends = true)
  static Object flush(Machine vm, @Optional OutputPort port) {
    return Waiting.flush(vm, PortArgument.output(vm, "flush-output-port", port));
  }
}
