package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.net.Descriptor;
import io.chibinet.net.Sockets;
import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.InputPort;
import io.chibinet.value.MutableString;
import io.chibinet.value.OutputPort;
import io.chibinet.value.SchemeError;

/**
 * The descriptor part of {@code (chibi filesystem)}. A descriptor is a fileno, an integer that is
 * its number, or a port on it.
 */
final class Filesystem {
  private static final int DEFAULT_MODE = 0666;

  private Filesystem() {}

  private static Descriptor descriptor(Machine vm, String procedure, int argument, Object value) {
    if (value instanceof Descriptor descriptor) {
      return descriptor;
    }
    if (value instanceof DescriptorPort port) {
      return port.descriptor();
    }
    if (value instanceof Long number) {
      boolean possible = number >= 0 && number <= Integer.MAX_VALUE;
      return vm.sockets().descriptor(possible ? number.intValue() : -1);
    }
    throw SchemeError.wrongType(procedure, argument, "a fileno or its number", value);
  }

  @Native("fileno?")
  static boolean isFileno(Object obj) {
    return obj instanceof Descriptor;
  }

  @Native("open-input-file-descriptor")
  static InputPort openInput(Machine vm, Object fileno, @Optional Boolean isShutdown) {
    Descriptor descriptor = descriptor(vm, "open-input-file-descriptor", 1, fileno);
    return new DescriptorInputPort(vm.sockets(), descriptor, isShutdown != null && isShutdown);
  }

  @Native("open-output-file-descriptor")
  static OutputPort openOutput(Machine vm, Object fileno, @Optional Boolean isShutdown) {
    Descriptor descriptor = descriptor(vm, "open-output-file-descriptor", 1, fileno);
    OutputPort port =
        new DescriptorOutputPort(vm.sockets(), descriptor, isShutdown != null && isShutdown);
    vm.surroundings().flushAtEnd(port);
    return port;
  }

  @Native("close-file-descriptor")
  static boolean close(Machine vm, Object fileno) {
    return vm.sockets().close(descriptor(vm, "close-file-descriptor", 1, fileno)) == 0;
  }

  @Native("duplicate-file-descriptor")
  static Object duplicate(Machine vm, Object fileno) {
    Sockets sockets = vm.sockets();
    int number = sockets.duplicate(descriptor(vm, "duplicate-file-descriptor", 1, fileno));
    return number < 0 ? Boolean.FALSE : sockets.adopt(number);
  }

  @Native("duplicate-file-descriptor-to")
  static boolean duplicateTo(Machine vm, Object from, Object to) {
    Descriptor source = descriptor(vm, "duplicate-file-descriptor-to", 1, from);
    Descriptor target = descriptor(vm, "duplicate-file-descriptor-to", 2, to);
    return vm.sockets().duplicateTo(source, target) == 0;
  }

  @Native("get-file-descriptor-status")
  static int status(Machine vm, Object fileno) {
    Descriptor descriptor = descriptor(vm, "get-file-descriptor-status", 1, fileno);
    return Math.max(vm.sockets().statusFlags(descriptor), -1);
  }

  @Native("set-file-descriptor-status!")
  static boolean setStatus(Machine vm, Object fileno, int status) {
    Descriptor descriptor = descriptor(vm, "set-file-descriptor-status!", 1, fileno);
    return vm.sockets().setStatusFlags(descriptor, status) >= 0;
  }

  @Native("open-pipe")
  static Object openPipe(Machine vm) {
    int[] ends = new int[2];
    return vm.sockets().pipe(ends) < 0 ? Boolean.FALSE : ChibiNet.list(vm.sockets(), ends);
  }

  @Native("open")
  static Object open(Machine vm, MutableString path, int flags, @Optional Integer mode) {
    Sockets sockets = vm.sockets();
    int number = sockets.openFile(path.toString(), flags, mode == null ? DEFAULT_MODE : mode);
    return number < 0 ? Boolean.FALSE : sockets.adopt(number);
  }
}
