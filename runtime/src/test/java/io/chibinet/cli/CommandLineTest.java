package io.chibinet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Outcome run(String... arguments) throws Exception {
    return Command.of(arguments).in(folder).run();
  }

  @Test
  void programSeesItsNameAndArguments() throws Exception {
    file(
        "p.scm",
        "(import (scheme base) (scheme write) (scheme process-context)) (write (command-line))");
    Outcome outcome = run("p.scm", "-e", "two words", "λ");
    assertThat(outcome.output()).isEqualTo("(\"p.scm\" \"-e\" \"two words\" \"λ\")");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void exitCodesAreTheProgramsOwn() throws Exception {
    file(
        "exit.scm",
        """
        (import (scheme base) (scheme read) (scheme process-context))
        (exit (read (open-input-string (cadr (command-line)))))
        """);
    assertThat(run("exit.scm", "3").code()).isEqualTo(3);
    assertThat(run("exit.scm", "#f").code()).isEqualTo(1);
    assertThat(run("exit.scm", "-1").code()).isEqualTo(255);
  }

  @Test
  void missingFileIsRefused() throws Exception {
    Outcome outcome = run("absent.scm");
    assertThat(outcome.errors()).isEqualTo("chibi-net: error: absent.scm: no such file\n");
    assertThat(outcome.code()).isEqualTo(70);
  }

  @Test
  void unknownFlagIsRefused() throws Exception {
    Outcome outcome = run("-Z");
    assertThat(outcome.errors()).isEqualTo("chibi-net: error: unknown option: '-Z'; try --help\n");
    assertThat(outcome.code()).isEqualTo(70);
  }

  @Test
  void expressionsAreEvaluatedInOrderAndTheProgramIsNot() throws Exception {
    file("p.scm", "(import (scheme base)) (error \"not run\")");
    Outcome outcome =
        run("-e", "(define x 20)", "-p", "(+ x 1)", "-p", "(values 'a \"b\")", "p.scm");
    assertThat(outcome.output()).isEqualTo("21\na\n\"b\"\n");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void importFlagsDecideWhatIsBound() throws Exception {
    assertThat(run("-m", "srfi.1", "-p", "(iota 3)").output()).isEqualTo("(0 1 2)\n");
    assertThat(run("-x", "(scheme write)", "-e", "(display (car '(1)))").errors())
        .contains("unbound variable: car");
  }

  @Test
  void libraryFoldersOfFlagsAndEnvironmentAreSearchedInOrder() throws Exception {
    file("first/my/name.sld", library("first"));
    file("second/my/name.sld", library("second"));
    file("p.scm", "(import (scheme base) (scheme write) (my name)) (display name)");
    Map<String, String> second = Map.of("CHIBI_MODULE_PATH", "second");
    assertThat(Command.of("p.scm").in(folder).with(second).run().output()).isEqualTo("second");
    assertThat(Command.of("-I", "first", "p.scm").in(folder).with(second).run().output())
        .isEqualTo("first");
    assertThat(Command.of("-A", "first", "p.scm").in(folder).with(second).run().output())
        .isEqualTo("second");
  }

  private static String library(String name) {
    return "(define-library (my name) (export name) (import (scheme base))"
        + " (begin (define name \""
        + name
        + "\")))";
  }

  @Test
  void mainIsCalledWithTheCommandLine() throws Exception {
    file(
        "main.scm",
        """
        (import (scheme base) (scheme write))
        (define (main words) (write words) 4)
        (define (other words) (write (length words)) "no number")
        """);
    Outcome outcome = run("-r", "main.scm", "-x", "y");
    assertThat(outcome.output()).isEqualTo("(\"main.scm\" \"-x\" \"y\")");
    assertThat(outcome.code()).isEqualTo(4);
    Outcome other = run("-rother", "main.scm");
    assertThat(other.output()).isEqualTo("1");
    assertThat(other.code()).isZero();
  }

  @Test
  void loadedFileDefinesForWhatFollows() throws Exception {
    file("defs.scm", "(define (twice x) (* 2 x))");
    assertThat(run("-l", "defs.scm", "-p", "(twice 4)").output()).isEqualTo("8\n");
  }

  @Test
  void checkTellsProblemsWithoutRunningAnything() throws Exception {
    file(
        "wrong.scm",
        "(import (scheme base) (scheme write))\n(display \"ran\")\n(if)\n(disply 1)\n");
    Outcome outcome = run("check", "wrong.scm");
    assertThat(outcome.output().lines().filter(line -> line.contains("error:")))
        .containsExactly(
            "wrong.scm:3:1: error: if: expected a test, a consequent and an optional alternate,"
                + " got nothing [malformed-form]",
            "wrong.scm:4:2: error: unbound variable: disply; did you mean display? [unbound-name]");
    assertThat(outcome.code()).isEqualTo(1);
    file("right.scm", "(import (scheme base))\n(car '(1))\n");
    assertThat(run("check", "right.scm")).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void checkGoesOnBehindAFileThatIsNotThere() throws Exception {
    file("wrong.scm", "(import (scheme base))\n(if)\n");
    Outcome outcome = run("check", "missing.scm", "wrong.scm");
    assertThat(outcome.errors()).isEqualTo("chibi-net: error: missing.scm: no such file\n");
    assertThat(outcome.output()).startsWith("wrong.scm:2:1: error: if: ");
    assertThat(outcome.code()).isEqualTo(70);
  }

  @Test
  void checkFindsLibrariesInTheFoldersOfItsFlags() throws Exception {
    file("main.scm", "(import (scheme base) (mine))\n(own)\n");
    file(
        "more/mine.sld",
        "(define-library (mine) (export own) (import (scheme base))"
            + " (begin (define (own) 1)))\n");
    assertThat(run("check", "main.scm").code()).isEqualTo(1);
    assertThat(run("check", "-I", "more", "main.scm")).isEqualTo(new Outcome(0, "", ""));
    assertThat(run("check", "-A", "more", "main.scm")).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void checkSaysWhatItTakes() throws Exception {
    assertThat(run("check", "--help").output()).contains("Usage: chibi-net check", "--sarif");
    Outcome refused = run("check", "--nix", "a.scm");
    assertThat(refused.errors())
        .startsWith("chibi-net: error: check: unknown option: '--nix'")
        .endsWith("chibi-net check --help tells what it takes\n");
    assertThat(refused.code()).isEqualTo(70);
  }

  @Test
  void sessionOnAPipeHasNoPrompt() throws Exception {
    Outcome outcome =
        Command.of()
            .in(folder)
            .run("(define x\n  5)\n(* x 2)\n(read-line)\nthis line\n(car x)\n\"still here\"\n");
    assertThat(outcome.output()).isEqualTo("10\n\"this line\"\n\"still here\"\n");
    assertThat(outcome.errors()).startsWith("<input>:1:1: error: car: expected a pair");
    assertThat(outcome.code()).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void signalsUnwindAndEndTheProgram() throws Exception {
    file(
        "wait.scm",
        """
        (import (scheme base) (scheme write) (chibi net) (chibi filesystem))
        (define pair
          (open-socket-pair address-family/unix socket-type/stream ip-proto/ip))
        (dynamic-wind
          (lambda () (display "ready\\n") (flush-output-port))
          (lambda () (receive (car pair) 10))
          (lambda () (display "unwound\\n")))
        """);
    assertThat(exitCodeAfter("-INT")).isEqualTo(130);
    assertThat(exitCodeAfter("-TERM")).isEqualTo(143);
  }

  private int exitCodeAfter(String signal) throws Exception {
    Process process = Command.of("wait.scm").in(folder).start();
    BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
    assertThat(output.readLine()).isEqualTo("ready");
    new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    assertThat(output.readLine()).isEqualTo("unwound");
    int code = Command.end(process);
    assertThat(process.getErrorStream().readAllBytes()).isEmpty();
    return code;
  }

  @Test
  void outputThatNobodyReadsStopsOnlyItsWriter() throws Exception {
    file(
        "full.scm",
        """
        (import (scheme base) (scheme write) (srfi 18))
        (define writer
          (thread-start! (make-thread (lambda () (write-string (make-string 1000000 #\\x))))))
        (thread-sleep! 0.01)
        (display "still here" (current-error-port))
        (newline (current-error-port))
        (thread-join! writer)
        (display "!")
        """);
    Process process = Command.of("full.scm").in(folder).start();
    try (BufferedReader errors = process.errorReader()) {
      assertThat(errors.readLine()).isEqualTo("still here");
    }
    assertThat(process.getInputStream().readAllBytes()).hasSize(1_000_001).endsWith((byte) '!');
    assertThat(Command.end(process)).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProgramWithoutThreadsWaitsForItsClient() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    file(
        "server.scm",
        """
        (import (scheme base) (scheme write) (chibi net))
        (define listener (make-listener-socket (get-address-info "127.0.0.1" PORT)))
        (display "ready\\n")
        (write (receive (accept listener (make-sockaddr) 128) 10))
        """
            .replace("PORT", String.valueOf(port)));
    Process process = Command.of("server.scm").in(folder).start();
    BufferedReader output = process.inputReader();
    assertThat(output.readLine()).isEqualTo("ready");
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
      client.getOutputStream().write(7);
    }
    assertThat(output.readLine()).isEqualTo("#u8(7)");
    assertThat(Command.end(process)).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void outputThatCannotBeWrittenIsAFailure() throws Exception {
    file("short.scm", "(import (scheme base) (scheme write)) (display \"short\")");
    Process process =
        Command.of("short.scm").in(folder).writingTo(Path.of("/dev/full").toFile()).start();
    assertThat(Command.end(process)).isEqualTo(70);
    assertThat(process.getErrorStream().readAllBytes())
        .asString()
        .isEqualTo(
            "chibi-net: error: standard output could not be written: No space left on device\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void closedOutputEndsTheProgramInSilence() throws Exception {
    file(
        "endless.scm",
        "(import (scheme base) (scheme write)) (let loop () (display \"line\\n\") (loop))");
    Process process = Command.of("endless.scm").in(folder).start();
    assertThat(process.getInputStream().readNBytes(5)).isEqualTo("line\n".getBytes());
    process.getInputStream().close();
    assertThat(Command.end(process)).isEqualTo(141);
    assertThat(process.getErrorStream().readAllBytes()).isEmpty();
  }
}
