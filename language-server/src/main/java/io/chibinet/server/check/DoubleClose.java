package io.chibinet.server.check;

import io.chibinet.syntax.Problem;
import java.util.function.Consumer;

/** A socket that is closed twice. */
public final class DoubleClose implements Check {
  public static final String CODE = "double-close";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "`close-file-descriptor` is called again on a socket that the same way through the code has"
        + " closed already. The second call answers `#f` and does nothing.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    for (SocketEvent event : text.socketEvents()) {
      if (event.kind() == SocketEvent.Kind.CLOSED_TWICE && text.holds(event.call().location())) {
        report.accept(
            text.warning(
                CODE, event.call().location(), event.name() + ": the socket is closed already"));
      }
    }
  }
}
