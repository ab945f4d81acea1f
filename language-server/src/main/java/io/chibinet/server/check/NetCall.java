package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.expand.Global;
import io.chibinet.library.Declaration;
import io.chibinet.library.Parameter;
import io.chibinet.library.Signature;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A call of a procedure of {@code (chibi net)} or {@code (chibi filesystem)}. */
record NetCall(Core.Call call, Global procedure, boolean guarded) {
  private static final Set<String> LIBRARIES = Set.of("(chibi net)", "(chibi filesystem)");

  static Optional<NetCall> of(Core form, boolean guarded) {
    return form instanceof Core.Call call
            && call.operator() instanceof Core.GlobalReference reference
            && isNet(reference.global())
        ? Optional.of(new NetCall(call, reference.global(), guarded))
        : Optional.empty();
  }

  static boolean isNet(Global global) {
    return Walk.isBundled(global) && LIBRARIES.contains(global.library());
  }

  /** Whether {@code form} calls one of the procedures called {@code names}. */
  static boolean calls(Core form, String... names) {
    return of(form, false).map(call -> List.of(names).contains(call.name())).orElse(false);
  }

  String name() {
    return procedure.name();
  }

  List<Core> arguments() {
    return call.operands();
  }

  /** The name of the constant that the argument at {@code index} is; empty if it is none. */
  String constant(int index) {
    return index < arguments().size() ? constant(arguments().get(index)) : "";
  }

  static String constant(Core form) {
    return form instanceof Core.GlobalReference reference
            && isNet(reference.global())
            && reference.global().name().contains("/")
        ? reference.global().name()
        : "";
  }

  /** The name of the parameter that takes the argument at {@code index}. */
  Optional<String> parameter(int index, CheckedText text) {
    Optional<Declaration> declaration = text.declaration(procedure);
    if (declaration.isEmpty() || declaration.get().signatures().isEmpty()) {
      return Optional.empty();
    }
    Signature line = declaration.get().signatures().get(0);
    OptionalInt found = line.parameterFor(index);
    return found.isPresent()
        ? Optional.of(line.parameters().get(found.getAsInt())).map(Parameter::name)
        : Optional.empty();
  }
}
