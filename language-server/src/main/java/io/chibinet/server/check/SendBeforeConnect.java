package io.chibinet.server.check;

import io.chibinet.syntax.Problem;
import java.util.function.Consumer;

/** A stream socket that is used for data before there is anybody at its other end. */
public final class SendBeforeConnect implements Check {
  public static final String CODE = "send-before-connect";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "Data is sent or received on a stream socket without `connect` before it: the call fails."
        + " `open-net-io` makes and connects a socket in one call.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    for (SocketEvent event : text.socketEvents()) {
      if (event.kind() == SocketEvent.Kind.SENT_BEFORE_CONNECT
          && text.holds(event.call().location())) {
        report.accept(
            text.warning(
                CODE, event.call().location(), event.name() + ": the socket is not connected yet"));
      }
    }
  }
}
