package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.value.SchemeError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A macro that is a Scheme procedure: {@code er-}, {@code sc-} or {@code rsc-macro-transformer}.
 * Where nothing may run, as in an editor, its uses expand to nothing.
 */
final class ProceduralMacro implements Transformer {
  private final SpecialForm kind;
  private final Scope scope;
  private final Runner runner;
  private final Object procedure;

  private ProceduralMacro(SpecialForm kind, Scope scope, Runner runner, Object procedure) {
    this.kind = kind;
    this.scope = scope;
    this.runner = runner;
    this.procedure = procedure;
  }

  /** The transformer that a {@code (…-macro-transformer procedure)} stands for. */
  static Optional<Transformer> of(Use use) {
    if (use.count() != 1) {
      use.report("one procedure");
      return Optional.empty();
    }
    Expander expander = use.expander();
    Core code = use.expression(1);
    Optional<Variable> local = FreeVariables.firstIn(code);
    if (local.isPresent()) {
      expander.error(
          ExpansionCode.BAD_TRANSFORMER,
          use.location(),
          use.keyword().name()
              + ": the macro runs before "
              + local.get().name()
              + " has a value, which is a local variable");
      return Optional.empty();
    }
    Runner runner = expander.libraries().runner();
    Object procedure = null;
    if (runner != null && !expander.hasErrors()) {
      try {
        procedure = expander.runNow(code);
      } catch (SchemeError e) {
        failed(expander, use.keyword().name(), use.location(), e);
        return Optional.empty();
      }
    }
    return Optional.of(
        new ProceduralMacro(use.keyword().special(), use.scope(), runner, procedure));
  }

  private static void failed(Expander expander, String name, Location place, SchemeError error) {
    expander.error(
        ExpansionCode.BAD_TRANSFORMER, place, name + ": raised an error: " + error.getMessage());
  }

  @Override
  public Optional<Form> transform(Form.ListForm use, Scope useScope, Expander expander) {
    if (procedure == null) {
      return Optional.empty();
    }
    ValueForms values = new ValueForms(use.location());
    try {
      Object form = values.value(use);
      Object written =
          kind == SpecialForm.ER_MACRO_TRANSFORMER
              ? runner.call(procedure, form, rename(), compare(useScope))
              : runner.call(procedure, form, useScope);
      Scope definition = kind == SpecialForm.SC_MACRO_TRANSFORMER ? scope : null;
      return Optional.of(values.form(written, definition, useScope));
    } catch (SchemeError e) {
      failed(expander, ((Form.Name) use.get(0)).text(), use.location(), e);
      return Optional.empty();
    }
  }

  private Object rename() {
    Map<Object, Identifier> renamed = new HashMap<>();
    return runner.procedure(
        "rename",
        1,
        arguments -> renamed.computeIfAbsent(arguments[0], name -> new Identifier(name, scope)));
  }

  private Object compare(Scope useScope) {
    return runner.procedure(
        "compare",
        2,
        arguments ->
            Identifier.isIdentifier(arguments[0])
                && Identifier.isIdentifier(arguments[1])
                && Scope.same(arguments[0], useScope, arguments[1], useScope));
  }

  @Override
  public List<String> patterns(String name) {
    return List.of();
  }
}
