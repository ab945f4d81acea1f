package io.chibinet.expand;

import io.chibinet.value.Printer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Core forms as S-expressions. Variables of one name get numbers, in order of appearance, unless
 * there is only one; globals are written as they are called; constants are quoted unless they need
 * it not.
 */
final class CorePrinter {
  private final Map<Variable, String> names = new IdentityHashMap<>();
  private final Map<String, Integer> used = new java.util.HashMap<>();

  private final boolean keepsNames;

  private CorePrinter(boolean keepsNames) {
    this.keepsNames = keepsNames;
  }

  static String print(List<Core> forms) {
    return print(forms, new CorePrinter(true));
  }

  /** The same for all programs that differ in the names of local variables only. */
  static String printWithoutNames(List<Core> forms) {
    return print(forms, new CorePrinter(false));
  }

  private static String print(List<Core> forms, CorePrinter printer) {
    return forms.stream().map(printer::text).collect(Collectors.joining("\n"));
  }

  static String print(Core form) {
    return print(List.of(form));
  }

  private String name(Variable variable) {
    return names.computeIfAbsent(
        variable,
        v -> {
          String name = !keepsNames ? "v" : v.name().equals(" t") ? "t" : v.name();
          int count = used.merge(name, 1, Integer::sum);
          return count == 1 ? name : name + "." + count;
        });
  }

  private String names(List<Variable> variables, Variable rest) {
    List<String> all = new ArrayList<>();
    variables.forEach(variable -> all.add(name(variable)));
    if (rest == null) {
      return "(" + String.join(" ", all) + ")";
    }
    return all.isEmpty() ? name(rest) : "(" + String.join(" ", all) + " . " + name(rest) + ")";
  }

  private String texts(List<? extends Core> forms) {
    return forms.stream().map(form -> " " + text(form)).collect(Collectors.joining());
  }

  private String bindings(List<Variable> variables, List<Core> values) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      all.add("(" + name(variables.get(i)) + " " + text(values.get(i)) + ")");
    }
    return "(" + String.join(" ", all) + ")";
  }

  // The body of a binding form, without a begin of its own.
  private String body(Core body) {
    return body instanceof Core.Sequence sequence ? texts(sequence.forms()) : " " + text(body);
  }

  private String text(Core core) {
    if (core instanceof Core.Constant constant) {
      return constant(constant.value());
    }
    if (core instanceof Core.LocalReference reference) {
      return name(reference.variable());
    }
    if (core instanceof Core.GlobalReference reference) {
      return reference.global().name();
    }
    if (core instanceof Core.LocalAssignment set) {
      return "(set! " + name(set.variable()) + " " + text(set.value()) + ")";
    }
    if (core instanceof Core.GlobalAssignment set) {
      return "(set! " + set.global().name() + " " + text(set.value()) + ")";
    }
    if (core instanceof Core.GlobalDefinition define) {
      return "(define " + define.global().name() + " " + text(define.value()) + ")";
    }
    if (core instanceof Core.If branch) {
      return "(if" + texts(List.of(branch.test(), branch.consequent(), branch.alternate())) + ")";
    }
    if (core instanceof Core.Lambda lambda) {
      return "(lambda " + names(lambda.parameters(), lambda.rest()) + body(lambda.body()) + ")";
    }
    if (core instanceof Core.CaseLambda lambda) {
      return "(case-lambda" + texts(lambda.clauses()) + ")";
    }
    if (core instanceof Core.Let let) {
      return "(let " + bindings(let.variables(), let.values()) + body(let.body()) + ")";
    }
    if (core instanceof Core.Letrec let) {
      let.variables().forEach(this::name);
      return "(letrec " + bindings(let.variables(), let.values()) + body(let.body()) + ")";
    }
    if (core instanceof Core.Receive receive) {
      return "(receive "
          + names(receive.variables(), receive.rest())
          + " "
          + text(receive.producer())
          + body(receive.body())
          + ")";
    }
    if (core instanceof Core.Sequence sequence) {
      return "(begin" + texts(sequence.forms()) + ")";
    }
    if (core instanceof Core.Call call) {
      return "(" + text(call.operator()) + texts(call.operands()) + ")";
    }
    return "(native " + ((Core.NativeReference) core).name() + ")";
  }

  private static String constant(Object value) {
    String text = Printer.write(value);
    boolean plain =
        value instanceof Boolean
            || value instanceof Number
            || text.startsWith("#<")
            || text.startsWith("\"");
    return plain ? text : "'" + text;
  }
}
