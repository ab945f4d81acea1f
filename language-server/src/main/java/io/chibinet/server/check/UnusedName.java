package io.chibinet.server.check;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Global;
import io.chibinet.expand.Macro;
import io.chibinet.expand.Variable;
import io.chibinet.server.workspace.BindingKey;
import io.chibinet.server.workspace.Names;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Definitions that nothing speaks of. */
public final class UnusedName implements Check {
  public static final String CODE = "unused-name";

  private static final Set<String> BINDING_FORMS =
      Set.of("let", "let*", "letrec", "letrec*", "let-values", "let*-values");

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "A local definition, or a definition of a library that is not exported, is never used."
        + " Parameters are not reported, since who calls a procedure decides about them; nor are"
        + " names that begin with an underscore.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    Set<Binding> used = Collections.newSetFromMap(new IdentityHashMap<>());
    forEachUse(text, used::add);
    Set<BindingKey> usedElsewhere = null;
    for (Occurrence name : text.analysis().names().occurrences()) {
      if (!name.isDefinition()
          || used.contains(name.binding())
          || name.binding().name().startsWith("_")
          || !isWanted(name, text)) {
        continue;
      }
      // A text that is included twice defines it twice, and one use is enough.
      if (usedElsewhere == null) {
        Set<BindingKey> keys = new HashSet<>();
        used.forEach(binding -> keys.add(BindingKey.of(binding)));
        usedElsewhere = keys;
      }
      if (!usedElsewhere.contains(BindingKey.of(name.binding()))) {
        report.accept(
            text.hint(CODE, text.place(name.span()), name.binding().name() + ": is never used"));
      }
    }
  }

  private static void forEachUse(CheckedText text, Consumer<Binding> use) {
    for (Names names : text.analysis().unit().names().values()) {
      for (Occurrence occurrence : names.occurrences()) {
        if (!occurrence.isDefinition()) {
          use.accept(occurrence.binding());
        }
      }
    }
  }

  private static boolean isWanted(Occurrence name, CheckedText text) {
    Binding binding = name.binding();
    // (let-values (((name …) …) …) …) is the deepest of the forms that are looked for.
    List<Node> path = text.analysis().document().nodes().around(name.span().start(), 6);
    if (binding instanceof Variable) {
      return isBound(path);
    }
    // The REPL and other programs may include a program's definitions; a library's are closed.
    return (binding instanceof Global || binding instanceof Macro)
        && text.analysis().unit().isLibrary()
        && isPlainDefinition(path);
  }

  // (let ((name …)) …), (let-values (((name …) …)) …) or an inner (define name …).
  private static boolean isBound(List<Node> path) {
    for (int i = path.size() - 2; i >= 0 && i >= path.size() - 5; i--) {
      String head = Trees.head(path.get(i));
      if (head.equals("define")) {
        return isPlainDefinition(path);
      }
      if (BINDING_FORMS.contains(head)) {
        // The name of a named let stands for itself; those of a lambda within are parameters.
        Node bindings = Trees.items(path.get(i)).get(1);
        return bindings instanceof Node.ListNode
            && i + 1 < path.size()
            && path.get(i + 1) == bindings
            && !hasLambda(path, i);
      }
      if (head.startsWith("lambda") || head.equals("do") || head.equals("case-lambda")) {
        return false;
      }
    }
    return false;
  }

  private static boolean hasLambda(List<Node> path, int from) {
    return path.subList(from + 1, path.size()).stream()
        .map(Trees::head)
        .anyMatch(head -> head.equals("lambda") || head.equals("case-lambda"));
  }

  // (define name …), (define (name …) …) or (define-syntax name …), and not a parameter of it.
  private static boolean isPlainDefinition(List<Node> path) {
    Node name = path.get(path.size() - 1);
    for (int up = 2; up <= 3 && up <= path.size(); up++) {
      Node form = path.get(path.size() - up);
      String head = Trees.head(form);
      if (head.equals("define") || head.equals("define-syntax")) {
        Node target = Trees.items(form).get(1);
        return target == name
            || !Trees.items(target).isEmpty() && Trees.items(target).get(0) == name;
      }
    }
    return false;
  }
}
