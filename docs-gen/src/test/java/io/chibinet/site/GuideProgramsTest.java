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
  record Program(String name, String code, String output, boolean isRight) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Program> programs() {
    List<Program> programs = new ArrayList<>();
    for (Guide guide : guides()) {
      List<Guide.Fence> fences = guide.fences();
      for (int i = 0; i < fences.size(); i++) {
        String code = fences.get(i).code();
        String name = guide.slug() + " " + (programs.size() + 1);
        boolean isShown = i + 1 < fences.size() && fences.get(i + 1).info().equals("output");
        String output = isShown ? fences.get(i + 1).code() : null;
        switch (fences.get(i).info()) {
          case "scheme" -> programs.add(new Program(name, code, output, true));
          case "scheme error" -> programs.add(new Program(name, code, output, false));
          case "scheme example" -> programs.add(example(name, code));
          default -> {}
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
    return new Program(name, program.toString(), output.toString(), true);
  }

  private static List<Guide> guides() {
    List<Guide> guides = new ArrayList<>(ProductSite.site().guides());
    guides.add(Guides.home());
    return guides;
  }

  @ParameterizedTest
  @MethodSource("programs")
  void programsDoWhatTheirGuideSays(Program program) throws Exception {
    String port = freePort();
    Files.writeString(folder.resolve("program.scm"), program.code().replace(PORT, port));
    Ended ended = run("program.scm");
    if (program.output() != null) {
      assertThat(ended.text()).isEqualTo(program.output().replace(PORT, port));
    }
    assertThat(ended.code()).as(ended.text()).isEqualTo(program.isRight() ? 0 : 70);
  }

  /** The library that the guide to documentation begins with. */
  @Test
  void theFirstLibraryOfAReaderIsDocumentedAndRight() throws Exception {
    Guide guide =
        ProductSite.site().guides().stream()
            .filter(one -> one.slug().equals("documenting"))
            .findFirst()
            .orElseThrow();
    Path library = folder.resolve("lib/text/count.sld");
    Files.createDirectories(library.getParent());
    Files.writeString(library, guide.fences().get(0).code());
    assertThat(Docs.run("-o", folder + "/site", folder + "/lib")).isZero();
    assertThat(folder.resolve("site/text/count.html"))
        .content()
        .contains("id=\"count-words\"", "id=\"counting\"");
    Ended ended = run("-x", "(text count)", "-p", "(count-words \"to be or not\")");
    assertThat(ended).isEqualTo(new Ended(0, "4\n"));
  }

  /** How a process ended and what it wrote. */
  private record Ended(int code, String text) {}

  private Ended run(String... arguments) throws Exception {
    Path output = folder.resolve("output");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "io.chibinet.cli.Main"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    boolean hasEnded = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(output, StandardCharsets.UTF_8).replace("\r", "");
    assertThat(hasEnded).as("it ends; so far it wrote:\n" + text).isTrue();
    return new Ended(process.exitValue(), text);
  }

  @Test
  void fragmentsAreWellFormed() {
    for (Guide guide : guides()) {
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
