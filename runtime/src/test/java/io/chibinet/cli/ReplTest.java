package io.chibinet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A session on a real terminal: a pseudo-terminal of {@code script(1)}. */
@EnabledOnOs(OS.LINUX)
class ReplTest {
  private static final long LIMIT_NANOS = 120_000_000_000L;

  @TempDir Path folder;
  private Process process;
  private final StringBuilder screen = new StringBuilder();

  @BeforeEach
  void start() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "needs script(1)");
    StringBuilder command = new StringBuilder();
    for (String word : Command.javaWords()) {
      command.append('\'').append(word.replace("terminals=", "terminals=012")).append("' ");
    }
    ProcessBuilder builder =
        new ProcessBuilder(List.of("script", "-qefc", command.toString(), "/dev/null"));
    builder.redirectErrorStream(true);
    builder.environment().put("TERM", "xterm");
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    process = builder.start();
    await("> ");
  }

  @AfterEach
  void stop() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Waits until {@code text} has come, and forgets all up to there. */
  private void await(String text) throws IOException, InterruptedException {
    long end = System.nanoTime() + LIMIT_NANOS;
    while (screen.indexOf(text) < 0) {
      if (process.getInputStream().available() == 0) {
        if (System.nanoTime() > end || !process.isAlive()) {
          throw new AssertionError("no " + text + " but " + screen);
        }
        Thread.sleep(20);
        continue;
      }
      byte[] bytes = process.getInputStream().readNBytes(process.getInputStream().available());
      screen.append(new String(bytes, StandardCharsets.UTF_8));
    }
    screen.delete(0, screen.indexOf(text) + text.length());
  }

  private void enter(String line, String answer) throws IOException, InterruptedException {
    type(line + "\r");
    await(answer);
    await("> ");
  }

  @Test
  void errorsKeepTheSession() throws Exception {
    enter("(define x 40)", "\n");
    enter("(car x)", "expected a pair as argument 1, got 40");
    enter("(+ x 2)", "42");
    type("(exit 5)\r");
    assertThat(Command.end(process)).isEqualTo(5);
  }

  @Test
  void inputGoesOnWhileADatumIsOpen() throws Exception {
    type("(string-append \"one\r");
    enter("two\" \"three\")", "\"one\\ntwothree\"");
  }

  @Test
  void ctrlCStopsAnEvaluationAndKeepsTheSession() throws Exception {
    type("(begin (display (list 'go 1)) (newline) (let loop () (loop)))\r");
    await("(go 1)");
    type("\u0003");
    await("interrupted");
    await("> ");
    enter("(* 6 7)", "42");
  }

  @Test
  void threadsRunWhileItWaitsForInput() throws Exception {
    enter("(import (srfi 18))", "\n");
    enter(
        "(define t (thread-start! (make-thread (lambda () (thread-sleep! 0.2) (display 'tick)"
            + " (newline)))))",
        "\n");
    await("tick");
  }

  @Test
  void commandsExplainAndComplete() throws Exception {
    enter(",doc vector-ref", "procedure in (scheme base)");
    enter(",doc iota", "(iota count");
    enter(",nonsense", "no such command");
    type("(vector-fi\t");
    await("ll!");
    type("(vector 1) 2)\r");
    await("> ");
    type(",exit\r");
    assertThat(Command.end(process)).isZero();
    assertThat(Files.readString(folder.resolve("chibi-net/history")))
        .contains(",doc vector-ref", "(vector-fill! (vector 1) 2)");
  }

  @Test
  void errorsAndInterruptsLeaveThroughAfterThunks() throws Exception {
    enter("(define (show x) (display (* 2 x)))", "show");
    type("(dynamic-wind list (lambda () (car 5)) (lambda () (show 21)))\r");
    await("42");
    await("car: expected");
    await("> ");
    // What fails on the way out is told too.
    type("(dynamic-wind list (lambda () (car 5)) (lambda () (cdr 6)))\r");
    await("cdr: expected");
    await("car: expected");
    await("> ");
    type(
        "(dynamic-wind list (lambda () (show 20) (newline) (let l () (l))) (lambda () (show 23)))\r");
    await("40");
    type("\003");
    await("46");
    await("interrupted");
    await("> ");
    enter("(show 24)", "48");
  }
}
