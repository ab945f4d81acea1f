package io.chibinet.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.DocText;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the code of the guides, each program in a process of its own as a reader would. A fence with
 * {@code scheme} is a whole program, and an {@code output} fence behind it is what it writes;
 * {@code scheme example} holds expressions with the values that they give; {@code scheme fragment}
 * is only read.
 */
class GuideProgramsTest {
  /** The port that all guides use; each run gets a free one in its place. */
  private static final String PORT = "8080";

  private static final long MINUTES = 2;

  @TempDir private Path folder;

  /** A program of a guide with what it should write; null if the guide does not say. */
  record Program(String name, String code, String output) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Program> programs() {
    List<Program> programs = new ArrayList<>();
    for (Guide guide : ProductSite.site().guides()) {
      List<Guide.Fence> fences = guide.fences();
      for (int i = 0; i < fences.size(); i++) {
        Guide.Fence fence = fences.get(i);
        boolean isShown = i + 1 < fences.size() && fences.get(i + 1).info().equals("output");
        if (fence.info().equals("scheme")) {
          String name = guide.slug() + " " + (programs.size() + 1);
          programs.add(new Program(name, fence.code(), isShown ? fences.get(i + 1).code() : null));
        } else if (fence.info().equals("scheme example")) {
          programs.add(example(guide.slug() + " " + (programs.size() + 1), fence.code()));
        }
      }
    }
    return programs.stream();
  }

  // Writes each value on a line; the arrows say what the lines should be.
  private static Program example(String name, String code) {
    StringBuilder program = new StringBuilder("(import (scheme small) (chibi net))\n");
    StringBuilder output = new StringBuilder();
    for (DocText.Step step : new DocText.Example(code, new Span(0, 0)).steps()) {
      List<io.chibinet.syntax.Node> data = Parser.parse(SourceText.of(name, step.code())).data();
      int last = data.get(data.size() - 1).span().start();
      program.append(step.code(), 0, last);
      program.append("(write ").append(step.code().substring(last)).append(")(newline)\n");
      output.append(step.value().orElseThrow()).append('\n');
    }
    return new Program(name, program.toString(), output.toString());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void programsDoWhatTheirGuideSays(Program program) throws Exception {
    String port = freePort();
    Path file = folder.resolve("program.scm");
    Files.writeString(file, program.code().replace(PORT, port));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.chibinet.cli.Main",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    boolean hasEnded = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(hasEnded).as("it ends; so far it wrote:\n" + text).isTrue();
    if (program.output() != null) {
      assertThat(text.replace("\r", "")).isEqualTo(program.output().replace(PORT, port));
    }
    assertThat(process.exitValue()).as(text).isZero();
  }

  @Test
  void fragmentsAreWellFormed() {
    for (Guide guide : ProductSite.site().guides()) {
      for (Guide.Fence fence : guide.fences()) {
        if (fence.info().startsWith("scheme")) {
          assertThat(Parser.parse(SourceText.of(guide.slug(), fence.code())).problems())
              .as(guide.slug() + ":\n" + fence.code())
              .isEmpty();
        }
      }
    }
  }

  private static String freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(probe.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
