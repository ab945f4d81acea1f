package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Core;
import io.chibinet.syntax.Problem;
import java.util.Set;
import java.util.function.Consumer;

/** A loop that goes on receiving when there is nothing more to come. */
public final class EndlessReceive implements Check {
  public static final String CODE = "receive-loop-without-end";

  private static final Set<String> RECEIVING =
      Set.of("receive", "receive!", "receive/non-blocking", "receive!/non-blocking");

  private static final Set<String> ESCAPING = Set.of("apply", "call/cc", "raise", "error", "exit");

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
    boolean receives = text.netCalls().stream().anyMatch(call -> RECEIVING.contains(call.name()));
    if (!receives) {
      return;
    }
    Effort effort = new Effort(text.walk());
    text.walk()
        .through(
            (form, guarded) -> {
              if (form instanceof Core.Letrec letrec) {
                for (int i = 0; i < letrec.variables().size(); i++) {
                  loop(letrec.variables().get(i), letrec.values().get(i), effort, text, report);
                }
              } else if (form instanceof Core.GlobalDefinition definition
                  && !definition.global().isMutable()) {
                loop(definition.global(), definition.value(), effort, text, report);
              }
            });
  }

  // A loop without any branch at all can only be left by an error.
  private static void loop(
      Binding name, Core value, Effort effort, CheckedText text, Consumer<Problem> report) {
    if (!(value instanceof Core.Lambda loop)) {
      return;
    }
    Facts facts = new Facts(name, effort);
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
    private final Binding loop;
    private final Effort effort;
    private boolean isRepeated;
    private boolean hasWayOut;
    private Core.Call receive;

    Facts(Binding loop, Effort effort) {
      this.loop = loop;
      this.effort = effort;
    }

    void look(Core form) {
      if (hasWayOut || !effort.allows()) {
        hasWayOut = true;
        return;
      }
      if (form instanceof Core.If branch) {
        // (do () (#f) …) tests nothing.
        if (branch.test() instanceof Core.Constant test) {
          look(Boolean.FALSE.equals(test.value()) ? branch.alternate() : branch.consequent());
        } else {
          hasWayOut = true;
        }
        return;
      }
      if (form instanceof Core.Call call) {
        if (isLoop(call.operator())) {
          isRepeated = true;
        } else if (call.operator() instanceof Core.GlobalReference global) {
          // A procedure of the user's may escape, or test what it is given.
          hasWayOut |= !Walk.isBundled(global.global());
          hasWayOut |= ESCAPING.contains(global.global().name());
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

    private boolean isLoop(Core operator) {
      return operator instanceof Core.LocalReference local && local.variable() == loop
          || operator instanceof Core.GlobalReference global && global.global() == loop;
    }
  }
}
