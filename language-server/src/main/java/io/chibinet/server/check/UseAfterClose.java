package io.chibinet.server.check;

import io.chibinet.syntax.Problem;
import java.util.function.Consumer;

/** A socket that is used behind its own close. */
public final class UseAfterClose implements Check {
  public static final String CODE = "use-after-close";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "A socket is used behind `close-file-descriptor` on the same way through the code. The call"
        + " fails; in C it could even reach another socket that has got the same number.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    for (SocketEvent event : text.socketEvents()) {
      if (event.kind() == SocketEvent.Kind.USED_AFTER_CLOSE
          && text.holds(event.call().location())) {
        report.accept(
            text.warning(
                CODE,
                event.call().location(),
                event.name() + ": the socket has been closed before"));
      }
    }
  }
}
