package io.chibinet.machine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An evaluator of a small Scheme that shares nothing with the engine: code is data, environments
 * are hash tables, and every step takes the continuation, the exception handlers and nothing else.
 * It is slow and meant to be seen to be right. Lists are Java lists, symbols are strings, all
 * operands are evaluated from left to right.
 */
final class ReferenceEvaluator {
  /** What is left to do; null at the end. */
  interface Step {
    Step run();
  }

  /** Takes the value of an expression. */
  interface Continuation {
    Step take(Object value);
  }

  interface Procedure {
    Step call(List<Object> arguments, Dynamic dynamic, Continuation k);
  }

  record Handlers(Procedure first, Handlers rest) {}

  /** What a parameter is bound to; others within see it change. */
  static final class Parameterization {
    final Object parameter;
    Object value;
    final Parameterization outer;

    Parameterization(Object parameter, Object value, Parameterization outer) {
      this.parameter = parameter;
      this.value = value;
      this.outer = outer;
    }

    /** The innermost binding of {@code wanted}, or null. */
    static Parameterization of(Object wanted, Parameterization at) {
      return at == null || at.parameter == wanted ? at : of(wanted, at.outer);
    }
  }

  /** The dynamic environment, but for the dynamic-winds. */
  record Dynamic(Handlers handlers, Parameterization parameters) {
    Dynamic within(Procedure handler) {
      return new Dynamic(new Handlers(handler, handlers), parameters);
    }

    /** Of the handler that is called: the one around it is in force. */
    Dynamic outer() {
      return new Dynamic(handlers.rest, parameters);
    }
  }

  /** The dynamic-winds that control is within, innermost first. */
  record Winds(Procedure before, Procedure after, Dynamic dynamic, Winds outer, int depth) {}

  record Values(List<Object> values) {}

  private static final class Promise {
    final Object form;
    final Environment env;
    Object value = NO_VALUE;

    Promise(Object form, Environment env) {
      this.form = form;
      this.env = env;
    }
  }

  /** What a primitive raises. */
  record Failure() {}

  /** More steps were needed than were allowed, or numbers larger than a long. */
  static final class OutOfReach extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final class Environment {
    final Map<String, Object> values = new HashMap<>();
    final Environment outer;

    Environment(Environment outer) {
      this.outer = outer;
    }

    Environment of(String name) {
      return values.containsKey(name) ? this : outer == null ? null : outer.of(name);
    }
  }

  private static final Object NO_VALUE = new Object();

  private final Environment global = new Environment(null);
  private Winds winds;
  private Object result;

  ReferenceEvaluator() {
    number("+", all -> all.stream().reduce(0L, Math::addExact));
    number("-", all -> Math.subtractExact(all.get(0), all.get(1)));
    number("<", all -> all.get(0) < all.get(1));
    number("=", all -> all.get(0).longValue() == all.get(1));
    primitive("list", all -> all);
    primitive("cons", all -> cons(all.get(0), (List<?>) all.get(1)));
    primitive("car", all -> ((List<?>) all.get(0)).get(0));
    primitive("reverse", all -> reversed((List<?>) all.get(0)));
    primitive("not", all -> all.get(0) == Boolean.FALSE);
    primitive("error-object?", all -> all.get(0) instanceof Failure);
    primitive("values", all -> all.size() == 1 ? all.get(0) : new Values(all));
    procedure("apply", this::apply);
    procedure("map", (all, h, k) -> map((Procedure) all.get(0), list(all.get(1)), h, k));
    procedure("make-parameter", (all, h, k) -> k.take(parameter(all.get(0))));
    procedure("force", this::force);
    procedure("call/cc", this::callCc);
    procedure("call-with-values", this::callWithValues);
    procedure("dynamic-wind", ofProcedures(this::dynamicWind));
    procedure("with-exception-handler", ofProcedures(this::withHandler));
    procedure("raise", (all, h, k) -> raise(all.get(0), h));
    procedure("raise-continuable", (all, h, k) -> raiseContinuable(all.get(0), h, k));
  }

  /** The value of the last of {@code forms}; each takes no more than so many steps. */
  Object evaluate(String forms, int steps) {
    for (Object form : read(forms)) {
      result = NO_VALUE;
      Step step =
          eval(
              form,
              global,
              new Dynamic(null, null),
              value -> {
                result = value;
                return null;
              });
      for (int left = steps; step != null; left--) {
        if (left == 0) {
          throw new OutOfReach();
        }
        step = step.run();
      }
    }
    return result;
  }

  // Reading and writing

  private static List<Object> read(String text) {
    Deque<List<Object>> open = new ArrayDeque<>();
    open.push(new ArrayList<>());
    for (String token : text.replace("(", " ( ").replace(")", " ) ").trim().split("\\s+")) {
      switch (token) {
        case "(" -> open.push(new ArrayList<>());
        case ")" -> {
          List<Object> list = open.pop();
          open.peek().add(list);
        }
        default -> open.peek().add(atom(token));
      }
    }
    return open.pop();
  }

  private static Object atom(String token) {
    if (token.startsWith("'")) {
      return List.of("quote", token.substring(1));
    }
    return switch (token) {
      case "#t" -> true;
      case "#f" -> false;
      default -> token.matches("-?\\d+") ? (Object) Long.valueOf(token) : token;
    };
  }

  /** What {@code write} shows. */
  static String write(Object value) {
    if (value instanceof List<?> list) {
      return list.stream()
          .map(ReferenceEvaluator::write)
          .collect(Collectors.joining(" ", "(", ")"));
    }
    return value instanceof Boolean b ? b ? "#t" : "#f" : value.toString();
  }

  // Expressions

  private Step eval(Object form, Environment env, Dynamic h, Continuation k) {
    return () -> evalNow(form, env, h, k);
  }

  private Step evalNow(Object form, Environment env, Dynamic h, Continuation k) {
    if (form instanceof String name) {
      Environment place = env.of(name);
      Object value = place == null ? NO_VALUE : place.values.get(name);
      return value == NO_VALUE ? raise(new Failure(), h) : k.take(value);
    }
    if (!(form instanceof List<?> list)) {
      return k.take(form);
    }
    if (list.get(0) instanceof String keyword && env.of(keyword) == null) {
      return special(keyword, list(form), env, h, k);
    }
    return all(list(form), env, h, values -> call(values.get(0), rest(values), h, k));
  }

  private Step special(
      String keyword, List<Object> form, Environment env, Dynamic h, Continuation k) {
    switch (keyword) {
      case "quote":
        return k.take(form.get(1));
      case "if":
        return eval(
            form.get(1),
            env,
            h,
            test ->
                test != Boolean.FALSE || form.size() > 3
                    ? eval(form.get(test == Boolean.FALSE ? 3 : 2), env, h, k)
                    : k.take(NO_VALUE));
      case "set!", "define":
        return assign(keyword, form, env, h, k);
      case "lambda":
        return k.take(lambda(form.get(1), form.subList(2, form.size()), env));
      case "begin":
        return sequence(rest(form), env, h, k);
      case "and", "or":
        return andOr(keyword.equals("and"), rest(form), env, h, k);
      case "cond":
        return cond(rest(form), env, h, k, () -> k.take(NO_VALUE));
      case "let":
        return form.get(1) instanceof String name
            ? namedLet(name, form, env, h, k)
            : let(form, env, h, k);
      case "let*":
        return letStar(list(form.get(1)), form.subList(2, form.size()), env, h, k);
      case "letrec":
        return letrec(form, env, h, k);
      case "let-values":
        return letValues(form, env, h, k);
      case "guard":
        return guard(form, env, h, k);
      case "parameterize":
        return parameterize(form, env, h, k);
      case "do":
        return eval(loop(form), env, h, k);
      case "case":
        return eval(
            form.get(1), env, h, key -> caseOf(key, form.subList(2, form.size()), env, h, k));
      case "delay":
        return k.take(new Promise(form.get(1), env));
      case "case-lambda":
        return k.take(caseLambda(rest(form), env));
      default:
        throw new IllegalArgumentException(keyword);
    }
  }

  private Step all(List<Object> forms, Environment env, Dynamic h, Function<List<Object>, Step> k) {
    return all(forms, List.of(), env, h, k);
  }

  // The values so far are never changed: a continuation may come back to them.
  private Step all(
      List<Object> forms,
      List<Object> values,
      Environment env,
      Dynamic h,
      Function<List<Object>, Step> k) {
    if (forms.isEmpty()) {
      return k.apply(values);
    }
    return eval(
        forms.get(0),
        env,
        h,
        value -> {
          List<Object> more = new ArrayList<>(values);
          more.add(value);
          return all(rest(forms), more, env, h, k);
        });
  }

  private Step sequence(List<Object> forms, Environment env, Dynamic h, Continuation k) {
    return forms.size() == 1
        ? eval(forms.get(0), env, h, k)
        : eval(forms.get(0), env, h, value -> sequence(rest(forms), env, h, k));
  }

  private Step assign(
      String keyword, List<Object> form, Environment env, Dynamic h, Continuation k) {
    String name =
        form.get(1) instanceof List<?> header ? (String) header.get(0) : (String) form.get(1);
    Object value =
        form.get(1) instanceof List<?> header
            ? lambda(header.subList(1, header.size()), form.subList(2, form.size()), env)
            : null;
    Continuation store =
        given -> {
          (keyword.equals("define") ? env : env.of(name)).values.put(name, given);
          return k.take(NO_VALUE);
        };
    return value != null ? store.take(value) : eval(form.get(2), env, h, store);
  }

  /** Definitions come first in a body, and their variables have no value before. */
  private Step body(List<Object> forms, Environment env, Dynamic h, Continuation k) {
    for (Object form : forms) {
      if (form instanceof List<?> list && !list.isEmpty() && "define".equals(list.get(0))) {
        Object target = list.get(1);
        env.values.put(
            target instanceof List<?> header ? (String) header.get(0) : (String) target, NO_VALUE);
      }
    }
    return sequence(forms, env, h, k);
  }

  private Step andOr(boolean and, List<Object> forms, Environment env, Dynamic h, Continuation k) {
    if (forms.isEmpty()) {
      return k.take(and);
    }
    return forms.size() == 1
        ? eval(forms.get(0), env, h, k)
        : eval(
            forms.get(0),
            env,
            h,
            value ->
                (value == Boolean.FALSE) == and
                    ? k.take(value)
                    : andOr(and, rest(forms), env, h, k));
  }

  private Step cond(
      List<Object> clauses, Environment env, Dynamic h, Continuation k, Step otherwise) {
    if (clauses.isEmpty()) {
      return otherwise;
    }
    List<Object> clause = list(clauses.get(0));
    if ("else".equals(clause.get(0))) {
      return sequence(rest(clause), env, h, k);
    }
    return eval(
        clause.get(0),
        env,
        h,
        test ->
            test == Boolean.FALSE
                ? cond(rest(clauses), env, h, k, otherwise)
                : sequence(rest(clause), env, h, k));
  }

  private Procedure lambda(Object parameters, List<?> body, Environment env) {
    return (arguments, h, k) -> {
      Environment inner = new Environment(env);
      return bind(parameters, arguments, inner)
          ? body(list(body), inner, h, k)
          : raise(new Failure(), h);
    };
  }

  /** Binds {@code (a b . rest)}, the dot being a symbol here, or {@code rest}. */
  private static boolean bind(Object parameters, List<Object> values, Environment env) {
    if (parameters instanceof String rest) {
      env.values.put(rest, values);
      return true;
    }
    List<Object> names = list(parameters);
    int dot = names.indexOf(".");
    int count = dot < 0 ? names.size() : dot;
    if (values.size() < count || dot < 0 && values.size() > count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      env.values.put((String) names.get(i), values.get(i));
    }
    if (dot >= 0) {
      env.values.put((String) names.get(dot + 1), values.subList(count, values.size()));
    }
    return true;
  }

  private Step let(List<Object> form, Environment env, Dynamic h, Continuation k) {
    List<Object> clauses = list(form.get(1));
    return all(
        part(clauses, 1),
        env,
        h,
        values -> {
          Environment inner = new Environment(env);
          bind(part(clauses, 0), values, inner);
          return body(form.subList(2, form.size()), inner, h, k);
        });
  }

  private Step namedLet(
      String name, List<Object> form, Environment env, Dynamic h, Continuation k) {
    List<Object> clauses = list(form.get(2));
    return all(
        part(clauses, 1),
        env,
        h,
        values -> {
          Environment around = new Environment(env);
          Procedure loop = lambda(part(clauses, 0), form.subList(3, form.size()), around);
          around.values.put(name, loop);
          return loop.call(values, h, k);
        });
  }

  private Step letStar(
      List<Object> clauses, List<Object> body, Environment env, Dynamic h, Continuation k) {
    if (clauses.isEmpty()) {
      return body(body, new Environment(env), h, k);
    }
    List<Object> clause = list(clauses.get(0));
    return eval(
        clause.get(1),
        env,
        h,
        value -> {
          Environment inner = new Environment(env);
          inner.values.put((String) clause.get(0), value);
          return letStar(rest(clauses), body, inner, h, k);
        });
  }

  private Step letrec(List<Object> form, Environment env, Dynamic h, Continuation k) {
    List<Object> clauses = list(form.get(1));
    Environment inner = new Environment(env);
    part(clauses, 0).forEach(name -> inner.values.put((String) name, NO_VALUE));
    return all(
        part(clauses, 1),
        inner,
        h,
        values -> {
          bind(part(clauses, 0), values, inner);
          return body(form.subList(2, form.size()), new Environment(inner), h, k);
        });
  }

  /** With one clause. */
  private Step letValues(List<Object> form, Environment env, Dynamic h, Continuation k) {
    List<Object> clause = list(list(form.get(1)).get(0));
    return eval(
        clause.get(1),
        env,
        h,
        value -> {
          Environment inner = new Environment(env);
          return bind(clause.get(0), spread(value), inner)
              ? body(form.subList(2, form.size()), inner, h, k)
              : raise(new Failure(), h);
        });
  }

  /** With one binding. */
  private Step parameterize(List<Object> form, Environment env, Dynamic h, Continuation k) {
    List<Object> clause = list(list(form.get(1)).get(0));
    return all(
        clause,
        env,
        h,
        values -> {
          Parameterization inner = new Parameterization(values.get(0), values.get(1), h.parameters);
          return body(
              form.subList(2, form.size()),
              new Environment(env),
              new Dynamic(h.handlers, inner),
              k);
        });
  }

  /** {@code (do ((variable start step) ...) (test value) command ...)} as a named let. */
  private static Object loop(List<Object> form) {
    List<Object> clauses = list(form.get(1));
    List<Object> end = list(form.get(2));
    List<Object> again = cons("again of do", part(clauses, 2));
    List<Object> round = new ArrayList<>(form.subList(3, form.size()));
    round.add(again);
    List<Object> start =
        clauses.stream().map(clause -> (Object) list(clause).subList(0, 2)).toList();
    return List.of(
        "let", "again of do", start, List.of("if", end.get(0), end.get(1), cons("begin", round)));
  }

  private Step caseOf(
      Object key, List<Object> clauses, Environment env, Dynamic h, Continuation k) {
    for (Object each : clauses) {
      List<Object> clause = list(each);
      if ("else".equals(clause.get(0)) || list(clause.get(0)).contains(key)) {
        return sequence(rest(clause), env, h, k);
      }
    }
    return k.take(NO_VALUE);
  }

  private Procedure caseLambda(List<Object> clauses, Environment env) {
    return (arguments, h, k) -> {
      for (Object each : clauses) {
        List<Object> clause = list(each);
        Environment inner = new Environment(env);
        if (bind(clause.get(0), arguments, inner)) {
          return body(rest(clause), inner, h, k);
        }
      }
      return raise(new Failure(), h);
    };
  }

  // Control

  private Step call(Object procedure, List<Object> arguments, Dynamic h, Continuation k) {
    return procedure instanceof Procedure p ? p.call(arguments, h, k) : raise(new Failure(), h);
  }

  private Step apply(List<Object> all, Dynamic h, Continuation k) {
    List<Object> arguments = new ArrayList<>(all.subList(1, all.size() - 1));
    arguments.addAll(list(all.get(all.size() - 1)));
    return call(all.get(0), arguments, h, k);
  }

  private Step map(Procedure procedure, List<Object> list, Dynamic h, Continuation k) {
    return mapRest(procedure, list, List.of(), h, k);
  }

  private Step mapRest(
      Procedure procedure, List<Object> list, List<Object> done, Dynamic h, Continuation k) {
    if (list.isEmpty()) {
      return k.take(done);
    }
    return procedure.call(
        List.of(list.get(0)),
        h,
        value -> {
          List<Object> more = new ArrayList<>(done);
          more.add(value);
          return mapRest(procedure, rest(list), more, h, k);
        });
  }

  private Step callCc(List<Object> all, Dynamic h, Continuation k) {
    Winds here = winds;
    Procedure captured =
        (values, ignored, abandoned) ->
            rewind(here, () -> k.take(values.size() == 1 ? values.get(0) : new Values(values)));
    return call(all.get(0), List.of(captured), h, k);
  }

  private static Procedure parameter(Object value) {
    Parameterization global = new Parameterization(null, value, null);
    return new Procedure() {
      @Override
      public Step call(List<Object> arguments, Dynamic h, Continuation k) {
        Parameterization found = Parameterization.of(this, h.parameters);
        Parameterization place = found == null ? global : found;
        if (arguments.isEmpty()) {
          return k.take(place.value);
        }
        place.value = arguments.get(0);
        return k.take(NO_VALUE);
      }
    };
  }

  /** The first value that is there stays. */
  private Step force(List<Object> all, Dynamic h, Continuation k) {
    if (!(all.get(0) instanceof Promise promise)) {
      return k.take(all.get(0));
    }
    if (promise.value != NO_VALUE) {
      return k.take(promise.value);
    }
    return eval(
        promise.form,
        promise.env,
        h,
        value -> {
          if (promise.value == NO_VALUE) {
            promise.value = value;
          }
          return k.take(promise.value);
        });
  }

  private Step callWithValues(List<Object> all, Dynamic h, Continuation k) {
    return call(all.get(0), List.of(), h, value -> call(all.get(1), spread(value), h, k));
  }

  private Step dynamicWind(List<Object> all, Dynamic h, Continuation k) {
    Procedure before = (Procedure) all.get(0);
    Procedure after = (Procedure) all.get(2);
    return before.call(
        List.of(),
        h,
        ignored -> {
          Winds outer = winds;
          winds = new Winds(before, after, h, outer, outer == null ? 1 : outer.depth + 1);
          return call(
              all.get(1),
              List.of(),
              h,
              value -> {
                winds = outer;
                return after.call(List.of(), h, nothing -> k.take(value));
              });
        });
  }

  /** Leaves and enters dynamic-winds until control is within {@code target}. */
  private Step rewind(Winds target, Step then) {
    if (winds == target) {
      return then;
    }
    int here = winds == null ? 0 : winds.depth;
    if (target == null || here >= target.depth) {
      Winds left = winds;
      winds = left.outer;
      return left.after.call(List.of(), left.dynamic, ignored -> rewind(target, then));
    }
    return rewind(
        target.outer,
        () ->
            target.before.call(
                List.of(),
                target.dynamic,
                ignored -> {
                  winds = target;
                  return then;
                }));
  }

  private Step withHandler(List<Object> all, Dynamic h, Continuation k) {
    return call(all.get(1), List.of(), h.within((Procedure) all.get(0)), k);
  }

  private Step raise(Object object, Dynamic h) {
    return raiseContinuable(object, h, ignored -> raise(new Failure(), h.outer()));
  }

  private Step raiseContinuable(Object object, Dynamic h, Continuation k) {
    return h.handlers.first.call(List.of(object), h.outer(), k);
  }

  /** As R7RS 7.3 derives it. */
  private Step guard(List<Object> form, Environment env, Dynamic h, Continuation k) {
    List<Object> header = list(form.get(1));
    Winds outside = winds;
    Procedure handler =
        (objects, outer, resume) -> {
          Winds inside = winds;
          Environment inner = new Environment(env);
          inner.values.put((String) header.get(0), objects.get(0));
          Step again = () -> rewind(inside, () -> raiseContinuable(objects.get(0), outer, resume));
          return rewind(outside, () -> cond(rest(header), inner, h, k, again));
        };
    return body(form.subList(2, form.size()), new Environment(env), h.within(handler), k);
  }

  // Primitives and lists

  private void procedure(String name, Procedure procedure) {
    global.values.put(name, procedure);
  }

  private Procedure ofProcedures(Procedure procedure) {
    return (all, h, k) ->
        all.stream().allMatch(each -> each instanceof Procedure)
            ? procedure.call(all, h, k)
            : raise(new Failure(), h);
  }

  private void primitive(String name, Function<List<Object>, Object> function) {
    procedure(
        name,
        (all, h, k) -> {
          Object value;
          try {
            value = function.apply(all);
          } catch (ClassCastException | IndexOutOfBoundsException e) {
            return raise(new Failure(), h);
          }
          return k.take(value);
        });
  }

  private void number(String name, Function<List<Long>, Object> function) {
    primitive(
        name,
        all -> {
          try {
            return function.apply(all.stream().map(n -> (Long) n).toList());
          } catch (ArithmeticException e) {
            throw new OutOfReach();
          }
        });
  }

  private static List<Object> spread(Object value) {
    return value instanceof Values several ? several.values : List.of(value);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  private static List<Object> rest(List<Object> list) {
    return list.subList(1, list.size());
  }

  private static List<Object> part(List<Object> lists, int index) {
    return lists.stream().map(each -> list(each).get(index)).collect(Collectors.toList());
  }

  private static List<Object> cons(Object first, List<?> rest) {
    List<Object> list = new ArrayList<>(rest);
    list.add(0, first);
    return list;
  }

  private static List<Object> reversed(List<?> list) {
    List<Object> copy = new ArrayList<>(list);
    java.util.Collections.reverse(copy);
    return copy;
  }
}
