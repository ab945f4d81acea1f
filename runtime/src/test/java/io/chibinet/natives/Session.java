package io.chibinet.natives;

import io.chibinet.expand.Environment;
import io.chibinet.expand.Form;
import io.chibinet.expand.NodeForms;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.machine.Interpreter;
import io.chibinet.machine.UncaughtError;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** An interpreter for tests, on a thread with the stack that it needs. */
final class Session {
  private static final long STACK = 512L << 20;

  private final Interpreter interpreter;
  private Environment environment;

  /** A session that sees what these libraries export. */
  Session(String... libraries) {
    interpreter = new Interpreter(LibraryPath.bundled(), NativeIndex::value);
    restart(libraries);
  }

  /** Forgets all definitions; the libraries stay loaded. */
  void restart(String... libraries) {
    List<LibraryName> names = new ArrayList<>();
    for (String library : libraries) {
      names.add(LibraryName.parse(library).orElseThrow());
    }
    environment = interpreter.interactive(names.toArray(new LibraryName[0]));
  }

  /** The value of the last of the forms in {@code text}. */
  Object evaluate(String text) {
    AtomicReference<Object> result = new AtomicReference<>();
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                for (Form form : NodeForms.of(Parser.parse(SourceText.of("test", text)))) {
                  result.set(interpreter.evaluate(form, environment));
                }
              } catch (RuntimeException e) {
                failure.set(e);
              }
            },
            "scheme",
            STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    return result.get();
  }

  /** What {@code write} shows of the value, or the message of the error after "error: ". */
  String show(String text) {
    try {
      return Printer.write(evaluate(text));
    } catch (UncaughtError e) {
      return "error: " + e.getMessage();
    }
  }
}
