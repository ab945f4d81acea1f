package io.chibinet.cli;

import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a program that ran in this JVM left behind. */
record Outcome(int code, String output, String errors) {
  private static final long STACK_BYTES = 512L << 20;

  /** Runs a program as the command line does. */
  static Outcome of(String name, String program) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Console console = new Console(new Terminals(false, false, false), Style.PLAIN, errors);
    int[] code = {-1};
    Thread engine =
        new Thread(
            null,
            () -> {
              Source source = Source.file(Path.of(name), program);
              Session session = new Session(LibraryPath.bundled(), List.of(name), console, output);
              code[0] = session.run(source);
            },
            "scheme",
            STACK_BYTES);
    engine.start();
    try {
      engine.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Outcome(
        code[0], output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }
}
