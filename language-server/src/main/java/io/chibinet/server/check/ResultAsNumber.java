package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.syntax.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A boolean result that is taken for a number. */
public final class ResultAsNumber implements Check {
  public static final String CODE = "result-as-number";

  private static final Set<String> BOOLEANS = Set.of("bind", "listen", "set-socket-option!");
  private static final Set<String> NUMERIC =
      Set.of("negative?", "positive?", "zero?", "=", "<", ">", "<=", ">=", "+", "-");

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "`bind`, `listen` and `set-socket-option!` answer `#t` or `#f`, not a number as their"
        + " namesakes in C do: test the answer itself.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    text.walk()
        .through(
            (form, guarded) -> {
              if (!(form instanceof Core.Call call)
                  || guarded
                  || !(call.operator() instanceof Core.GlobalReference reference)
                  || !Walk.isBundled(reference.global())
                  || !NUMERIC.contains(reference.global().name())) {
                return;
              }
              for (Core operand : call.operands()) {
                Optional<NetCall> inner = text.results().call(operand);
                if (inner.isPresent()
                    && BOOLEANS.contains(inner.get().name())
                    && text.holds(operand.location())) {
                  report.accept(
                      text.warning(
                          CODE,
                          operand.location(),
                          inner.get().name()
                              + ": answers #t or #f, and "
                              + reference.global().name()
                              + " wants a number"));
                }
              }
            });
  }
}
