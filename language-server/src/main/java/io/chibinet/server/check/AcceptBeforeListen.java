package io.chibinet.server.check;

import io.chibinet.syntax.Problem;
import java.util.function.Consumer;

/** An accept on a socket that nobody can connect to. */
public final class AcceptBeforeListen implements Check {
  public static final String CODE = "accept-before-listen";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "`accept` is called on a socket without `listen` before it: it answers `#f`. A socket for"
        + " clients goes through `socket`, `bind` and `listen`, or comes from"
        + " `make-listener-socket`.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    for (SocketEvent event : text.socketEvents()) {
      if (event.kind() == SocketEvent.Kind.ACCEPTED_BEFORE_LISTEN
          && text.holds(event.call().location())) {
        report.accept(
            text.warning(
                CODE, event.call().location(), event.name() + ": the socket does not listen yet"));
      }
    }
  }
}
