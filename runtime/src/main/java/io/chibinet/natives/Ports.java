package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.machine.Parameter;
import io.chibinet.processor.Native;
import io.chibinet.value.Bytevector;
import io.chibinet.value.InputPort;
import io.chibinet.value.MutableString;
import io.chibinet.value.OutputPort;
import io.chibinet.value.Port;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Symbol;
import io.chibinet.value.Unspecified;

/** Ports, and ports in memory (R7RS 6.13.1). */
final class Ports {
  private Ports() {}

  @Native("port?")
  static boolean isPort(Object object) {
    return object instanceof Port;
  }

  @Native("input-port?")
  static boolean isInput(Object object) {
    return object instanceof InputPort;
  }

  @Native("output-port?")
  static boolean isOutput(Object object) {
    return object instanceof OutputPort;
  }

  @Native("textual-port?")
  static boolean isTextual(Object object) {
    return object instanceof Port port && port.isTextual();
  }

  @Native("binary-port?")
  static boolean isBinary(Object object) {
    return object instanceof Port port && port.isBinary();
  }

  @Native("%port-parameter")
  static Parameter parameter(Machine vm, Symbol name) {
    return switch (name.name()) {
      case "input" -> vm.surroundings().currentInput();
      case "output" -> vm.surroundings().currentOutput();
      default -> vm.surroundings().currentError();
    };
  }

  @Native("port-fileno")
  static Object descriptor(Port port) {
    return port instanceof DescriptorPort known ? known.descriptor() : Boolean.FALSE;
  }

  @Native("port-line")
  static int line(InputPort port) {
    return port.line();
  }

  @Native("set-port-line!")
  static void setLine(InputPort port, int line) {
    port.setLine(line);
  }

  @Native("port-fold-case?")
  static boolean foldsCase(InputPort port) {
    return port.foldsCase();
  }

  @Native("set-port-fold-case!")
  static void setFoldsCase(InputPort port, boolean isFolding) {
    port.setFoldsCase(isFolding);
  }

  @Native("input-port-open?")
  static boolean isInputOpen(Port port) {
    return port instanceof InputPort input && input.isOpen();
  }

  @Native("output-port-open?")
  static boolean isOutputOpen(Port port) {
    return port instanceof OutputPort output && output.isOpen();
  }

  @Native(value = "close-port", suspends = true)
  static Object close(Machine vm, Port port) {
    return port instanceof OutputPort output ? closeOutput(vm, output) : closeInput(port);
  }

  @Native("close-input-port")
  static Object closeInput(Machine vm, InputPort port) {
    return closeInput(port);
  }

  private static Object closeInput(Port port) {
    port.close();
    return Unspecified.UNSPECIFIED;
  }

  @Native(value = "close-output-port", suspends = true)
  static Object closeOutput(Machine vm, OutputPort port) {
    boolean flushed;
    try {
      flushed = !port.isOpen() || port.flush();
    } catch (SchemeError e) {
      port.close();
      throw e;
    }
    if (!flushed) {
      return Waiting.on(port, vm, (again, late) -> closeOutput(again, port));
    }
    port.close();
    return Unspecified.UNSPECIFIED;
  }

  @Native("open-input-string")
  static InputPort openInputString(MutableString string) {
    return InputPort.ofString(string.toString());
  }

  @Native("open-output-string")
  static OutputPort openOutputString() {
    return OutputPort.toText();
  }

  @Native("get-output-string")
  static MutableString outputString(OutputPort port) {
    if (!port.keepsAll() || !port.isTextual()) {
      throw SchemeError.wrongType(
          "get-output-string", 1, "a port made by open-output-string", port);
    }
    return MutableString.of(port.text());
  }

  @Native("open-input-bytevector")
  static InputPort openInputBytevector(Bytevector bytevector) {
    return InputPort.ofBytes(bytevector.bytes);
  }

  @Native("open-output-bytevector")
  static OutputPort openOutputBytevector() {
    return OutputPort.toBytes();
  }

  @Native("get-output-bytevector")
  static Bytevector outputBytes(OutputPort port) {
    if (!port.keepsAll() || !port.isBinary()) {
      throw SchemeError.wrongType(
          "get-output-bytevector", 1, "a port made by open-output-bytevector", port);
    }
    return new Bytevector(port.bytes());
  }
}
