package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.OutputPort;
import io.chibinet.value.Printer;
import io.chibinet.value.SchemeError;

/** Writing any object (R7RS 6.13.3: {@code (scheme write)}). */
final class Writing {
  private Writing() {}

  @Native(value = "write", suspends = true)
  static Object write(Machine vm, Object obj, @Optional OutputPort port) {
    return put(vm, PortArgument.textOutput(vm, "write", 2, port), Printer.write(obj));
  }

  @Native(value = "display", suspends = true)
  static Object display(Machine vm, Object obj, @Optional OutputPort port) {
    return put(vm, PortArgument.textOutput(vm, "display", 2, port), Printer.display(obj));
  }

  @Native(value = "write-shared", suspends = true)
  static Object writeShared(Machine vm, Object obj, @Optional OutputPort port) {
    return put(vm, PortArgument.textOutput(vm, "write-shared", 2, port), Printer.writeShared(obj));
  }

  @Native(value = "write-simple", suspends = true)
  static Object writeSimple(Machine vm, Object obj, @Optional OutputPort port) {
    OutputPort target = PortArgument.textOutput(vm, "write-simple", 2, port);
    // Text without end would fill the memory before any of it goes out.
    if (Printer.isCircular(obj)) {
      throw SchemeError.wrongType("write-simple", 1, "an object that does not contain itself", obj);
    }
    return put(vm, target, Printer.writeSimple(obj));
  }

  private static Object put(Machine vm, OutputPort port, String text) {
    port.writeText(text);
    return Waiting.settle(vm, port);
  }
}
