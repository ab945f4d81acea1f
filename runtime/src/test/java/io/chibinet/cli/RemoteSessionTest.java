package io.chibinet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session in a process of its own, spoken to as an editor's server does. */
@Timeout(60)
class RemoteSessionTest {
  @TempDir Path folder;
  private Process process;
  private SocketChannel channel;
  private BufferedReader reader;
  private long last;
  private final StringBuilder output = new StringBuilder();

  @BeforeEach
  void start() throws IOException {
    start("-Xmx64m");
  }

  private void start(String option) throws IOException {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("s"));
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(address);
      List<String> words = new ArrayList<>(Command.javaWords());
      words.add(1, option);
      words.addAll(List.of("session", address.toString()));
      process = new ProcessBuilder(words).directory(folder.toFile()).start();
      channel = server.accept();
    }
    reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() throws IOException {
    channel.close();
    process.destroyForcibly();
  }

  private void send(JsonObject message) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(message + "\n");
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private long ask(String name, String text, int start, int end, int... importSpan)
      throws IOException {
    JsonObject request = new JsonObject();
    request.addProperty("name", name);
    request.addProperty("text", text);
    request.add("span", span(start, end));
    if (importSpan.length > 0) {
      JsonArray imports = new JsonArray();
      imports.add(span(importSpan[0], importSpan[1]));
      request.add("imports", imports);
    }
    JsonObject message = new JsonObject();
    message.addProperty("id", ++last);
    message.add("evaluate", request);
    send(message);
    return last;
  }

  private static JsonArray span(int start, int end) {
    JsonArray span = new JsonArray();
    span.add(start);
    span.add(end);
    return span;
  }

  private void interrupt() throws IOException {
    JsonObject message = new JsonObject();
    message.addProperty("interrupt", last);
    send(message);
  }

  private JsonObject receive() throws IOException {
    String line = reader.readLine();
    assertThat(line).as("the session's next message; until now it wrote " + output).isNotNull();
    JsonObject message = JsonParser.parseString(line).getAsJsonObject();
    if (message.has("output")) {
      JsonObject piece = message.getAsJsonObject("output");
      output.append(piece.get("stream").getAsString().equals("stderr") ? "!" : "");
      output.append(piece.get("text").getAsString());
    }
    return message;
  }

  private JsonObject answer() throws IOException {
    while (true) {
      JsonObject message = receive();
      if (message.has("id") && message.get("id").getAsLong() == last) {
        return message;
      }
    }
  }

  private void hear(String text) throws IOException {
    while (output.indexOf(text) < 0) {
      receive();
    }
  }

  private JsonObject evaluated(String text) throws IOException {
    ask("<input>", text, 0, text.length());
    return answer();
  }

  private List<String> values(String text) throws IOException {
    JsonObject answer = evaluated(text);
    assertThat(answer.has("error")).as(answer.toString()).isFalse();
    return answer.getAsJsonArray("values").asList().stream().map(v -> v.getAsString()).toList();
  }

  private String error(String text) throws IOException {
    JsonObject answer = evaluated(text);
    assertThat(answer.has("error")).as(answer.toString()).isTrue();
    return answer.getAsJsonObject("error").get("message").getAsString();
  }

  @Test
  void valuesAreWrittenAsWriteWritesThem() throws IOException {
    assertThat(values("(list \"a\\nb\" #\\c 'd 1.5)")).containsExactly("(\"a\\nb\" #\\c d 1.5)");
    assertThat(values("(values 1 2)")).containsExactly("1", "2");
    assertThat(values("(define x 3) x")).containsExactly("3");
    assertThat(values("(define y 4)")).isEmpty();
    assertThat(values("(* x y)")).containsExactly("12");
    assertThat(values("")).isEmpty();
  }

  @Test
  void veryLongValueIsCut() throws IOException {
    assertThat(values("(make-string 200000 #\\a)").get(0)).hasSize(100_002).endsWith("aaa …");
  }

  @Test
  void newDefinitionsTakeThePlaceOfOldOnesInWhatUsesThem() throws IOException {
    values("(define (f) 1) (define (g) (+ 1 (f)))");
    assertThat(values("(g)")).containsExactly("2");
    values("(define (f) 10) (define (car x) 'mine)");
    assertThat(values("(list (g) (car '(1)))")).containsExactly("(11 mine)");
  }

  @Test
  void errorHasItsPlaceInTheWholeText() throws IOException {
    String text = "(this is broken\n(import (scheme base))\n  (+ 1\n     (car 'x))";
    int start = text.indexOf("(+ 1");
    ask("/home/ada/a.scm", text, start, text.length());
    JsonObject error = answer().getAsJsonObject("error");
    assertThat(error.get("message").getAsString())
        .isEqualTo("car: expected a pair as argument 1, got x");
    assertThat(error.get("report").getAsString())
        .isEqualTo(
            """
            /home/ada/a.scm:4:6: error: car: expected a pair as argument 1, got x
              4 |      (car 'x))
                |      ^~~~~~~~
            """);
    assertThat(error.getAsJsonObject("place").toString())
        .isEqualTo(
            "{\"name\":\"/home/ada/a.scm\",\"start\":{\"line\":3,\"character\":5},"
                + "\"end\":{\"line\":3,\"character\":13}}");
  }

  @Test
  void textThatIsWrongIsAnErrorAndWhatGoesOnSaysSo() throws IOException {
    JsonObject open = evaluated("(list 1");
    assertThat(open.get("incomplete").getAsBoolean()).isTrue();
    assertThat(evaluated("(list 1))").has("incomplete")).isFalse();
    assertThat(error("(if)")).startsWith("if: expected");
    assertThat(error("(cra '())")).isEqualTo("unbound variable: cra; did you mean car?");
  }

  @Test
  void importsOfATextAreEvaluatedOnce() throws IOException {
    String text = "(import (only (srfi 1) iota))\n(iota 3)";
    ask("a.scm", text, 30, text.length(), 0, 29);
    assertThat(answer().get("values").toString()).isEqualTo("[\"(0 1 2)\"]");
    values("(define (iota n) 'mine)");
    ask("a.scm", text, 30, text.length(), 0, 29);
    assertThat(answer().get("values").toString()).isEqualTo("[\"mine\"]");
  }

  @Test
  void includedFileIsLookedForBesideTheText() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/part.scm"), "(define part 7)");
    String text = "(include \"part.scm\") part";
    ask(folder.resolve("sub/main.scm").toString(), text, 0, text.length());
    assertThat(answer().get("values").toString()).isEqualTo("[\"7\"]");
  }

  @Test
  void outputComesBeforeTheValue() throws IOException {
    values("(display \"grüße 😀\") (write-string \"oops\" (current-error-port)) 1");
    assertThat(output.toString()).isEqualTo("grüße 😀!oops");
  }

  @Test
  void whatIsWrittenPastThePortsDoesNotDisturb() throws IOException {
    values(
        "(import (chibi filesystem)) (let ((port (open-output-file \"/dev/stdout\")))"
            + " (write-string \"{\\\"id\\\": 1}\\n\" port) (flush-output-port port))");
    assertThat(values("1")).containsExactly("1");
    InputStream raw = process.getInputStream();
    assertThat(new String(raw.readNBytes(10), StandardCharsets.UTF_8)).isEqualTo("{\"id\": 1}\n");
  }

  @Test
  void threadsGoOnBetweenEvaluations() throws IOException {
    values(
        """
        (import (srfi 18))
        (define n 0)
        (thread-start!
         (make-thread (lambda ()
                        (let loop ()
                          (set! n (+ n 1))
                          (if (= n 3) (begin (display "three") (newline)))
                          (thread-sleep! 0.01)
                          (loop)))))
        """);
    hear("three\n");
    assertThat(values("(> n 2)")).containsExactly("#t");
  }

  @Test
  void errorOfAThreadIsReportedAndKeepsTheSession() throws IOException {
    values("(import (srfi 18)) (thread-start! (make-thread (lambda () (car 5))))");
    hear("car: expected a pair as argument 1, got 5");
    assertThat(values("2")).containsExactly("2");
  }

  @Test
  void whateverRunsCanBeInterrupted() throws IOException {
    for (String endless :
        List.of(
            "(let loop () (loop))",
            "(import (srfi 18)) (display \"go\") (thread-sleep! 1000)",
            """
            (let* ((info (get-address-info "127.0.0.1" 0))
                   (socket (make-listener-socket info)))
              (display "go") (flush-output-port)
              (accept socket (address-info-address info)
                      (address-info-address-length info)))""")) {
      output.setLength(0);
      ask("<input>", endless, 0, endless.length());
      if (endless.contains("go")) {
        hear("go");
      }
      interrupt();
      JsonObject error = answer().getAsJsonObject("error");
      assertThat(error.get("message").getAsString()).isEqualTo("interrupted");
      assertThat(values("1")).containsExactly("1");
    }
  }

  @Test
  void interruptCannotBeHandledForEver() throws IOException {
    String stubborn =
        """
        (define left 'no)
        (define (stay) (guard (e (#t #f)) (let loop () (loop))) (stay))
        (dynamic-wind
         (lambda () #f)
         (lambda () (display "go") (stay))
         (lambda () (set! left 'yes)))
        """;
    ask("<input>", stubborn, 0, stubborn.length());
    hear("go");
    interrupt();
    assertThat(answer().getAsJsonObject("error").get("message").getAsString())
        .isEqualTo("interrupted");
    assertThat(values("left")).containsExactly("yes");
  }

  @Test
  void whatWaitsForItsTurnCanBeTakenBack() throws IOException {
    ask("<input>", "(let loop () (loop))", 0, 20);
    ask("<input>", "2", 0, 1);
    interrupt();
    assertThat(answer().getAsJsonObject("error").get("message").getAsString())
        .isEqualTo("interrupted");
    last = 1;
    interrupt();
    assertThat(answer().has("error")).isTrue();
  }

  @Test
  void inputIsAskedFor() throws IOException {
    ask("<input>", "(read-line)", 0, 11);
    while (!receive().has("wants")) {}
    JsonObject given = new JsonObject();
    given.addProperty("input", "typed\n");
    send(given);
    assertThat(answer().get("values").toString()).isEqualTo("[\"\\\"typed\\\"\"]");
    ask("<input>", "(eof-object? (read-line))", 0, 25);
    while (!receive().has("wants")) {}
    given.add("input", com.google.gson.JsonNull.INSTANCE);
    send(given);
    assertThat(answer().get("values").toString()).isEqualTo("[\"#t\"]");
  }

  @Test
  void memoryAndDepthRunOutWithoutEndingTheSession() throws IOException {
    assertThat(error("(let loop ((l '())) (loop (cons l (make-vector 1000 0))))"))
        .startsWith("out of memory");
    assertThat(error("(define (deep n) (+ 1 (deep n))) (deep 0)")).startsWith("out of memory");
    assertThat(values("(let loop ((n 100000)) (if (= n 0) 0 (+ 1 (loop (- n 1)))))"))
        .containsExactly("100000");
  }

  @Test
  void programCanEndTheSession() throws IOException, InterruptedException {
    ask("<input>", "(display \"bye\") (exit 3)", 0, 24);
    hear("bye");
    assertThat(reader.readLine()).isNull();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
  }

  @Test
  void sessionEndsWithItsEditorWhateverItDoes() throws IOException, InterruptedException {
    ask("<input>", "(display \"go\") (flush-output-port) (let loop () (loop))", 0, 55);
    hear("go");
    channel.close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }
}
