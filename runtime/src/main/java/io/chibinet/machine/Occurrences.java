package io.chibinet.machine;

import io.chibinet.expand.Core;
import io.chibinet.expand.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where local variables occur in core forms. */
final class Occurrences {
  private Occurrences() {}

  /** Adds to {@code found} those of {@code wanted} that occur anywhere in {@code form}. */
  static void find(Core form, Set<Variable> wanted, Set<Variable> found) {
    if (form instanceof Core.LocalReference reference) {
      if (wanted.contains(reference.variable())) {
        found.add(reference.variable());
      }
      return;
    }
    if (form instanceof Core.LocalAssignment assignment && wanted.contains(assignment.variable())) {
      found.add(assignment.variable());
    }
    for (Core part : parts(form)) {
      find(part, wanted, found);
    }
  }

  static boolean mentions(Core form, Variable variable) {
    if (form instanceof Core.LocalReference reference) {
      return reference.variable() == variable;
    }
    if (form instanceof Core.LocalAssignment assignment && assignment.variable() == variable) {
      return true;
    }
    for (Core part : parts(form)) {
      if (mentions(part, variable)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether every occurrence of {@code variable} in {@code form} is a call with {@code count}
   * operands in tail position, outside of any inner procedure: such calls can be jumps.
   */
  static boolean onlyTailCalls(Core form, Variable variable, int count, boolean tail) {
    if (form instanceof Core.Call call) {
      boolean jump =
          call.operator() instanceof Core.LocalReference reference
              && reference.variable() == variable;
      if (jump && (!tail || call.operands().size() != count)) {
        return false;
      }
      if (!jump && mentions(call.operator(), variable)) {
        return false;
      }
      return noneMentions(call.operands(), variable);
    }
    if (form instanceof Core.If branch) {
      return !mentions(branch.test(), variable)
          && onlyTailCalls(branch.consequent(), variable, count, tail)
          && onlyTailCalls(branch.alternate(), variable, count, tail);
    }
    if (form instanceof Core.Sequence sequence) {
      List<Core> forms = sequence.forms();
      int last = forms.size() - 1;
      return noneMentions(forms.subList(0, last), variable)
          && onlyTailCalls(forms.get(last), variable, count, tail);
    }
    if (form instanceof Core.Let let) {
      return noneMentions(let.values(), variable)
          && onlyTailCalls(let.body(), variable, count, tail);
    }
    if (form instanceof Core.Letrec letrec) {
      if (isLoop(letrec)) {
        // Its own body becomes a jump target, so what is in tail position there stays so.
        Core.Lambda lambda = (Core.Lambda) letrec.values().get(0);
        return noneMentions(((Core.Call) letrec.body()).operands(), variable)
            && onlyTailCalls(lambda.body(), variable, count, tail);
      }
      return noneMentions(letrec.values(), variable)
          && onlyTailCalls(letrec.body(), variable, count, tail);
    }
    if (form instanceof Core.Receive receive) {
      return !mentions(receive.producer(), variable)
          && onlyTailCalls(receive.body(), variable, count, tail);
    }
    return !mentions(form, variable);
  }

  /**
   * Whether {@code letrec} is a named let or {@code do} whose procedure only ever calls itself
   * last.
   */
  static boolean isLoop(Core.Letrec letrec) {
    if (letrec.variables().size() != 1
        || !(letrec.values().get(0) instanceof Core.Lambda lambda)
        || lambda.rest() != null
        || !(letrec.body() instanceof Core.Call entry)
        || !(entry.operator() instanceof Core.LocalReference operator)) {
      return false;
    }
    Variable name = letrec.variables().get(0);
    int count = lambda.parameters().size();
    return operator.variable() == name
        && !name.isAssigned()
        && entry.operands().size() == count
        && noneMentions(entry.operands(), name)
        && onlyTailCalls(lambda.body(), name, count, true);
  }

  private static boolean noneMentions(List<Core> forms, Variable variable) {
    for (Core form : forms) {
      if (mentions(form, variable)) {
        return false;
      }
    }
    return true;
  }

  private static List<Core> parts(Core form) {
    if (form instanceof Core.LocalAssignment f) {
      return List.of(f.value());
    }
    if (form instanceof Core.GlobalAssignment f) {
      return List.of(f.value());
    }
    if (form instanceof Core.GlobalDefinition f) {
      return List.of(f.value());
    }
    if (form instanceof Core.If f) {
      return List.of(f.test(), f.consequent(), f.alternate());
    }
    if (form instanceof Core.Lambda f) {
      return List.of(f.body());
    }
    if (form instanceof Core.CaseLambda f) {
      return List.copyOf(f.clauses());
    }
    if (form instanceof Core.Let f) {
      return with(f.values(), f.body());
    }
    if (form instanceof Core.Letrec f) {
      return with(f.values(), f.body());
    }
    if (form instanceof Core.Receive f) {
      return List.of(f.producer(), f.body());
    }
    if (form instanceof Core.Sequence f) {
      return f.forms();
    }
    if (form instanceof Core.Call f) {
      return with(f.operands(), f.operator());
    }
    return List.of();
  }

  private static List<Core> with(List<Core> forms, Core last) {
    List<Core> all = new ArrayList<>(forms.size() + 1);
    all.addAll(forms);
    all.add(last);
    return all;
  }
}
