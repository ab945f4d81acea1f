package io.chibinet.machine;

import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.natives.NativeIndex;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.Printer;
import java.nio.file.Path;
import java.time.Duration;

/** Runs programs for tests, as the command line does: on a thread with a large stack. */
public final class Programs {
  private static final String IMPORTS =
      "(import (scheme base) (scheme lazy) (scheme case-lambda) (scheme cxr) (srfi 18))\n";

  /** What takes longer is stopped: it would run for ever, and the build with it. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Programs() {}

  /** The value of the last form, as {@code write} shows it; the usual libraries are imported. */
  public static String valueOf(String forms) {
    return run(IMPORTS + forms);
  }

  /** The same on a machine that lets only so many calls wait for one another. */
  static String valueOfWithin(int mostCalls, String forms) {
    return run(IMPORTS + forms, mostCalls);
  }

  /** The same for a program with its own imports; throws what running it throws. */
  public static String run(String program) {
    return run(program, Limits.MOST_CALLS);
  }

  private static String run(String program, int mostCalls) {
    Object[] outcome = new Object[1];
    Interpreter interpreter = new Interpreter(LibraryPath.bundled(), NativeIndex::value);
    interpreter.machine().mostCalls = mostCalls;
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                Source source = Source.of(SourceText.of("test.scm", program), Path.of(""));
                outcome[0] = Printer.write(interpreter.run(source));
              } catch (RuntimeException | Error e) {
                outcome[0] = e;
              }
            },
            "scheme",
            512L << 20);
    thread.start();
    try {
      thread.join(PATIENCE.toMillis());
      if (thread.isAlive()) {
        interpreter.machine().interrupt();
        throw new AssertionError("did not end within " + PATIENCE + ":\n" + program);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (outcome[0] instanceof RuntimeException e) {
      throw e;
    }
    if (outcome[0] instanceof Error e) {
      throw e;
    }
    return (String) outcome[0];
  }
}
