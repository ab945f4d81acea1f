package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.expand.Variable;
import io.chibinet.syntax.Problem;
import java.util.Set;
import java.util.function.Consumer;

/** A loop that goes on receiving when there is nothing more to come. */
public final class EndlessReceive implements Check {
  public static final String CODE = "receive-loop-without-end";

  private static final Set<String> RECEIVING =
      Set.of("receive", "receive!", "receive/non-blocking", "receive!/non-blocking");

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "At the end of a stream `receive` answers `#u8()` and `receive!` answers 0, again and"
        + " again and at once. A loop that never tests for it spins for ever when the peer has"
        + " gone. Test `(zero? (bytevector-length data))`, or the count.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    text.walk()
        .through(
            (form, guarded) -> {
              if (form instanceof Core.Letrec letrec) {
                for (int i = 0; i < letrec.variables().size(); i++) {
                  if (letrec.values().get(i) instanceof Core.Lambda loop) {
                    loop(letrec.variables().get(i), loop, text, report);
                  }
                }
              }
            });
  }

  // A loop without any branch at all can only be left by an error.
  private static void loop(
      Variable name, Core.Lambda loop, CheckedText text, Consumer<Problem> report) {
    Facts facts = new Facts(name);
    facts.look(loop.body());
    if (facts.isRepeated && !facts.hasWayOut && facts.receive != null) {
      NetCall call = NetCall.of(facts.receive, false).orElseThrow();
      if (text.holds(facts.receive.location())) {
        report.accept(
            text.warning(
                CODE,
                facts.receive.location(),
                call.name() + ": the loop never tests for the end of the stream"));
      }
    }
  }

  private static final class Facts {
    private final Variable loop;
    private boolean isRepeated;
    private boolean hasWayOut;
    private Core.Call receive;

    Facts(Variable loop) {
      this.loop = loop;
    }

    void look(Core form) {
      if (form instanceof Core.If) {
        hasWayOut = true;
        return;
      }
      if (form instanceof Core.Call call) {
        if (call.operator() instanceof Core.LocalReference local) {
          isRepeated |= local.variable() == loop;
          hasWayOut |= local.variable() != loop;
        } else if (call.operator() instanceof Core.GlobalReference global) {
          // A procedure of the user's may escape, or test what it is given.
          hasWayOut |= !Walk.isBundled(global.global());
          hasWayOut |=
              Set.of("apply", "call/cc", "raise", "error", "exit").contains(global.global().name());
        } else {
          hasWayOut = true;
        }
        if (receive == null
            && NetCall.of(call, false).map(net -> RECEIVING.contains(net.name())).orElse(false)) {
          receive = call;
        }
      }
      form.parts().forEach(this::look);
    }
  }
}
