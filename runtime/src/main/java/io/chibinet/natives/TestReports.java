package io.chibinet.natives;

import io.chibinet.machine.Procedure;
import io.chibinet.processor.Native;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.Condition;
import io.chibinet.value.MutableString;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.SchemeError;
import java.io.IOException;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What {@code (chibi-net test-report)} needs: where tests stand, and where reports go. */
final class TestReports {
  private static final String SOCKET = "unix:";

  private TestReports() {}

  @Native("%place")
  static Object place(Object procedure) {
    Location place = procedure instanceof Procedure code ? code.location() : null;
    if (place == null) {
      return Boolean.FALSE;
    }
    SourceText source = place.source();
    int end = place.span().end();
    return list(
        MutableString.of(source.name()),
        (long) place.line(),
        (long) place.column(),
        (long) source.line(end),
        (long) source.column(end));
  }

  private static Object list(Object... items) {
    Object list = Nil.NIL;
    for (int i = items.length; i-- > 0; ) {
      list = new Pair(items[i], list);
    }
    return list;
  }

  @Native("%open-test-report")
  static Object open(MutableString path) {
    String name = path.toString();
    try {
      return StreamOutputPort.ofFile(stream(name), name, true, true);
    } catch (IOException | InvalidPathException e) {
      throw new SchemeError(
          Condition.of(Condition.Kind.FILE, "CHIBI_NET_TEST_REPORT: cannot be written to", path));
    }
  }

  private static OutputStream stream(String name) throws IOException {
    if (name.startsWith(SOCKET)) {
      return Channels.newOutputStream(
          SocketChannel.open(UnixDomainSocketAddress.of(name.substring(SOCKET.length()))));
    }
    return Files.newOutputStream(
        Path.of(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
