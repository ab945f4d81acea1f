package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Core;
import io.chibinet.expand.Global;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Code, form by form in the order in which it stands. */
final class Walk {
  /** Sees each form; {@code guarded}: an error in it would be caught on the spot, or is moot. */
  interface Visitor {
    void visit(Core form, boolean guarded);
  }

  private final List<Core> forms = new ArrayList<>();
  private final BitSet guarded = new BitSet();

  private Walk() {}

  static Walk of(List<? extends Core> forms) {
    Walk walk = new Walk();
    walk.add(forms, false);
    return walk;
  }

  private void add(List<? extends Core> parts, boolean isGuarded) {
    for (Core form : parts) {
      guarded.set(forms.size(), isGuarded);
      forms.add(form);
      add(form.parts(), isGuarded || form instanceof Core.Call call && catches(call));
    }
  }

  int size() {
    return forms.size();
  }

  void through(Visitor visitor) {
    for (int i = 0; i < forms.size(); i++) {
      visitor.visit(forms.get(i), guarded.get(i));
    }
  }

  // What guard comes to, and the procedure below it. What is not bound may be meant as a macro of
  // which nobody knows what it makes of its parts.
  private static boolean catches(Core.Call call) {
    return call.operator() instanceof Core.GlobalReference reference
        && (reference.global().definition() == null
            || isBundled(reference.global())
                && (reference.global().name().equals("%guard")
                    || reference.global().name().equals("with-exception-handler")));
  }

  /** The variable that {@code form} speaks of; empty if it is anything but a name. */
  static Optional<Binding> binding(Core form) {
    if (form instanceof Core.LocalReference reference) {
      return Optional.of(reference.variable());
    }
    return form instanceof Core.GlobalReference reference
        ? Optional.of(reference.global())
        : Optional.empty();
  }

  static boolean isBundled(Global global) {
    return global.library() != null
        && global.definition() != null
        && io.chibinet.library.BundledLibraries.isBundled(global.definition().source());
  }
}
