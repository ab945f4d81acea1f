package io.chibinet.server.check;

import io.chibinet.syntax.Problem;
import java.util.Map;
import java.util.function.Consumer;

/** A socket type and a protocol that no system has together. */
public final class MismatchedProtocol implements Check {
  public static final String CODE = "mismatched-protocol";

  private static final Map<String, String> WRONG =
      Map.of("socket-type/stream", "ip-proto/udp", "socket-type/datagram", "ip-proto/tcp");

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "A stream socket speaks TCP and a datagram socket UDP: the other way round the system"
        + " refuses the socket, and `socket` answers `#f`. `ip-proto/ip` lets the system choose.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    for (NetCall call : text.netCalls()) {
      boolean hasBoth =
          call.name().equals("socket")
              || call.name().equals("make-address-info")
              || call.name().equals("open-socket-pair");
      String wrong = WRONG.get(call.constant(1));
      if (hasBoth
          && call.constant(2).equals(wrong)
          && text.holds(call.arguments().get(2).location())) {
        report.accept(
            text.warning(
                CODE,
                call.arguments().get(2).location(),
                call.name() + ": " + wrong + " does not go with " + call.constant(1)));
      }
    }
  }
}
