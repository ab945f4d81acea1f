package io.chibinet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Where the command line itself speaks to its user. */
record Console(Terminals terminals, Style errorStyle, OutputStream error) {
  /** The console of this process. */
  static Console standard() {
    Terminals terminals = Terminals.find();
    Style style = Style.of(terminals.error(), System.getenv("NO_COLOR"), System.getenv("TERM"));
    return new Console(terminals, style, new FileOutputStream(FileDescriptor.err));
  }

  /** Writes to standard error. */
  void print(String text) {
    try {
      error.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // There is nobody left to tell.
      return;
    }
  }

  /** Writes to standard output, outside of any running program. */
  static void printOut(String text) {
    try {
      OutputStream out = new FileOutputStream(FileDescriptor.out);
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // As for a closed pipe in a shell: what is left to say, nobody wants to hear.
      return;
    }
  }

  /** Says why nothing is done. */
  void refuse(Refusal refusal) {
    print(ErrorReport.of(refusal.getMessage(), errorStyle));
  }

  /**
   * Says that this implementation has failed. Java stack traces are for those who work on it, who
   * ask for them with {@code CHIBI_NET_DEBUG=1}.
   */
  void internalError(Throwable failure) {
    StringBuilder text =
        new StringBuilder(ErrorReport.of("internal error: " + failure, errorStyle));
    text.append(
        "  This is a fault of Chibi Net and not of your program. Please report it together\n");
    text.append("  with the program; CONTRIBUTING.md says how.\n");
    if ("1".equals(System.getenv("CHIBI_NET_DEBUG"))) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      text.append(trace);
    } else {
      text.append("  CHIBI_NET_DEBUG=1 shows where it happened.\n");
    }
    print(text.toString());
  }
}
