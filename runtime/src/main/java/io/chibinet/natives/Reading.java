package io.chibinet.natives;

import io.chibinet.expand.NodeValues;
import io.chibinet.machine.Machine;
import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.syntax.DatumScanner;
import io.chibinet.syntax.Problem;
import io.chibinet.value.Condition;
import io.chibinet.value.InputPort;
import io.chibinet.value.Port;
import io.chibinet.value.SchemeError;

/**
 * {@code read} (R7RS 6.13.2: {@code (scheme read)}). The text of a datum stays in the port until
 * the datum is complete; meanwhile a scanner keeps what it has made of it, so that a long datum
 * that comes in many pieces is scanned once.
 */
final class Reading {
  // Pieces grow, so that a short datum in front of a large buffer costs little.
  private static final int FIRST_PIECE = 64;
  private static final int LARGEST_PIECE = 8192;

  private final InputPort port;
  private final long start;
  private final DatumScanner scanner;
  private int scanned;
  private int piece = FIRST_PIECE;

  private Reading(InputPort port) {
    this.port = port;
    this.start = port.offset();
    this.scanner = new DatumScanner(port.toString(), port.foldsCase());
  }

  @Native(value = "read", suspends = true)
  static Object read(Machine vm, @Optional InputPort port) {
    return new Reading(PortArgument.textInput(vm, "read", 1, port)).proceed(vm);
  }

  private Object proceed(Machine vm) {
    while (true) {
      int state = port.scanBehind(scanned);
      DatumScanner.Result result;
      if (state == Port.END) {
        result = scanner.atEnd();
      } else if (state < 0) {
        return Input.other(vm, "read", port, state, (again, late) -> resume(again));
      } else {
        StringBuilder text = new StringBuilder();
        int count = port.decodeBehind(scanned, text, piece, false);
        if (count == 0) {
          count = decodeBrokenEnd(text);
          if (count < 0) {
            return Input.other(vm, "read", port, count, (again, late) -> resume(again));
          }
        }
        result = scanner.feed(text, 0, text.length(), false);
        scanned +=
            result.used() == text.length() ? count : port.lengthBehind(scanned, result.used());
        piece = Math.min(2 * piece, LARGEST_PIECE);
      }
      if (!(result instanceof DatumScanner.NeedsMore)) {
        return finish(result);
      }
      if (vm.mustGiveWay(piece)) {
        return vm.giveWay(this::resume);
      }
    }
  }

  // Only the beginning of a character is there.
  private int decodeBrokenEnd(StringBuilder text) {
    int size = 1;
    while (true) {
      int state = port.scanBehind(scanned + size);
      if (state == Port.END) {
        return port.decodeBehind(scanned, text, 1, true);
      }
      if (state < 0) {
        return state;
      }
      int count = port.decodeBehind(scanned, text, 1, false);
      if (count > 0) {
        return count;
      }
      size++;
    }
  }

  // Somebody else may have read from the port meanwhile.
  private Object resume(Machine vm) {
    return port.offset() == start ? proceed(vm) : new Reading(port).proceed(vm);
  }

  private Object finish(DatumScanner.Result result) {
    int line = port.line();
    port.skip(scanned);
    port.setFoldsCase(scanner.foldsCase());
    if (result instanceof DatumScanner.Complete complete) {
      return NodeValues.of(complete.node());
    }
    if (result instanceof DatumScanner.Failed failed) {
      throw failure(failed.problem(), line);
    }
    // Uses up the end, after which a terminal may go on.
    port.readByte();
    return io.chibinet.value.Eof.EOF;
  }

  private SchemeError failure(Problem problem, int line) {
    return new SchemeError(
        Condition.of(
            Condition.Kind.READ,
            "read: line " + (line + problem.location().line() - 1) + ": " + problem.message(),
            port));
  }
}
