package io.chibinet.server.feature;

import io.chibinet.expand.Binding;
import io.chibinet.library.Declaration;
import io.chibinet.library.Parameter;
import io.chibinet.library.Signature;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which constants of {@code (chibi net)} belong at an argument of one of its procedures. */
final class ArgumentPosition {
  // By the name of the parameter; each of them means the same wherever it stands. What is wanted
  // most often comes first.
  private static final Map<String, List<String>> WANTED =
      Map.of(
          "family", List.of("address-family/inet", "address-family/inet6", "address-family/"),
          "socket-type", List.of("socket-type/stream", "socket-type/datagram", "socket-type/"),
          "protocol", List.of("ip-proto/tcp", "ip-proto/udp", "ip-proto/"),
          "level", List.of("level/", "ip-proto/"),
          "name", List.of("socket-opt/reuseaddr", "socket-opt/keepalive", "socket-opt/"),
          "ai", List.of("ai/passive", "ai/"));
  private static final List<String> OF_DATAGRAMS =
      List.of("ip-proto/udp", "ip-proto/tcp", "ip-proto/");
  private static final String NET = "(chibi net)";

  private ArgumentPosition() {}

  /**
   * The names wanted at {@code offset}, the likeliest first, or how they begin; nothing where any
   * name will do.
   */
  static List<String> wanted(Analysis analysis, int offset, View view) {
    List<Calls> calls = Calls.around(analysis, offset);
    if (calls.isEmpty()) {
      return List.of();
    }
    Optional<String> parameter = parameter(analysis, calls.get(0), view);
    return parameter.equals(Optional.of("protocol")) && isForDatagrams(calls.get(0))
        ? OF_DATAGRAMS
        : parameter.map(name -> WANTED.getOrDefault(name, List.of())).orElse(List.of());
  }

  // The socket's type stands before its protocol.
  private static boolean isForDatagrams(Calls call) {
    return call.argument() < call.form().items().size()
        && call.form().items().get(call.argument()) instanceof Node.Identifier type
        && type.name().endsWith("socket-type/datagram");
  }

  /** How soon {@code binding} comes among what is {@code wanted}; -1 if it is not. */
  static int place(Binding binding, List<String> wanted) {
    if (!NET.equals(binding.library())) {
      return -1;
    }
    for (int i = 0; i < wanted.size(); i++) {
      String one = wanted.get(i);
      if (one.endsWith("/") ? binding.name().startsWith(one) : binding.name().equals(one)) {
        return i;
      }
    }
    return -1;
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
