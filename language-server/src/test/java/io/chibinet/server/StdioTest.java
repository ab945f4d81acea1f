package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as editors start it: a process that is spoken to over its standard streams. */
class StdioTest {
  @TempDir Path folder;
  private Process server;

  private void start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.chibinet.cli.Main",
                "lsp"));
    command.addAll(List.of(arguments));
    server = new ProcessBuilder(command).redirectError(folder.resolve("stderr").toFile()).start();
  }

  @AfterEach
  void stop() {
    server.destroyForcibly();
  }

  private void send(String message) throws IOException {
    byte[] body = message.getBytes(StandardCharsets.UTF_8);
    OutputStream out = server.getOutputStream();
    out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  /** The next message; fails on anything that is none. */
  private JsonObject receive() throws IOException {
    InputStream in = server.getInputStream();
    StringBuilder header = new StringBuilder();
    while (header.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertThat(next).as("after " + header).isNotNegative();
      header.append((char) next);
    }
    assertThat(header.toString()).matches("Content-Length: \\d+\r\n\r\n");
    int length = Integer.parseInt(header.substring(header.indexOf(" ") + 1).strip());
    return JsonParser.parseString(new String(in.readNBytes(length), StandardCharsets.UTF_8))
        .getAsJsonObject();
  }

  private void initialize(String processId) throws IOException {
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":"
            + processId
            + ",\"rootUri\":null,\"capabilities\":{}}}");
    assertThat(receive().getAsJsonObject("result").has("capabilities")).isTrue();
    send("{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
  }

  private int exitCode() throws InterruptedException {
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return server.exitValue();
  }

  @Test
  void properEndHasExitCodeZeroAndOnlyMessagesWereWritten()
      throws IOException, InterruptedException {
    start();
    initialize("null");
    send(
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":"
            + "{\"uri\":\"untitled:a\",\"languageId\":\"scheme\",\"version\":1,"
            + "\"text\":\"(import (scheme base) (scheme write))\\n(display \\\"no\\\")\\n(nix)\"}}}");
    JsonObject problems = receive();
    assertThat(problems.get("method").getAsString()).isEqualTo("textDocument/publishDiagnostics");
    assertThat(problems.toString()).contains("unbound-name");
    send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
    assertThat(receive().get("id").getAsInt()).isEqualTo(2);
    send("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
    assertThat(exitCode()).isZero();
    assertThat(server.getInputStream().readAllBytes()).isEmpty();
    assertThat(Files.readString(folder.resolve("stderr"))).isEmpty();
  }

  @Test
  void exitWithoutShutdownIsAFailure() throws IOException, InterruptedException {
    start();
    initialize("null");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
    assertThat(exitCode()).isEqualTo(1);
  }

  @Test
  void endOfInputEndsTheServer() throws IOException, InterruptedException {
    start();
    initialize("null");
    server.getOutputStream().close();
    assertThat(exitCode()).isEqualTo(1);
  }

  @Test
  void endOfTheEditorsProcessEndsTheServer() throws IOException, InterruptedException {
    Process editor = new ProcessBuilder("sleep", "60").start();
    start();
    initialize(Long.toString(editor.pid()));
    editor.destroy();
    assertThat(exitCode()).isEqualTo(1);
  }

  @Test
  void programsAndSessionEndWithAServerThatIsKilled() throws IOException, InterruptedException {
    start();
    initialize("null");
    Path program =
        Files.writeString(
            folder.resolve("a.scm"),
            "(import (scheme base) (scheme write))\n(display \"on\")\n(flush-output-port)\n"
                + "(let loop () (loop))");
    for (String command :
        List.of(
            "\"chibi-net.run\",\"arguments\":[\"" + program.toUri() + "\"]",
            "\"chibi-net.startSession\",\"arguments\":[]")) {
      send(
          "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"workspace/executeCommand\","
              + "\"params\":{\"command\":"
              + command
              + "}}");
      while (!receive().has("id")) {}
    }
    List<ProcessHandle> children = server.descendants().toList();
    assertThat(children).hasSize(2);
    server.destroyForcibly().waitFor();
    for (ProcessHandle child : children) {
      child.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
  }

  @Test
  void logGoesToAFile() throws IOException, InterruptedException {
    start("--log", folder.resolve("server.log").toString());
    initialize("null");
    send("{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"textDocument/hover\",\"params\":null}");
    assertThat(receive().has("error")).isTrue();
    send("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
    exitCode();
    assertThat(folder.resolve("server.log")).exists();
    assertThat(Files.readString(folder.resolve("stderr"))).isEmpty();
  }

  @Test
  void parameterThatIsMissingIsNamed() throws IOException {
    start();
    initialize("null");
    send("{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"textDocument/hover\",\"params\":{}}");
    JsonObject error = receive().getAsJsonObject("error");
    assertThat(error.get("code").getAsInt()).isEqualTo(-32602);
    assertThat(error.get("message").getAsString()).contains("textDocument", "is missing");
  }

  @Test
  void argumentThatIsNotKnownIsRefused() throws IOException, InterruptedException {
    start("--port", "7000");
    assertThat(exitCode()).isEqualTo(70);
    assertThat(Files.readString(folder.resolve("stderr")))
        .startsWith("chibi-net: error: lsp: unknown argument: --port\n")
        .contains("Usage: chibi-net lsp");
  }

  @Test
  void clientThatGoesAwayLeavesNoTrace() throws IOException, InterruptedException {
    start("--stdio");
    initialize("null");
    // Nobody reads the answers any more.
    server.getInputStream().close();
    for (int id = 10; id < 200; id++) {
      send(
          "{\"jsonrpc\":\"2.0\",\"id\":"
              + id
              + ",\"method\":\"workspace/symbol\","
              + "\"params\":{\"query\":\"a\"}}");
    }
    server.getOutputStream().close();
    exitCode();
    assertThat(Files.readString(folder.resolve("stderr"))).isEmpty();
  }

  @Test
  void unknownRequestIsAnErrorAndNothingElse() throws IOException {
    start();
    initialize("null");
    send("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"textDocument/nix\",\"params\":{}}");
    JsonObject answer = receive();
    assertThat(answer.get("id").getAsInt()).isEqualTo(7);
    assertThat(answer.getAsJsonObject("error").get("code").getAsInt()).isEqualTo(-32601);
  }

  private int errorOf(String request) throws IOException {
    send(request);
    return receive().getAsJsonObject("error").get("code").getAsInt();
  }

  @Test
  void requestBeforeInitializeOrAfterShutdownIsRefused() throws IOException {
    start();
    String hover =
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"textDocument/hover\",\"params\":{\"textDocument\":"
            + "{\"uri\":\"untitled:a\"},\"position\":{\"line\":0,\"character\":0}}}";
    assertThat(errorOf(hover)).isEqualTo(-32002);
    initialize("null");
    send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
    receive();
    assertThat(errorOf(hover)).isEqualTo(-32600);
  }

  @Test
  void brokenMessageDoesNotEndTheServer() throws IOException {
    start();
    send("{nope");
    initialize("null");
    assertThat(
            errorOf(
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"textDocument/hover\",\"params\":null}"))
        .isEqualTo(-32602);
  }
}
