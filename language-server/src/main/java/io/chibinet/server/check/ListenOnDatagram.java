package io.chibinet.server.check;

import io.chibinet.syntax.Problem;
import java.util.function.Consumer;

/** A datagram socket that is told to listen. */
public final class ListenOnDatagram implements Check {
  public static final String CODE = "listen-on-datagram";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "`listen` is called on a datagram socket, and answers `#f`: there are no connections to wait"
        + " for. `bind` is enough; then `receive!` takes packets from whoever sends them.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    for (SocketEvent event : text.socketEvents()) {
      if (event.kind() == SocketEvent.Kind.LISTENED_ON_DATAGRAM
          && text.holds(event.call().location())) {
        report.accept(
            text.warning(
                CODE,
                event.call().location(),
                event.name() + ": a datagram socket takes no connections"));
      }
    }
  }
}
