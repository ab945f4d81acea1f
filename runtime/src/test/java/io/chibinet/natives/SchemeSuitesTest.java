package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.machine.ExitRequest;
import io.chibinet.machine.Interpreter;
import io.chibinet.machine.Surroundings;
import io.chibinet.value.InputPort;
import io.chibinet.value.OutputPort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the test programs below {@code src/test/scheme}; each ends with {@code (test-exit)}. */
class SchemeSuitesTest {
  private static final long STACK = 512L << 20;

  @TestFactory
  List<DynamicTest> suites() throws IOException {
    Path root = Path.of("src/test/scheme");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".scm"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(root.relativize(file).toString(), () -> run(file)))
          .toList();
    }
  }

  private static void run(Path file) throws InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputPort output = StreamOutputPort.standardOutput(bytes, false);
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                Surroundings surroundings =
                    new Surroundings(
                        List.of(file.toString()), InputPort.ofString(""), output, output);
                new Interpreter(LibraryPath.bundled(), NativeIndex::find, surroundings)
                    .run(Source.file(file).orElseThrow());
              } catch (RuntimeException | Error e) {
                end.set(e);
              } finally {
                output.flush();
              }
            },
            "scheme",
            STACK);
    thread.start();
    thread.join();
    String report = bytes.toString(StandardCharsets.UTF_8);
    assertThat(end.get()).as(report).isInstanceOf(ExitRequest.class);
    assertThat(((ExitRequest) end.get()).code()).as(report).isZero();
  }
}
