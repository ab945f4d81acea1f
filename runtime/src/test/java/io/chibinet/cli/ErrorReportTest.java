package io.chibinet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Wrong programs and what users see of them: {@code errors/NAME.scm} and {@code errors/NAME.err}.
 * With {@code -Dgoldens=write} the second is written anew, to be looked at before it is committed.
 */
class ErrorReportTest {
  private static final Path FOLDER = Path.of("src/test/resources/errors");

  @TestFactory
  List<DynamicTest> everyWrongProgramIsExplained() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".scm"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
          .toList();
    }
  }

  private static void check(Path program) throws IOException {
    String name = program.getFileName().toString();
    Outcome outcome = Outcome.of(name, Files.readString(program));
    Path golden = program.resolveSibling(name.replace(".scm", ".err"));
    if ("write".equals(System.getProperty("goldens"))) {
      Files.writeString(golden, outcome.errors());
    }
    assertThat(outcome.errors()).isEqualTo(Files.readString(golden));
    assertThat(outcome.errors()).doesNotContain("java.", ".java", "internal error");
    boolean onlyAThreadFailed = name.startsWith("lonely-thread");
    assertThat(outcome.code()).isEqualTo(onlyAThreadFailed ? 0 : 70);
  }

  @Test
  void outputStandsBeforeTheReport() {
    Outcome outcome =
        Outcome.of("test.scm", "(import (scheme base) (scheme write)) (display 1) (car 2)");
    assertThat(outcome.output()).isEqualTo("1");
    assertThat(outcome.errors()).startsWith("test.scm:1:51: error: car: expected a pair");
  }
}
