package io.chibinet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every program of {@code examples/} and compares what it prints with {@code
 * examples/NAME.out} among the test resources. There {@code PORT+3} stands for the port that is
 * three above the one that the program was given.
 */
class ExamplesTest {
  private static final Path PROGRAMS = Path.of("../examples");
  private static final Path GOLDENS = Path.of("src/test/resources/examples");
  private static final int PORTS = 10;

  @TestFactory
  List<DynamicTest> everyExamplePrintsWhatItShould() throws IOException {
    try (var files = Files.list(PROGRAMS)) {
      return files
          .filter(file -> file.toString().endsWith(".scm"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
          .toList();
    }
  }

  private static void check(Path program) throws Exception {
    int port = freePorts();
    Outcome outcome =
        Command.of(program.toString()).with(Map.of("NET_PORT", Integer.toString(port))).run();
    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.code()).isZero();
    String name = program.getFileName().toString().replace(".scm", ".out");
    assertThat(withoutPorts(outcome.output(), port))
        .isEqualTo(Files.readString(GOLDENS.resolve(name)));
  }

  private static String withoutPorts(String output, int first) {
    String text = output;
    for (int i = 0; i < PORTS; i++) {
      text = text.replaceAll(Pattern.quote(Integer.toString(first + i)), "PORT+" + i);
    }
    return text;
  }

  /** The first of several ports in a row that nobody uses, below those that clients are given. */
  private static int freePorts() {
    for (int attempt = 0; attempt < 100; attempt++) {
      int first = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      if (areFree(first)) {
        return first;
      }
    }
    throw new AssertionError("no free ports");
  }

  private static boolean areFree(int first) {
    for (int port = first; port < first + PORTS; port++) {
      try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        assertThat(probe.isBound()).isTrue();
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
