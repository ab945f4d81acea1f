package io.chibinet.expand;

import io.chibinet.syntax.Location;
import java.util.List;
import java.util.Optional;

/**
 * A place that takes definitions: a body or the top level. It goes through forms in order, rewrites
 * macro uses at their heads, and learns what is defined before it expands expressions.
 */
abstract sealed class Definitions permits Body, TopLevel {
  /** Code that is expanded once every name around it is known. */
  interface Later {
    Core expand();
  }

  final Expander expander;

  Definitions(Expander expander) {
    this.expander = expander;
  }

  /** Where this place binds names. */
  abstract Scope scope();

  /** Defines a variable; the binding is in force at once, its value is expanded when due. */
  abstract Binding define(Form.Name name, Location place, Later value);

  /** Defines the variables of {@code formals} as the values that {@code producer} returns. */
  abstract void defineValues(Formals formals, Location place, Later producer);

  /** Defines a macro or another name of a keyword. */
  abstract void defineSyntax(Form.Name name, Binding meaning);

  /** Takes a form that defines nothing. */
  abstract void expression(Form form, Scope scope);

  final void takeAll(List<Form> forms, Scope scope) {
    for (Form form : forms) {
      take(form, scope);
    }
  }

  /** Takes a form; its names have their meaning in {@code scope}, in or below {@link #scope}. */
  final void take(Form form, Scope scope) {
    Form at = form;
    while (at instanceof Form.ListForm list
        && list.size() > 0
        && list.get(0) instanceof Form.Name head) {
      Binding meaning = scope.find(head.identifier());
      if (meaning instanceof Macro macro) {
        usedAsSyntax(head);
        Optional<Form> written = expander.transform(macro, head, list, scope);
        if (written.isEmpty()) {
          failed();
          return;
        }
        at = written.get();
      } else if (meaning instanceof Keyword keyword && !keyword.isAuxiliary()) {
        usedAsSyntax(head);
        switch (keyword.special().kind()) {
          case DEFINITION -> {
            expander.tell(keyword, head, ExpansionLog.Use.SYNTAX);
            Use use = new Use(expander, keyword, list, scope);
            if (expander.isProper(use)) {
              SpecialForms.define(use, this);
            }
          }
          case SPLICE -> {
            expander.tell(keyword, head, ExpansionLog.Use.SYNTAX);
            Use use = new Use(expander, keyword, list, scope);
            if (expander.isProper(use)) {
              SpecialForms.Spliced parts = SpecialForms.splice(use);
              takeAll(parts.forms(), parts.scope());
            }
          }
          default -> expression(at, scope);
        }
        return;
      } else {
        break;
      }
    }
    expression(at, scope);
  }

  /** A name headed a form as syntax; it must not get another meaning here any more. */
  void usedAsSyntax(Form.Name head) {}

  /** A macro use came to nothing, which was reported: nobody knows what it would have been. */
  void failed() {}
}
