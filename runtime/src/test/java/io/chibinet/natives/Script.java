package io.chibinet.natives;

import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.machine.ExitRequest;
import io.chibinet.machine.Interpreter;
import io.chibinet.machine.Surroundings;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.InputPort;
import io.chibinet.value.OutputPort;
import java.nio.file.Path;
import java.util.List;

/** Runs whole programs for tests, on a thread with the stack that they need. */
final class Script {
  private static final long STACK = 512L << 20;

  private final OutputPort output = OutputPort.toText();
  private final Interpreter interpreter;

  /** A run with these libraries' names as its imports and nothing on standard input. */
  Script() {
    this("", List.of("script.scm"));
  }

  Script(String input, List<String> commandLine) {
    Surroundings surroundings =
        new Surroundings(commandLine, InputPort.ofString(input), output, OutputPort.toText());
    interpreter = new Interpreter(LibraryPath.bundled(), NativeIndex::value, surroundings);
  }

  /** What {@code program} writes to standard output; throws what running it throws. */
  static String run(String program) {
    return new Script().outputOf(program);
  }

  /** What a program writes that imports all that input and output need. */
  static String runNet(String body) {
    return run(
        """
        (import (scheme base) (scheme write) (scheme file) (chibi) (chibi net)
                (chibi filesystem) (srfi 18))
        """
            + body);
  }

  String outputOf(String program) {
    Throwable[] failure = new Throwable[1];
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                interpreter.run(Source.of(SourceText.of("script.scm", program), Path.of("")));
              } catch (ExitRequest e) {
                output.writeText("exit " + e.code());
              } catch (RuntimeException | Error e) {
                failure[0] = e;
              }
            },
            "scheme",
            STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (failure[0] instanceof RuntimeException e) {
      throw e;
    }
    if (failure[0] instanceof Error e) {
      throw e;
    }
    return output.text();
  }
}
