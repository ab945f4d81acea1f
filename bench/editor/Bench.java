import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Measures the server as an editor feels it: over its streams, message by message. */
final class Bench {
  private static final Map<String, Object> PULLING = Map.of("diagnostic", Map.of());

  private final String command;
  private final Path folder;
  private final Map<String, List<Double>> times = new LinkedHashMap<>();
  private final List<Double> baselines = new ArrayList<>();

  private Bench(String command, Path folder) {
    this.command = command;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("editor-bench");
    try {
      Bench bench = new Bench(arguments[0], folder);
      if (arguments.length > 1 && arguments[1].equals("growth")) {
        bench.growth();
      } else {
        int lines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 300;
        bench.latencies(lines, rounds);
      }
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  // Sorts the same numbers each time: work that no change of the server makes faster.
  private void baseline() {
    long start = System.nanoTime();
    int[] numbers = new Random(1).ints(20_000).toArray();
    Arrays.sort(numbers);
    if (numbers[0] > 0) {
      throw new IllegalStateException();
    }
    baselines.add((System.nanoTime() - start) / 1e6);
  }

  private void note(String what, long start) {
    times.computeIfAbsent(what, key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
  }

  private static double percentile(List<Double> values, int percent) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  // --- One large file ---

  private void latencies(int lines, int rounds) throws IOException {
    starts(7);
    try (Server server = new Server(command, folder, Map.of())) {
      pause(1500);
      System.out.printf("memory idle %.0f MB%n", server.megabytes());
    }
    String text = Program.of(lines);
    System.out.printf(
        "%n%d lines, %d characters, %d rounds%n",
        text.lines().count(), text.length(), rounds);
    Path file = folder.resolve("large.scm");
    Files.writeString(file, text);
    try (Server server = new Server(command, folder, PULLING)) {
      Editing editing = new Editing(server, file.toUri().toString(), text);
      long start = System.nanoTime();
      editing.open();
      server.request("textDocument/diagnostic", editing.document());
      note("open to diagnostics, cold", start);
      Random random = new Random(7);
      // A virtual machine gets faster for some time.
      for (int i = 0; i < rounds / 3; i++) {
        round(server, editing, random, false);
      }
      for (int i = 0; i < rounds; i++) {
        baseline();
        round(server, editing, random, true);
      }
      table();
      System.out.printf("memory %.0f MB%n", server.megabytes());
    }
  }

  private void starts(int rounds) throws IOException {
    Path file = folder.resolve("small.scm");
    Files.writeString(file, "(import (scheme base) (chibi net))\n(open-net-io \"::1\" 80)\n");
    for (int i = 0; i < rounds; i++) {
      baseline();
      long start = System.nanoTime();
      try (Server server = new Server(command, folder, Map.of())) {
        note("start to initialize", start);
        Editing editing = new Editing(server, file.toUri().toString(), Files.readString(file));
        editing.open();
        server.request("textDocument/hover", editing.at(1, 3));
        note("start to first hover", start);
      }
    }
    Files.delete(file);
    table();
  }

  /** One key in a random line, and what editors then ask. */
  private void round(Server server, Editing editing, Random random, boolean counts)
      throws IOException {
    int line = 4 + random.nextInt(editing.lines() - 8);
    long start = System.nanoTime();
    editing.insert(line, random.nextBoolean() ? " " : "; x ");
    // Nobody knows this request, so that its refusal says that the change before it was taken in.
    server.request("bench/nothing", Map.of());
    note(counts, "didChange applied", start);
    ask(counts, "completion after a key", server, "textDocument/completion", editing.at(line, 4));
    ask(counts, "completion", server, "textDocument/completion", editing.at(line, 4));
    ask(counts, "hover", server, "textDocument/hover", editing.at(line, 5));
    ask(counts, "signature help", server, "textDocument/signatureHelp", editing.at(line, 9));
    ask(counts, "definition", server, "textDocument/definition", editing.at(line, 5));
    start = System.nanoTime();
    editing.insert(line, "y");
    server.request("textDocument/diagnostic", editing.document());
    note(counts, "didChange to diagnostics", start);
    start = System.nanoTime();
    JsonObject tokens = server.request("textDocument/semanticTokens/full", editing.document());
    note(counts, "semantic tokens, full", start);
    editing.insert(line, " ");
    server.request("textDocument/diagnostic", editing.document());
    start = System.nanoTime();
    String last = tokens.getAsJsonObject("result").get("resultId").getAsString();
    Map<String, Object> delta = new LinkedHashMap<>(editing.document());
    delta.put("previousResultId", last);
    server.request("textDocument/semanticTokens/full/delta", delta);
    note(counts, "semantic tokens, delta", start);
    ask(counts, "semantic tokens, range", server, "textDocument/semanticTokens/range",
        editing.range(line, line + 60));
    ask(counts, "document symbols", server, "textDocument/documentSymbol", editing.document());
    ask(counts, "folding ranges", server, "textDocument/foldingRange", editing.document());
    ask(counts, "inlay hints, a screen", server, "textDocument/inlayHint",
        editing.range(line, line + 60));
    ask(counts, "code actions", server, "textDocument/codeAction", editing.actions(line));
    ask(counts, "references", server, "textDocument/references", editing.references(line, 5));
    if (random.nextInt(10) == 0) {
      ask(counts, "format the file", server, "textDocument/formatting", editing.formatting());
    }
    editing.restore();
  }

  private void note(boolean counts, String what, long start) {
    if (counts) {
      note(what, start);
    }
  }

  private void ask(boolean counts, String what, Server server, String method, Object parameters)
      throws IOException {
    long start = System.nanoTime();
    JsonObject answer = server.request(method, parameters);
    note(counts, what, start);
    if (answer.has("error")) {
      throw new IOException(what + ": " + answer.get("error"));
    }
  }

  private void table() {
    double unit = percentile(baselines, 50);
    System.out.printf("baseline %.2f ms%n", unit);
    System.out.printf("%-28s %8s %8s %8s   %s%n", "", "p50", "p90", "p99", "p50, p99 in baselines");
    times.forEach(
        (what, values) ->
            System.out.printf(
                "%-28s %8.1f %8.1f %8.1f   %.1f, %.1f%n",
                what,
                percentile(values, 50),
                percentile(values, 90),
                percentile(values, 99),
                percentile(values, 50) / unit,
                percentile(values, 99) / unit));
    times.clear();
    baselines.clear();
  }

  // --- Growth ---

  private void growth() throws IOException {
    System.out.printf(
        "%8s %12s %12s %12s %12s %10s%n",
        "lines", "cold open", "key, warm", "tokens", "format", "memory");
    for (int lines : new int[] {1_000, 3_000, 10_000, 30_000, 100_000}) {
      Path file = folder.resolve("large.scm");
      String text = Program.of(lines);
      Files.writeString(file, text);
      try (Server server = new Server(command, folder, PULLING)) {
        Editing editing = new Editing(server, file.toUri().toString(), text);
        long start = System.nanoTime();
        editing.open();
        server.request("textDocument/diagnostic", editing.document());
        double cold = (System.nanoTime() - start) / 1e6;
        int rounds = 60;
        Random random = new Random(7);
        List<Double> keys = new ArrayList<>();
        List<Double> colours = new ArrayList<>();
        List<Double> formats = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
          start = System.nanoTime();
          editing.insert(4 + random.nextInt(editing.lines() - 8), " ");
          server.request("textDocument/diagnostic", editing.document());
          keys.add((System.nanoTime() - start) / 1e6);
          start = System.nanoTime();
          server.request("textDocument/semanticTokens/full", editing.document());
          colours.add((System.nanoTime() - start) / 1e6);
          if (i % 6 == 5) {
            start = System.nanoTime();
            server.request("textDocument/formatting", editing.formatting());
            formats.add((System.nanoTime() - start) / 1e6);
          }
          editing.restore();
        }
        System.out.printf(
            "%8d %9.0f ms %9.1f ms %9.1f ms %9.1f ms %7.0f MB%n",
            lines,
            cold,
            percentile(keys.subList(rounds / 2, rounds), 50),
            percentile(colours.subList(rounds / 2, rounds), 50),
            percentile(formats, 50),
            server.megabytes());
      }
    }
    library();
  }

  /** A workspace of many files, read in the background while the user already types. */
  private void library() throws IOException {
    for (int i = 0; i < 200; i++) {
      Files.writeString(folder.resolve("file-" + i + ".scm"), Program.of(500));
    }
    Files.deleteIfExists(folder.resolve("large.scm"));
    long start = System.nanoTime();
    try (Server server = new Server(command, folder, Map.of())) {
      Editing editing =
          new Editing(server, folder.resolve("file-0.scm").toUri().toString(), Program.of(500));
      editing.open();
      long asked = System.nanoTime();
      server.request("textDocument/hover", editing.at(4, 12));
      double hover = (System.nanoTime() - asked) / 1e6;
      server.request("workspace/symbol", Map.of("query", "work-3"));
      System.out.printf(
          "%nindex of 100,000 lines in 200 files: %.0f ms from process start, hover meanwhile %.0f ms,"
              + " memory %.0f MB%n",
          (System.nanoTime() - start) / 1e6, hover, server.megabytes());
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
