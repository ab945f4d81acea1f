package io.chibinet.server.check;

import io.chibinet.syntax.Problem;
import java.util.function.Consumer;

/** A socket that no way through the code closes. */
public final class NeverClosed implements Check {
  public static final String CODE = "socket-never-closed";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "A socket is made and used where its variable can be seen, is handed on to nobody, and no"
        + " way through the code closes it: it stays open until the program ends, which a server"
        + " notices when it runs out of descriptors. Close it, or let `with-net-io` or"
        + " `dynamic-wind` do it.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    for (SocketEvent event : text.socketEvents()) {
      if (event.kind() == SocketEvent.Kind.NEVER_CLOSED && text.holds(event.call().location())) {
        report.accept(
            text.hint(
                CODE, event.call().location(), event.name() + ": this socket is never closed"));
      }
    }
  }
}
