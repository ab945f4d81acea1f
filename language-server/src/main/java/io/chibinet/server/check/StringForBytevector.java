package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A string where sockets want bytes. */
public final class StringForBytevector implements Check {
  public static final String CODE = "string-for-bytevector";

  private static final Set<String> MAKE_STRINGS =
      Set.of(
          "string-append",
          "number->string",
          "symbol->string",
          "list->string",
          "string",
          "substring",
          "string-copy",
          "make-string",
          "utf8->string",
          "vector->string");

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "Sockets carry bytes: `send` takes a bytevector, and a string must be encoded first,"
        + " with `string->utf8`. The quick fix does it.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    for (NetCall call : text.netCalls()) {
      for (int i = 0; i < call.arguments().size(); i++) {
        Core argument = call.arguments().get(i);
        if (!call.guarded()
            && isString(argument, text)
            && call.parameter(i, text).equals(Optional.of("bytevector"))
            && text.holds(argument.location())) {
          report.accept(
              text.warning(
                  CODE,
                  argument.location(),
                  call.name() + ": bytevector must be a bytevector, got a string"));
        }
      }
    }
  }

  private static boolean isString(Core argument, CheckedText text) {
    if (argument instanceof Core.Constant) {
      return text.node(argument.location()).map(node -> node instanceof Node.Text).orElse(false);
    }
    return argument instanceof Core.Call call
        && call.operator() instanceof Core.GlobalReference reference
        && Walk.isBundled(reference.global())
        && "(scheme base)".equals(reference.global().library())
        && MAKE_STRINGS.contains(reference.global().name());
  }
}
