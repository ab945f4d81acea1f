package io.chibinet.cli;

import io.chibinet.machine.Machine;
import io.chibinet.machine.Procedure;
import io.chibinet.natives.NativeIndex;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.Eof;
import java.util.Collection;

/**
 * Input that nobody types: lines of the port that programs read too, until they make up whole data.
 * So {@code (read-line)} in the input gets the line behind it, as at a terminal.
 */
final class PipedLines implements LineSource {
  private final Procedure readLine = NativeIndex.find("read-line");

  @Override
  public Object next(Machine vm, Collection<String> names) {
    return more(vm, "");
  }

  private Object more(Machine vm, String before) {
    return vm.callThen(
        (again, line) -> {
          if (line == Eof.EOF) {
            return before.isEmpty() ? Eof.EOF : before;
          }
          String text = before + line + "\n";
          return isWhole(text) ? text : more(again, text);
        },
        readLine);
  }

  static boolean isWhole(String text) {
    return !Parser.parse(SourceText.of("", text)).endsInsideDatum();
  }

  @Override
  public void close() {}
}
