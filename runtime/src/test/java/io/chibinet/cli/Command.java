package io.chibinet.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The command line in a process of its own, as users start it. */
final class Command {
  private static final long LIMIT_SECONDS = 120;

  private final ProcessBuilder builder;

  private Command(List<String> words) {
    builder = new ProcessBuilder(words);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
  }

  /** {@code chibi-net ARGUMENT…}, without the launcher. */
  static Command of(String... arguments) {
    List<String> words = new ArrayList<>(javaWords());
    words.addAll(List.of(arguments));
    return new Command(words);
  }

  /** The words that start the command line on the classes under test. */
  static List<String> javaWords() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dchibinet.terminals=",
        "-cp",
        System.getProperty("java.class.path"),
        "io.chibinet.cli.Main");
  }

  Command in(Path folder) {
    builder.directory(folder.toFile());
    return this;
  }

  Command with(Map<String, String> variables) {
    builder.environment().putAll(variables);
    return this;
  }

  Command writingTo(File file) {
    builder.redirectOutput(file);
    return this;
  }

  Process start() throws IOException {
    return builder.start();
  }

  /** Runs it to its end. */
  Outcome run(String input) throws IOException, InterruptedException {
    Process process = start();
    CompletableFuture<String> output = text(process.getInputStream());
    CompletableFuture<String> errors = text(process.getErrorStream());
    try (var stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It has ended without reading all of its input.
    }
    return new Outcome(end(process), output.join(), errors.join());
  }

  Outcome run() throws IOException, InterruptedException {
    return run("");
  }

  /** The exit code of a process that is about to end. */
  static int end(Process process) throws InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the process does not end");
    }
    return process.exitValue();
  }

  private static CompletableFuture<String> text(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            return "";
          }
        });
  }
}
