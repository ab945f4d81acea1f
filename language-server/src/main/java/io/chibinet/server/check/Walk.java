package io.chibinet.server.check;

import io.chibinet.expand.Core;
import io.chibinet.expand.Global;
import java.util.List;

/** Walks through code in the order in which it stands. */
final class Walk {
  /** Sees each form; {@code guarded} says that an error in it would be caught on the spot. */
  interface Visitor {
    void visit(Core form, boolean guarded);
  }

  private Walk() {}

  static void through(CheckedText text, Visitor visitor) {
    through(text.analysis().unit().forms(), false, visitor);
  }

  static void through(List<? extends Core> forms, boolean guarded, Visitor visitor) {
    for (Core form : forms) {
      through(form, guarded, visitor);
    }
  }

  private static void through(Core form, boolean guarded, Visitor visitor) {
    visitor.visit(form, guarded);
    boolean inside = guarded || form instanceof Core.Call call && catches(call);
    through(form.parts(), inside, visitor);
  }

  // What guard comes to, and the procedure below it.
  private static boolean catches(Core.Call call) {
    return call.operator() instanceof Core.GlobalReference reference
        && isBundled(reference.global())
        && (reference.global().name().equals("%guard")
            || reference.global().name().equals("with-exception-handler"));
  }

  static boolean isBundled(Global global) {
    return global.library() != null
        && global.definition() != null
        && io.chibinet.library.BundledLibraries.isBundled(global.definition().source());
  }
}
