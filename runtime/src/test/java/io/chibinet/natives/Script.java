package io.chibinet.natives;

import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.machine.ExitRequest;
import io.chibinet.machine.Interpreter;
import io.chibinet.machine.Surroundings;
import io.chibinet.machine.UncaughtError;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.InputPort;
import io.chibinet.value.OutputPort;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs whole programs for tests, on a thread with the stack that they need. */
final class Script {
  private static final long STACK = 512L << 20;

  // Only a program that hangs takes so long.
  private static final long PATIENCE_MILLIS = 60_000;

  private static final String IMPORTS =
      """
      (import (scheme base) (scheme write) (scheme read) (scheme file) (scheme eval)
              (scheme load) (scheme process-context) (scheme time) (chibi) (chibi net)
              (chibi filesystem) (srfi 18))
      (define (show . all)
        (for-each (lambda (x) (write x) (write-char #\\space)) all)
        (newline))
      (define-syntax outcome
        (syntax-rules ()
          ((_ e) (guard (x ((error-object? x) (error-object-message x))) e))))
      (define-syntax spawn
        (syntax-rules ()
          ((_ e ...) (thread-start! (make-thread (lambda () e ...))))))
      (define (pair) (open-socket-pair address-family/unix socket-type/stream 0))
      (define (take listener) (accept listener (make-sockaddr) 128))
      (define (info) (get-address-info "127.0.0.1" port))
      (define (new-socket i)
        (socket (address-info-family i) (address-info-socket-type i) (address-info-protocol i)))
      (define (dial s i) (connect s (address-info-address i) (address-info-address-length i)))
      (define (attach s i) (bind s (address-info-address i) (address-info-address-length i)))
      (define (client) (let ((s (new-socket (info)))) (dial s (info)) s))
      """;

  private final OutputPort output;
  private final Interpreter interpreter;

  private Script(InputPort input, OutputPort output, List<String> commandLine) {
    this.output = output;
    Surroundings surroundings = new Surroundings(commandLine, input, output, OutputPort.toText());
    interpreter = new Interpreter(LibraryPath.bundled(), NativeIndex::value, surroundings);
  }

  /**
   * What a program writes that consists of {@code body}, behind imports and a few definitions. The
   * variable {@code port} is a port of this machine that was free a moment ago. Lines end without
   * the space that {@code show} leaves.
   */
  static String run(String body) {
    return run(InputPort.ofString(""), body);
  }

  /** The same with something on standard input. */
  static String run(InputPort input, String body) {
    return run(input, OutputPort.toText(), body);
  }

  /** The same with a port as standard output. */
  static String run(InputPort input, OutputPort output, String body) {
    String program = IMPORTS + "(define port " + freePort() + ")\n" + body;
    return new Script(input, output, List.of("script.scm", "one", "two"))
        .outputOf(program)
        .replace(" \n", "\n");
  }

  /** Runs a program in a process of its own that may have so many files open. */
  static String runWithDescriptors(int limit, String body) {
    try {
      Process process =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "ulimit -n " + limit + " && exec \"$@\"",
                  "sh",
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Script.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (OutputStream input = process.getOutputStream()) {
        input.write(body.getBytes(StandardCharsets.UTF_8));
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the program on standard input. */
  public static void main(String[] arguments) throws IOException {
    // A class in a folder, where tests have theirs, takes a descriptor to load.
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path folder = Path.of(part);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.map(folder::relativize).map(Path::toString).forEach(Script::load);
        }
      }
    }
    String body = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    System.out.write(run(body).getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private static void load(String file) {
    if (file.endsWith(".class") && !file.endsWith("-info.class") && !file.contains("Test")) {
      String name = file.substring(0, file.length() - ".class".length());
      try {
        Class.forName(name.replace(File.separatorChar, '.'), false, Script.class.getClassLoader());
      } catch (ClassNotFoundException | LinkageError e) {
        throw new AssertionError(file, e);
      }
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String outputOf(String program) {
    Thread thread = new Thread(null, () -> runHere(program), "scheme", STACK);
    thread.start();
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (thread.isAlive()) {
      interpreter.machine().interrupt();
      throw new AssertionError("the program hangs, having written: " + output.text());
    }
    return output.text();
  }

  private void runHere(String program) {
    try {
      interpreter.run(Source.of(SourceText.of("script.scm", program), Path.of("")));
    } catch (ExitRequest e) {
      output.writeText("exit " + e.code() + "\n");
    } catch (UncaughtError e) {
      output.writeText("uncaught: " + e.getMessage() + "\n");
    } catch (RuntimeException | Error e) {
      output.writeText("broken: " + e + "\n");
    }
    interpreter.machine().surroundings().flushAll();
  }
}
