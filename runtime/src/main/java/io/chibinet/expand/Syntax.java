package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.value.MutableString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Definitions and uses of macros (R7RS 4.3, 5.4). */
final class Syntax {
  private Syntax() {}

  static void defineSyntax(Use use, Definitions place) {
    if (use.count() != 2) {
      use.report("a name and a transformer");
      return;
    }
    if (!(use.part(1) instanceof Form.Name name)) {
      use.report(use.part(1), "an identifier to define");
      return;
    }
    meaning(use, name, use.part(2), use.scope())
        .ifPresent(meaning -> place.defineSyntax(name, meaning));
  }

  /** {@code (define-auxiliary-syntax name)}: a keyword that macros know as a literal. */
  static void defineAuxiliary(Use use, Definitions place) {
    if (use.count() != 1 || !(use.part(1) instanceof Form.Name name)) {
      use.report("a name");
      return;
    }
    Keyword keyword = new Keyword(name.text(), null);
    keyword.definedAt(Expander.place(name));
    place.defineSyntax(name, keyword);
    use.expander().tellDefinition(keyword, name);
  }

  /** {@code let-syntax} and {@code letrec-syntax}: a body of their own, as {@code let} has. */
  static Core letSyntax(Use use) {
    if (use.count() < 2) {
      return use.malformed("a list of bindings and a body");
    }
    Scope scope = bind(use, use.keyword().special() == SpecialForm.LETREC_SYNTAX);
    use.expander().tellScope(scope, use.location());
    return use.expander().body(use, use.parts(2), scope);
  }

  /** The forms whose definitions belong to the surroundings, as in R6RS and {@code (chibi)}. */
  static SpecialForms.Spliced splice(Use use) {
    if (use.count() < 1) {
      use.report("a list of bindings and forms");
      return new SpecialForms.Spliced(List.of(), use.scope());
    }
    Scope scope = bind(use, use.keyword().special() == SpecialForm.SPLICING_LETREC_SYNTAX);
    use.expander().tellScope(scope, use.location());
    return new SpecialForms.Spliced(use.parts(2), scope);
  }

  private static Scope bind(Use use, boolean recursive) {
    LocalScope scope = new LocalScope(use.scope());
    List<Lets.Clause> clauses = Lets.clauses(use, use.part(1));
    List<Form.Name> names = new ArrayList<>();
    for (Lets.Clause clause : clauses) {
      names.add(clause.name());
      meaning(use, clause.name(), clause.value(), recursive ? scope : use.scope())
          .ifPresent(
              meaning -> {
                scope.bind(clause.name().identifier(), meaning);
                if (meaning instanceof Macro) {
                  use.expander().tellDefinition(meaning, clause.name());
                }
              });
    }
    Formals.checkDistinct(names, use, "keyword");
    return scope;
  }

  /** What the right-hand side of a syntax definition makes of {@code name}. */
  private static Optional<Binding> meaning(Use use, Form.Name name, Form form, Scope scope) {
    Expander expander = use.expander();
    Form at = form;
    while (at instanceof Form.ListForm list
        && list.size() > 0
        && list.get(0) instanceof Form.Name head) {
      Binding meaning = scope.find(head.identifier());
      if (meaning instanceof Macro macro) {
        Optional<Form> written = expander.transform(macro, head, list, scope);
        if (written.isEmpty()) {
          return Optional.empty();
        }
        at = written.get();
      } else if (meaning instanceof Keyword keyword
          && !keyword.isAuxiliary()
          && keyword.special().kind() == SpecialForm.Kind.TRANSFORMER) {
        expander.tell(keyword, head, ExpansionLog.Use.SYNTAX);
        Use transformer = new Use(expander, keyword, list, scope);
        return transformer(transformer)
            .map(
                found ->
                    new Macro(
                        name.text(), scope.environment().library(), Expander.place(name), found));
      } else {
        break;
      }
    }
    // Not in R7RS, but natural: another name for what is syntax already.
    if (at instanceof Form.Name other) {
      Binding meaning = scope.find(other.identifier());
      if (meaning instanceof Macro || meaning instanceof Keyword) {
        expander.tell(meaning, other, ExpansionLog.Use.READ);
        return Optional.of(meaning);
      }
    }
    Location place = at.location() == null ? use.location() : at.location();
    expander.error(
        ExpansionCode.BAD_TRANSFORMER,
        place,
        use.keyword().name()
            + ": expected a transformer such as (syntax-rules …), got "
            + FormText.of(at));
    return Optional.empty();
  }

  private static Optional<Transformer> transformer(Use use) {
    if (!use.expander().isProper(use)) {
      return Optional.empty();
    }
    return switch (use.keyword().special()) {
      case SYNTAX_RULES -> SyntaxRules.of(use);
      default -> ProceduralMacro.of(use);
    };
  }

  /** {@code (syntax-error message form …)} (R7RS 4.3.3). */
  static Core syntaxError(Use use) {
    if (use.count() == 0
        || !(use.part(1) instanceof Form.Atom atom)
        || !(atom.value() instanceof MutableString message)) {
      use.report("a message and forms");
      return use.expander().nothing(use.location());
    }
    StringBuilder text = new StringBuilder(message.toString());
    for (Form irritant : use.parts(2)) {
      text.append(' ').append(FormText.of(irritant));
    }
    use.expander().error(ExpansionCode.SYNTAX_ERROR, use.location(), text.toString());
    return use.expander().nothing(use.location());
  }
}
