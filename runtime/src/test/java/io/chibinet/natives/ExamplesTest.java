package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.Declaration;
import io.chibinet.library.DocText;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryPath;
import io.chibinet.value.Equality;
import io.chibinet.value.Printer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the examples of the bundled libraries' documentation, those with sockets on loopback. */
class ExamplesTest {
  /** The port in all examples; each gets a free one in its place. */
  private static final String PORT = "8080";

  private static final String ERROR = "error";

  private final Session session = new Session("(scheme base)");

  @Test
  void examplesGiveWhatTheySay() {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    LibraryIndex index = LibraryIndex.of(LibraryPath.bundled());
    for (Library library : index.libraries()) {
      for (LibraryIndex.Exported exported : index.exports(library.name())) {
        if (exported.declaration().isPresent() && exported.isDefinedHere()) {
          count += run(library, exported.declaration().get(), wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(count).isGreaterThan(200);
  }

  private int run(Library library, Declaration declaration, List<String> wrong) {
    int count = 0;
    for (DocText.Block block : declaration.documentation().blocks()) {
      if (block instanceof DocText.Example example) {
        session.restart("(scheme base)", library.name().toString());
        String port = freePort();
        for (DocText.Step step : example.steps()) {
          String problem = problem(step, port);
          if (problem != null) {
            wrong.add(declaration.name() + ": " + step.code().strip() + " gives " + problem);
          }
          count++;
        }
      }
    }
    return count;
  }

  /** What a step gives if that is not what it says, else null. */
  private String problem(DocText.Step step, String port) {
    if (step.value().isEmpty()) {
      return null;
    }
    String expected = step.value().get().replace(PORT, port);
    try {
      Object value = session.evaluate(step.code().replace(PORT, port));
      String written = Printer.write(value);
      boolean right =
          written.equals(expected)
              || Equality.equal(value, session.evaluate("(quote " + expected + ")"));
      return right ? null : written;
    } catch (RuntimeException e) {
      return expected.equals(ERROR) ? null : e.toString();
    }
  }

  private static String freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(probe.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
