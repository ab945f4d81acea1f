package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.machine.Parameter;
import io.chibinet.value.InputPort;
import io.chibinet.value.OutputPort;
import io.chibinet.value.Port;
import io.chibinet.value.SchemeError;

/**
 * Finds the port of a call: the argument, or the current port of the running thread if there is
 * none, and checks that the procedure can use it.
 */
final class PortArgument {
  private PortArgument() {}

  static InputPort textInput(Machine vm, String procedure, int argument, InputPort port) {
    InputPort from = input(vm, procedure, port);
    if (!from.isTextual()) {
      throw SchemeError.wrongType(procedure, argument, "a textual input port", from);
    }
    return from;
  }

  static InputPort binaryInput(Machine vm, String procedure, int argument, InputPort port) {
    InputPort from = input(vm, procedure, port);
    if (!from.isBinary()) {
      throw SchemeError.wrongType(procedure, argument, "a binary input port", from);
    }
    return from;
  }

  /** An open port; an input port may be closed, which its operations find out. */
  static OutputPort textOutput(Machine vm, String procedure, int argument, OutputPort port) {
    OutputPort to = output(vm, procedure, port);
    if (!to.isTextual()) {
      throw SchemeError.wrongType(procedure, argument, "a textual output port", to);
    }
    return to;
  }

  static OutputPort binaryOutput(Machine vm, String procedure, int argument, OutputPort port) {
    OutputPort to = output(vm, procedure, port);
    if (!to.isBinary()) {
      throw SchemeError.wrongType(procedure, argument, "a binary output port", to);
    }
    return to;
  }

  static OutputPort output(Machine vm, String procedure, OutputPort port) {
    OutputPort to = port;
    if (port == null) {
      Object current = vm.surroundings().currentOutput().value(vm);
      if (!(current instanceof OutputPort)) {
        throw noPort(procedure, vm.surroundings().currentOutput(), "an output port", current);
      }
      to = (OutputPort) current;
    }
    if (!to.isOpen()) {
      throw closed(procedure, to);
    }
    return to;
  }

  static SchemeError closed(String procedure, Port port) {
    return SchemeError.error(procedure + ": the port is closed", port);
  }

  private static InputPort input(Machine vm, String procedure, InputPort port) {
    if (port != null) {
      return port;
    }
    Object current = vm.surroundings().currentInput().value(vm);
    if (current instanceof InputPort found) {
      return found;
    }
    throw noPort(procedure, vm.surroundings().currentInput(), "an input port", current);
  }

  // A program may parameterize them to anything.
  private static SchemeError noPort(
      String procedure, Parameter parameter, String expected, Object value) {
    return SchemeError.wrongType(procedure, expected + " in " + parameter.name(), value);
  }
}
