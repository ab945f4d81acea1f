package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.syntax.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A result that is true whether the call succeeded or not, used as a test. */
public final class ResultAsBoolean implements Check {
  public static final String CODE = "result-as-boolean";

  private static final Map<String, String> ALWAYS_TRUE =
      Map.of(
          "connect", "0 or -1",
          "send", "a count or -1",
          "receive!", "a count or -1");

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "`connect` answers 0 or -1, `send` and `receive!` a count or -1; all of these are true"
        + " in a test. Write `(zero? (connect …))` or `(negative? (send …))` instead.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    text.walk()
        .through(
            (form, guarded) -> {
              Core test = tested(form);
              Optional<NetCall> call = test == null ? Optional.empty() : text.results().call(test);
              String answers = call.map(found -> ALWAYS_TRUE.get(found.name())).orElse(null);
              if (answers != null && text.holds(test.location())) {
                report.accept(
                    text.warning(
                        CODE,
                        test.location(),
                        call.get().name() + ": answers " + answers + ", and both are true"));
              }
            });
  }

  private static Core tested(Core form) {
    if (form instanceof Core.If branch) {
      return branch.test();
    }
    return form instanceof Core.Call call
            && call.operands().size() == 1
            && call.operator() instanceof Core.GlobalReference reference
            && Walk.isBundled(reference.global())
            && reference.global().name().equals("not")
        ? call.operands().get(0)
        : null;
  }
}
