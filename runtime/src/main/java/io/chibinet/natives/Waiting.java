package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.value.OutputPort;
import io.chibinet.value.Port;
import io.chibinet.value.Unspecified;

/** A port that may have to wait for its other side. */
interface Waiting {
  /** Suspends the running thread until the port is ready, then tries again. */
  Object await(Machine vm, Machine.Retry retry);

  /** The same for a port that has just said {@link Port#WAIT}. */
  static Object on(Port port, Machine vm, Machine.Retry retry) {
    return ((Waiting) port).await(vm, retry);
  }

  /** What a native returns that has written to {@code port}: first, what must go out does. */
  static Object settle(Machine vm, OutputPort port) {
    return port.settle()
        ? Unspecified.UNSPECIFIED
        : on(port, vm, (again, late) -> settle(again, port));
  }

  /** What a native returns that wants all of {@code port} to have gone out. */
  static Object flush(Machine vm, OutputPort port) {
    return port.flush()
        ? Unspecified.UNSPECIFIED
        : on(port, vm, (again, late) -> flush(again, port));
  }
}
