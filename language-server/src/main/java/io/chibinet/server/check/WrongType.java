package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.expand.Global;
import io.chibinet.library.Declaration;
import io.chibinet.library.Parameter;
import io.chibinet.library.Signature;
import io.chibinet.syntax.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A value that the procedure can do nothing with. */
public final class WrongType implements Check {
  public static final String CODE = "wrong-type";

  private static final Set<String> ANY_OBJECT = Set.of();

  // What the parameters of (chibi net) take; what is not here takes anything.
  private static final Map<String, Set<String>> NET =
      Map.ofEntries(
          Map.entry("fileno", Set.of("a fileno")),
          Map.entry("sockaddr", Set.of("a sockaddr")),
          Map.entry("bytevector", Set.of("a bytevector", "a string")),
          Map.entry("host", Set.of("a string", "a boolean")),
          Map.entry("service", Set.of("a string", "a number", "a boolean")),
          Map.entry("family", Set.of("a number")),
          Map.entry("socket-type", Set.of("a number")),
          Map.entry("protocol", Set.of("a number")),
          Map.entry("level", Set.of("a number")),
          Map.entry("backlog", Set.of("a number")),
          Map.entry("length", Set.of("a number")),
          Map.entry("n", Set.of("a number")));

  // R7RS 1.3.3 says what its parameters' names mean.
  private static final Map<String, Set<String>> REPORT =
      Map.ofEntries(
          Map.entry("string", Set.of("a string")),
          Map.entry("vector", Set.of("a vector")),
          Map.entry("bytevector", Set.of("a bytevector")),
          Map.entry("char", Set.of("a character")),
          Map.entry("symbol", Set.of("a symbol")),
          Map.entry("pair", Set.of("a list")),
          Map.entry("z", Set.of("a number")),
          Map.entry("x", Set.of("a number")),
          Map.entry("q", Set.of("a number")),
          Map.entry("k", Set.of("a number")),
          Map.entry("n", Set.of("a number")),
          Map.entry("number", Set.of("a number")),
          Map.entry("real", Set.of("a number")),
          Map.entry("integer", Set.of("a number")),
          Map.entry("radix", Set.of("a number")),
          Map.entry("start", Set.of("a number")),
          Map.entry("end", Set.of("a number")),
          Map.entry("list", Set.of("a list", "the empty list")),
          Map.entry("proc", Set.of("a procedure")),
          Map.entry("thunk", Set.of("a procedure")));

  private static final Set<String> REPORT_LIBRARIES =
      Set.of("(scheme base)", "(scheme char)", "(scheme inexact)", "(scheme complex)");

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "An argument is of a type that the procedure does not take, so that the call"
        + " raises an error whenever it is reached. Calls whose errors are caught on the spot are"
        + " not reported.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    text.walk()
        .through(
            (form, guarded) -> {
              if (!guarded
                  && form instanceof Core.Call call
                  && call.operator() instanceof Core.GlobalReference reference
                  && Walk.isBundled(reference.global())) {
                check(call, reference.global(), text, report);
              }
            });
  }

  private static void check(
      Core.Call call, Global procedure, CheckedText text, Consumer<Problem> report) {
    Map<String, Set<String>> types =
        procedure.library().equals("(chibi net)")
            ? NET
            : REPORT_LIBRARIES.contains(procedure.library()) ? REPORT : Map.of();
    Optional<Declaration> declaration =
        types.isEmpty() ? Optional.empty() : text.declaration(procedure);
    if (declaration.isEmpty() || declaration.get().signatures().size() != 1) {
      return;
    }
    Signature line = declaration.get().signatures().get(0);
    for (int i = 0; i < call.operands().size(); i++) {
      Core argument = call.operands().get(i);
      Optional<String> type = text.types().of(argument);
      if (type.isEmpty() || line.parameterFor(i).isEmpty()) {
        continue;
      }
      Parameter parameter = line.parameters().get(line.parameterFor(i).getAsInt());
      Set<String> wanted =
          types.getOrDefault(parameter.name().replaceAll("[0-9]+$", ""), ANY_OBJECT);
      boolean isDefault =
          parameter.role() == Parameter.Role.OPTIONAL && type.equals(Optional.of("a boolean"));
      if (!wanted.isEmpty()
          && !wanted.contains(type.get())
          && !isDefault
          && text.holds(argument.location())
          && text.isWritten(call)) {
        report.accept(
            text.warning(
                CODE,
                argument.location(),
                procedure.name()
                    + ": "
                    + parameter.name()
                    + " must be "
                    + String.join(" or ", wanted.stream().sorted().toList())
                    + ", got "
                    + type.get()));
      }
    }
  }
}
