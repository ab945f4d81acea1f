package io.chibinet.natives;

import io.chibinet.machine.Machine;
import io.chibinet.processor.Native;
import io.chibinet.value.Condition;
import io.chibinet.value.MutableString;
import io.chibinet.value.OutputPort;
import io.chibinet.value.Port;
import io.chibinet.value.SchemeError;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Files (R7RS 6.13.1, 6.14: {@code (scheme file)}). */
final class Files {
  private Files() {}

  @Native(value = "open-input-file", suspends = true)
  static Object openInput(Machine vm, MutableString filename) {
    return openInput(vm, "open-input-file", filename.toString(), true);
  }

  @Native(value = "open-binary-input-file", suspends = true)
  static Object openBinaryInput(Machine vm, MutableString filename) {
    return openInput(vm, "open-binary-input-file", filename.toString(), false);
  }

  @Native(value = "open-output-file", suspends = true)
  static Object openOutput(Machine vm, MutableString filename) {
    return openOutput(vm, "open-output-file", filename.toString(), true);
  }

  @Native(value = "open-binary-output-file", suspends = true)
  static Object openBinaryOutput(Machine vm, MutableString filename) {
    return openOutput(vm, "open-binary-output-file", filename.toString(), false);
  }

  private static Object openInput(Machine vm, String procedure, String name, boolean textual) {
    File file = new File(name);
    return open(
        vm,
        procedure,
        name,
        regular ->
            StreamInputPort.ofFile(new FileInputStream(file), quoted(name), textual, regular));
  }

  private static Object openOutput(Machine vm, String procedure, String name, boolean textual) {
    File file = new File(name);
    return open(
        vm,
        procedure,
        name,
        regular ->
            StreamOutputPort.ofFile(new FileOutputStream(file), quoted(name), textual, regular));
  }

  private interface Opening {
    Port open(boolean isRegular) throws IOException;
  }

  // Opening a named pipe waits for the other side, so what is there and no regular file is opened
  // behind.
  private static Object open(Machine vm, String procedure, String name, Opening opening) {
    File file = new File(name);
    if (file.isFile() || !file.exists()) {
      return opened(vm, procedure, name, () -> opening.open(true));
    }
    CompletableFuture<Port> port = BlockingCalls.run("opening " + name, () -> opening.open(false));
    return vm.await(port, -1, (again, late) -> opened(again, procedure, name, port::get));
  }

  private static Object opened(Machine vm, String procedure, String name, Callable<Port> opening) {
    try {
      Port port = opening.call();
      if (port instanceof OutputPort output) {
        vm.surroundings().flushAtEnd(output);
      }
      return port;
    } catch (Exception e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw failure(procedure, reason(cause.getMessage()), name);
    }
  }

  @Native("file-exists?")
  static boolean exists(MutableString filename) {
    return new File(filename.toString()).exists();
  }

  @Native("delete-file")
  static void delete(MutableString filename) {
    String name = filename.toString();
    File file = new File(name);
    if (file.isDirectory()) {
      throw failure("delete-file", "Is a directory", name);
    }
    try {
      java.nio.file.Files.delete(file.toPath());
    } catch (java.nio.file.NoSuchFileException e) {
      throw failure("delete-file", "No such file or directory", name);
    } catch (java.nio.file.AccessDeniedException e) {
      throw failure("delete-file", "Permission denied", name);
    } catch (IOException | RuntimeException e) {
      throw failure("delete-file", e.getMessage(), name);
    }
  }

  /** The text of the system in a Java message such as {@code a.txt (Permission denied)}. */
  private static String reason(String message) {
    int open = message.lastIndexOf('(');
    return open >= 0 && message.endsWith(")")
        ? message.substring(open + 1, message.length() - 1)
        : message;
  }

  static SchemeError failure(String procedure, String reason, String name) {
    return new SchemeError(
        Condition.of(Condition.Kind.FILE, procedure + ": " + reason, MutableString.of(name)));
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
