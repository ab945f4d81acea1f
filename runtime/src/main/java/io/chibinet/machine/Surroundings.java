package io.chibinet.machine;

import io.chibinet.net.Resolver;
import io.chibinet.net.Sockets;
import io.chibinet.net.Unsupported;
import io.chibinet.value.Condition;
import io.chibinet.value.InputPort;
import io.chibinet.value.OutputPort;
import io.chibinet.value.SchemeError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a program is given to deal with the world: its arguments, its ports, and the socket calls,
 * which are bound when they are first asked for. All machines of an interpreter share it.
 */
public final class Surroundings {
  private final List<String> commandLine;
  private final Parameter input;
  private final Parameter output;
  private final Parameter error;
  private final List<OutputPort> standard;
  private final Set<OutputPort> opened = Collections.newSetFromMap(new WeakHashMap<>());
  private Sockets sockets;
  private Resolver resolver;

  /**
   * Surroundings with these standard ports.
   *
   * @param commandLine the name of the program and its arguments
   */
  public Surroundings(
      List<String> commandLine, InputPort input, OutputPort output, OutputPort error) {
    this.commandLine = List.copyOf(commandLine);
    this.input = new Parameter("current-input-port", input, null);
    this.output = new Parameter("current-output-port", output, null);
    this.error = new Parameter("current-error-port", error, null);
    this.standard = List.of(output, error);
    opened.addAll(standard);
  }

  /** Surroundings of a program whose input is empty and whose output nobody reads. */
  public static Surroundings none() {
    return new Surroundings(
        List.of(), InputPort.ofString(""), OutputPort.toText(), OutputPort.toText());
  }

  public List<String> commandLine() {
    return commandLine;
  }

  /** The parameter that holds the current input port (R7RS 6.13.1). */
  public Parameter currentInput() {
    return input;
  }

  public Parameter currentOutput() {
    return output;
  }

  public Parameter currentError() {
    return error;
  }

  /** Has {@code port} flushed at the end, if it is still open and reachable then. */
  public void flushAtEnd(OutputPort port) {
    opened.add(port);
  }

  /**
   * Passes on what the open ports hold, for the end of the program. Nobody is left to hear of a
   * failure, and a peer that does not take its bytes does not hold up the end.
   */
  public void flushAll() {
    new ArrayList<>(opened).forEach(port -> flush(port, OutputPort::flushAtEnd));
  }

  /**
   * Passes on what standard output and error hold, because the program is about to wait: whoever
   * reads a server's messages through a pipe sees them when they are written, not kilobytes later.
   */
  void flushStandard() {
    standard.forEach(port -> flush(port, OutputPort::flush));
  }

  private static void flush(OutputPort port, Consumer<OutputPort> way) {
    try {
      if (port.pending() > 0) {
        way.accept(port);
      }
    } catch (SchemeError e) {
      // The port has dropped what it could not pass on.
      return;
    }
  }

  /**
   * The socket calls.
   *
   * @throws SchemeError on a system without bindings; the message says what is missing
   */
  public Sockets sockets() {
    if (sockets == null) {
      sockets = bound(Sockets::open);
    }
    return sockets;
  }

  /** The lookups of hosts; throws what {@link #sockets} throws. */
  public Resolver resolver() {
    if (resolver == null) {
      resolver = bound(Resolver::open);
    }
    return resolver;
  }

  private static <T> T bound(Supplier<T> open) {
    try {
      return open.get();
    } catch (Unsupported e) {
      throw new SchemeError(Condition.of(Condition.Kind.SYSTEM, e.getMessage()));
    }
  }
}
