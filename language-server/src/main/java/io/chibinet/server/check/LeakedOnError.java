package io.chibinet.server.check;

import io.chibinet.syntax.Problem;
import java.util.function.Consumer;

/** An error raised past an open socket. */
public final class LeakedOnError implements Check {
  public static final String CODE = "socket-leaked-on-error";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "An error is raised while a socket is open that nothing else knows: whoever catches the error"
        + " cannot close it. Close it before, or put the work into `with-net-io` or"
        + " `dynamic-wind`, which close it however it ends.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    for (SocketEvent event : text.socketEvents()) {
      if (event.kind() == SocketEvent.Kind.LEAKED && text.holds(event.call().location())) {
        report.accept(
            text.hint(
                CODE,
                event.call().location(),
                "the error leaves the socket " + event.name() + " open, out of reach"));
      }
    }
  }
}
