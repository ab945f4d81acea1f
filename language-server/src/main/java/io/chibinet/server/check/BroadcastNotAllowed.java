package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A send to everybody that the system will refuse. */
public final class BroadcastNotAllowed implements Check {
  public static final String CODE = "broadcast-not-allowed";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "Packets to a broadcast address are refused unless the option `socket-opt/broadcast` of"
        + " the socket is set to 1.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    boolean[] isAllowed = new boolean[1];
    boolean[] sends = new boolean[1];
    List<Core> addresses = new ArrayList<>();
    text.walk()
        .through(
            (form, guarded) -> {
              if (form instanceof Core.GlobalReference reference
                  && NetCall.constant(reference).equals("socket-opt/broadcast")) {
                isAllowed[0] = true;
              }
              sends[0] |= NetCall.calls(form, "send", "send/non-blocking");
              if (form instanceof Core.Call call
                  && NetCall.calls(form, "get-address-info")
                  && !call.operands().isEmpty()
                  && isBroadcast(call.operands().get(0), text)) {
                addresses.add(call.operands().get(0));
              }
            });
    if (sends[0] && !isAllowed[0]) {
      for (Core address : addresses) {
        report.accept(
            text.warning(
                CODE,
                address.location(),
                "send: a broadcast needs socket-opt/broadcast, which is never set"));
      }
    }
  }

  private static boolean isBroadcast(Core host, CheckedText text) {
    return host instanceof Core.Constant
        && text.node(host.location())
            .map(node -> node instanceof Node.Text name && name.value().equals("255.255.255.255"))
            .orElse(false);
  }
}
