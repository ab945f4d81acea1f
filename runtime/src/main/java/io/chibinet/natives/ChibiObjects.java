package io.chibinet.natives;

import io.chibinet.expand.Environment;
import io.chibinet.machine.Machine;
import io.chibinet.machine.UncaughtError;
import io.chibinet.processor.Native;
import io.chibinet.value.Bytevector;
import io.chibinet.value.Condition;
import io.chibinet.value.MutableString;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Symbol;
import io.chibinet.value.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code (chibi)} tells of exceptions, environments and constants. */
final class ChibiObjects {
  private ChibiObjects() {}

  private static final String USER = "user";

  @Native("exception-kind")
  static Object exceptionKind(Condition exception) {
    return exception.label() != null ? exception.label() : Symbol.of(name(exception.kind()));
  }

  private static String name(Condition.Kind kind) {
    return kind == Condition.Kind.ERROR
        ? USER
        : kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Native("%make-exception")
  static Object makeException(Symbol kind, Object message, Object irritants) {
    Object[] items = Lists.items("make-exception", 3, irritants);
    for (Condition.Kind each : Condition.Kind.values()) {
      if (name(each).equals(kind.name())) {
        return Condition.of(each, text(message), items);
      }
    }
    return Condition.of(Condition.Kind.ERROR, text(message), items).labelled(kind);
  }

  private static String text(Object message) {
    if (message instanceof MutableString string) {
      return string.toString();
    }
    throw SchemeError.wrongType("make-exception", 2, "a string", message);
  }

  /** The line that the command line prints for it, without {@code error:}. */
  @Native("%describe-exception")
  static Object describe(Condition exception) {
    String place = exception.location() == null ? "" : exception.location() + ": ";
    return MutableString.of(place + exception.describe());
  }

  /** A list of lines, innermost first: where the exception was made, and the calls that wait. */
  @Native(value = "%stack-trace", suspends = true)
  static Object stackTrace(Machine vm, Object exception) {
    return vm.withFrames(
        frames -> {
          List<MutableString> lines = new ArrayList<>();
          if (exception instanceof Condition condition && condition.location() != null) {
            lines.add(MutableString.of("at " + condition.location()));
          }
          for (UncaughtError.Frame frame : frames) {
            if (frame.location() != null) {
              lines.add(MutableString.of(frame.describe()));
            }
          }
          return Lists.list(lines.toArray());
        });
  }

  @Native("env-exports")
  static Object names(Environment environment) {
    Object list = Nil.NIL;
    for (String name : environment.visible().keySet()) {
      list = new Pair(Symbol.of(name), list);
    }
    return list;
  }

  @Native("make-immutable!")
  static boolean freeze(Object object) {
    if (object instanceof MutableString string) {
      string.freeze();
    } else if (object instanceof Vector vector) {
      vector.freeze();
    } else if (object instanceof Bytevector bytes) {
      bytes.freeze();
    } else if (object instanceof Pair pair) {
      pair.freeze();
    } else {
      return false;
    }
    return true;
  }
}
