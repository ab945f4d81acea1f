package io.chibinet.expand;

import java.util.Optional;

/** Definitions of variables (R7RS 5.3), and of what the bundled libraries take from Java. */
final class DefinitionForms {
  private DefinitionForms() {}

  static void define(Use use, Definitions place) {
    if (use.count() >= 1 && use.part(1) instanceof Form.ListForm header) {
      defineProcedure(use, header, place);
      return;
    }
    if (use.count() != 2) {
      use.report("a name and a value, or a name with parameters and a body");
      use.recover(2);
      return;
    }
    if (!(use.part(1) instanceof Form.Name name)) {
      use.report(use.part(1), "an identifier to define");
      use.recover(2);
      return;
    }
    place.define(name, use.location(), () -> Procedures.named(name.text(), use.expression(2)));
  }

  private static void defineProcedure(Use use, Form.ListForm header, Definitions place) {
    if (header.size() == 0 || !(header.get(0) instanceof Form.Name name)) {
      use.report(header, "an identifier to define");
      use.recover(2);
      return;
    }
    place.define(
        name,
        use.location(),
        () ->
            Procedures.lambda(
                use,
                use.location(),
                name.text(),
                Procedures.parameters(header),
                use.parts(2),
                use.scope()));
  }

  static void defineValues(Use use, Definitions place) {
    if (use.count() != 2) {
      use.report("a list of names and an expression");
      use.recover(2);
      return;
    }
    Optional<Formals> formals = Formals.of(use.part(1), use);
    if (formals.isEmpty()) {
      use.recover(2);
      return;
    }
    place.defineValues(formals.get(), use.location(), () -> use.expression(2));
  }

  /** {@code (define-native (name parameter …))} or {@code (define-native name)}. */
  static void defineNative(Use use, Definitions place) {
    Form header = use.count() == 1 ? use.part(1) : null;
    if (header instanceof Form.ListForm list && list.size() > 0) {
      header = list.get(0);
    }
    if (!(header instanceof Form.Name name)) {
      use.report("a name, or a name with parameters");
      return;
    }
    place.define(name, use.location(), () -> new Core.NativeReference(use.location(), name.text()));
  }

  /**
   * {@code (define-special (if test consequent alternate))} or {@code (define-special else)}: makes
   * the keyword of that name visible and is its documented definition.
   */
  static void defineSpecial(Use use, Definitions place) {
    Form header = use.count() == 1 ? use.part(1) : null;
    if (header instanceof Form.ListForm list && list.size() > 0) {
      header = list.get(0);
    }
    if (!(header instanceof Form.Name name)) {
      use.report("a keyword, or a keyword with its parts");
      return;
    }
    Optional<Keyword> keyword = use.expander().libraries().keyword(name.text());
    if (keyword.isEmpty()) {
      use.report(name, "a name that the expander knows");
      return;
    }
    keyword.get().definedAt(Expander.place(name));
    place.defineSyntax(name, keyword.get());
    use.expander().tellDefinition(keyword.get(), name);
  }
}
