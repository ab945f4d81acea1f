package io.chibinet.natives;

import io.chibinet.expand.Environment;
import io.chibinet.expand.Form;
import io.chibinet.expand.NodeForms;
import io.chibinet.expand.ValueForms;
import io.chibinet.machine.ExpansionFailure;
import io.chibinet.machine.Machine;
import io.chibinet.machine.Procedure;
import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import io.chibinet.value.Condition;
import io.chibinet.value.MutableString;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Unspecified;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluating data and files (R7RS 6.12, 6.14: {@code (scheme eval)}, {@code load}, {@code repl}).
 */
final class Evaluation {
  private Evaluation() {}

  @Native(value = "eval", suspends = true)
  static Object eval(Machine vm, Object expression, @Optional Environment environment) {
    Environment place = environment == null ? vm.interpreter().interaction() : environment;
    return vm.tailCall(procedure(vm, ValueForms.of(expression), place));
  }

  @Native("environment")
  static Environment environment(Machine vm, Object... sets) {
    List<Form> forms = new ArrayList<>(sets.length);
    for (Object set : sets) {
      forms.add(ValueForms.of(set));
    }
    try {
      return vm.interpreter().importing(forms);
    } catch (ExpansionFailure e) {
      throw failure(e.problems());
    }
  }

  @Native("interaction-environment")
  static Environment interaction(Machine vm) {
    return vm.interpreter().interaction();
  }

  @Native(value = "load", suspends = true)
  static Object load(Machine vm, MutableString filename, @Optional Environment environment) {
    String name = filename.toString();
    SourceFile file = Parser.parse(SourceText.of(name, text(name)));
    if (!file.problems().isEmpty()) {
      throw failure(file.problems());
    }
    Environment place = environment == null ? vm.interpreter().interaction() : environment;
    return evaluate(vm, NodeForms.of(file), 0, place);
  }

  // A form is expanded when those before it have run: they may have defined its macros.
  private static Object evaluate(Machine vm, List<Form> forms, int from, Environment place) {
    if (from == forms.size()) {
      return Unspecified.UNSPECIFIED;
    }
    return vm.callThen(
        (again, ignored) -> evaluate(again, forms, from + 1, place),
        procedure(vm, forms.get(from), place));
  }

  private static Procedure procedure(Machine vm, Form form, Environment environment) {
    try {
      return vm.interpreter().procedure(form, environment);
    } catch (ExpansionFailure e) {
      throw failure(e.problems());
    }
  }

  private static SchemeError failure(List<Problem> problems) {
    Problem first =
        problems.stream()
            .filter(problem -> problem.severity() == Problem.Severity.ERROR)
            .findFirst()
            .orElse(problems.get(0));
    Condition condition = Condition.of(Condition.Kind.SYNTAX, first.message());
    if (first.location() != null) {
      condition.raisedAt(first.location());
    }
    return new SchemeError(condition);
  }

  private static String text(String name) {
    try {
      return java.nio.file.Files.readString(Path.of(name));
    } catch (IOException | RuntimeException e) {
      throw Files.failure(
          "load", new File(name).exists() ? e.getMessage() : "No such file or directory", name);
    }
  }
}
