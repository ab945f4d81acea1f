package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.Symbol;
import io.chibinet.value.Vector;
import java.util.List;

/** {@code quote} and {@code quasiquote} (R7RS 4.1.2, 4.2.8). */
final class Quotation {
  private Quotation() {}

  static Core quote(Use use) {
    if (use.count() != 1) {
      use.report("one datum");
      return use.expander().nothing(use.location());
    }
    return new Core.Constant(use.location(), Datum.of(use.part(1)));
  }

  /** {@code (syntax-quote datum)}: what macros write stays renamed. */
  static Core syntaxQuote(Use use) {
    if (use.count() != 1) {
      use.report("one datum");
      return use.expander().nothing(use.location());
    }
    Object value = new ValueForms(use.location()).value(use.part(1));
    return new Core.Constant(use.location(), value);
  }

  /** {@code (current-environment)}: the top-level environment of the place where it stands. */
  static Core currentEnvironment(Use use) {
    return use.count() == 0
        ? new Core.Constant(use.location(), use.scope().environment())
        : use.malformed("no operands");
  }

  static Core quasiquote(Use use) {
    if (use.count() != 1) {
      return use.malformed("one template");
    }
    return new Template(use).expand(use.part(1), 1);
  }

  /** Builds what a template stands for; whatever is constant in it stays a literal. */
  private record Template(Use use) {
    Core expand(Form given, int depth) {
      // What is quoted in a value given to eval comes as one atom.
      Form form = given instanceof Form.Atom atom ? ValueForms.open(atom) : given;
      if (form instanceof Form.ListForm list) {
        return list(list, depth);
      }
      if (form instanceof Form.VectorForm vector) {
        Core items = items(new Form.ListForm(form.location(), vector.items(), null), depth);
        return items instanceof Core.Constant constant
            ? constant(form, new Vector(array(constant.value())).freeze())
            : call(form, "list->vector", items);
      }
      return constant(form, Datum.of(form));
    }

    private Core list(Form.ListForm form, int depth) {
      if (heads(form, "unquote")) {
        return depth == 1 ? use.expression(form.get(1)) : nested(form, depth - 1);
      }
      if (heads(form, "quasiquote")) {
        return nested(form, depth + 1);
      }
      if (heads(form, "unquote-splicing")) {
        if (depth > 1) {
          return nested(form, depth - 1);
        }
        use.report(form, "a list around ,@");
        return use.expression(form.get(1));
      }
      return items(form, depth);
    }

    // (unquote x) and its kin at a depth at which it stays what it is.
    private Core nested(Form.ListForm form, int depth) {
      Core rest = items(form.from(1), depth);
      return pair(form, constant(form.get(0), Datum.of(form.get(0))), rest);
    }

    private Core items(Form.ListForm form, int depth) {
      int end = form.size();
      Core rest;
      // `(a . ,b) reads as (a unquote b), and `(a . `b) as (a quasiquote b).
      if (end > 2 && form.isProper() && isTail(form.from(end - 2))) {
        end -= 2;
        rest = list(form.from(end), depth);
      } else {
        rest = form.tail() == null ? constant(form, Nil.NIL) : expand(form.tail(), depth);
      }
      for (int i = end - 1; i >= 0; i--) {
        Form item = form.get(i);
        if (depth == 1 && item instanceof Form.ListForm list && isKeyword(list, "unquote")) {
          rest = each(list, "cons", rest);
        } else if (depth == 1
            && item instanceof Form.ListForm list
            && isKeyword(list, "unquote-splicing")) {
          rest = each(list, "append", rest);
        } else {
          rest = pair(form, expand(item, depth), rest);
        }
      }
      return rest;
    }

    // R7RS has one expression in each , and ,@; as in R6RS, there may be any number.
    private Core each(Form.ListForm unquoted, String procedure, Core rest) {
      Core all = rest;
      for (int i = unquoted.size() - 1; i >= 1; i--) {
        Core value = use.expression(unquoted.get(i));
        if (procedure.equals("cons")) {
          all = pair(unquoted, value, all);
        } else {
          all = isNil(all) ? value : call(unquoted, procedure, value, all);
        }
      }
      return all;
    }

    private boolean isTail(Form.ListForm form) {
      return heads(form, "unquote") || heads(form, "quasiquote");
    }

    private boolean heads(Form.ListForm form, String keyword) {
      return form.size() == 2 && isKeyword(form, keyword);
    }

    private boolean isKeyword(Form.ListForm form, String keyword) {
      if (form.isEmpty() || !form.isProper() || !(form.get(0) instanceof Form.Name name)) {
        return false;
      }
      Binding meaning = use.scope().find(name.identifier());
      return keyword.equals("quasiquote")
          ? meaning instanceof Keyword found && found.special() == SpecialForm.QUASIQUOTE
          : use.expander().isKeyword(name, use.scope(), keyword);
    }

    private Core pair(Form form, Core car, Core cdr) {
      if (car instanceof Core.Constant first && cdr instanceof Core.Constant rest) {
        return constant(form, new Pair(first.value(), rest.value()).freeze());
      }
      return call(form, "cons", car, cdr);
    }

    private Core call(Form form, String procedure, Core... operands) {
      return use.expander().runtimeCall(place(form), procedure, operands);
    }

    private Core constant(Form form, Object value) {
      return new Core.Constant(place(form), value);
    }

    private Location place(Form form) {
      return form.location() == null ? use.location() : form.location();
    }

    private static boolean isNil(Core core) {
      return core instanceof Core.Constant constant && constant.value() == Nil.NIL;
    }

    private static Object[] array(Object list) {
      List<Object> items = new java.util.ArrayList<>();
      for (Object at = list; at instanceof Pair pair; at = pair.cdr) {
        items.add(pair.car);
      }
      return items.toArray();
    }
  }

  /** The symbol {@code name} as a literal. */
  static Core symbol(Location place, String name) {
    return new Core.Constant(place, Symbol.of(name));
  }
}
