package io.chibinet.cli;

import io.chibinet.library.Source;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What an editor's server says, in system properties, when it runs a program: {@code chibinet.text}
 * is how many bytes of standard input are the program's text as it is on the screen, saved or not;
 * {@code chibinet.value} asks for the value of the last form; {@code chibinet.parent} is the
 * process without which nobody would stop the program.
 */
final class Editors {
  private Editors() {}

  /** The program called {@code name}. */
  static Source program(String name) {
    Integer length = Integer.getInteger("chibinet.text");
    if (length == null) {
      return ProgramFile.read(name);
    }
    byte[] text = new byte[length];
    try {
      // Not through a buffer: what follows is the program's own input. (readNBytes of Java 17 asks
      // a pipe for its size.)
      FileInputStream in = new FileInputStream(FileDescriptor.in);
      int got = 0;
      for (int n = 0; got < length && n >= 0; got += Math.max(n, 0)) {
        n = in.read(text, got, length - got);
      }
      return Source.file(Path.of(name), new String(text, 0, got, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Refusal(name + ": " + e.getMessage());
    }
  }

  /** Whether the value of the program's last form is to be written. */
  static boolean wantValue() {
    return Boolean.getBoolean("chibinet.value");
  }

  /** Ends this process, as a signal would, when that of the editor's server ends. */
  static void watch() {
    Long parent = Long.getLong("chibinet.parent");
    if (parent != null) {
      ProcessHandle.of(parent)
          .ifPresent(process -> process.onExit().thenRun(() -> System.exit(ExitCode.INTERRUPTED)));
    }
  }
}
