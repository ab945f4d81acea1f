package io.chibinet.server.feature;

import io.chibinet.expand.Binding;
import io.chibinet.library.Declaration;
import io.chibinet.library.Parameter;
import io.chibinet.library.Signature;
import io.chibinet.server.workspace.Analysis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which constants of {@code (chibi net)} belong at an argument of one of its procedures. */
final class ArgumentPosition {
  // By the name of the parameter; each of them means the same wherever it stands.
  private static final Map<String, List<String>> PREFIXES =
      Map.of(
          "family", List.of("address-family/"),
          "socket-type", List.of("socket-type/"),
          "protocol", List.of("ip-proto/"),
          "level", List.of("level/", "ip-proto/"),
          "name", List.of("socket-opt/"),
          "ai", List.of("ai/"));
  private static final String NET = "(chibi net)";

  private ArgumentPosition() {}

  /** How the names wanted at {@code offset} begin; nothing where any name will do. */
  static List<String> prefixes(Analysis analysis, int offset, View view) {
    List<Calls> calls = Calls.around(analysis, offset);
    return calls.isEmpty()
        ? List.of()
        : parameter(analysis, calls.get(0), view)
            .map(name -> PREFIXES.getOrDefault(name, List.of()))
            .orElse(List.of());
  }

  /** The name of the parameter at the call's place, if the call is one of the library's. */
  private static Optional<String> parameter(Analysis analysis, Calls call, View view) {
    Optional<Binding> binding =
        view.meaning(analysis, call.head()).filter(found -> NET.equals(found.library()));
    Optional<Declaration> declaration = binding.flatMap(view::declaration);
    if (declaration.isEmpty() || declaration.get().signatures().isEmpty()) {
      return Optional.empty();
    }
    if (declaration.get().name().equals("make-address-info") && call.argument() == 3) {
      return Optional.of("ai");
    }
    Signature line = declaration.get().signatures().get(0);
    OptionalInt index = line.parameterFor(call.argument());
    return index.isPresent()
        ? Optional.of(line.parameters().get(index.getAsInt())).map(Parameter::name)
        : Optional.empty();
  }
}
