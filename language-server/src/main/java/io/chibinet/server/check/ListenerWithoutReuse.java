package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import java.util.function.Consumer;

/** A listener bound by hand that cannot be started again at once. */
public final class ListenerWithoutReuse implements Check {
  public static final String CODE = "listener-without-reuseaddr";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "A listening socket is bound to a fixed port without `socket-opt/reuseaddr`. After the"
        + " program ends, the port stays taken for a minute or so, and starting it again fails."
        + " Set the option before `bind`, or use `make-listener-socket`, which does.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    boolean[] seen = new boolean[3];
    Core.Call[] bind = new Core.Call[1];
    text.walk()
        .through(
            (form, guarded) -> {
              if (form instanceof Core.GlobalReference reference
                  && NetCall.constant(reference).equals("socket-opt/reuseaddr")) {
                seen[0] = true;
              }
              if (NetCall.calls(form, "listen")) {
                seen[1] = true;
              }
              if (NetCall.calls(form, "bind") && bind[0] == null) {
                bind[0] = (Core.Call) form;
              }
              if (NetCall.calls(form, "get-address-info")) {
                seen[2] |= hasFixedPort((Core.Call) form, text);
              }
            });
    if (bind[0] != null && !seen[0] && seen[1] && seen[2] && text.holds(bind[0].location())) {
      report.accept(
          text.hint(
              CODE,
              bind[0].location(),
              "bind: without socket-opt/reuseaddr the port stays taken when the program ends"));
    }
  }

  private static boolean hasFixedPort(Core.Call call, CheckedText text) {
    return call.operands().size() >= 2
        && call.operands().get(1) instanceof Core.Constant
        && text.node(call.operands().get(1).location())
            .map(node -> node instanceof Node.Number port && !port.text().equals("0"))
            .orElse(false);
  }
}
