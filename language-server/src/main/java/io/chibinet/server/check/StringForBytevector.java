package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.syntax.Problem;
import java.util.Optional;
import java.util.function.Consumer;

/** A string where sockets want bytes. */
public final class StringForBytevector implements Check {
  public static final String CODE = "string-for-bytevector";

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
            && text.types().of(argument).equals(Optional.of(Type.STRING))
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
}
