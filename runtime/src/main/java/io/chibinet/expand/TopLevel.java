package io.chibinet.expand;

import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import java.util.ArrayList;
import java.util.List;

/** The top level of a program, library or session: forms take effect one after the other. */
final class TopLevel extends Definitions {
  private final Environment environment;
  private final List<Core> forms;

  TopLevel(Expander expander, Environment environment, List<Core> forms) {
    super(expander);
    this.environment = environment;
    this.forms = forms;
    expander.collectsIn(forms);
  }

  @Override
  Environment scope() {
    return environment;
  }

  @Override
  void expression(Form form, Scope scope) {
    if (lacksImport(form)) {
      take(form, scope);
      return;
    }
    Expander.addFlat(expander.expression(form, scope), forms);
  }

  // Without an import no name means anything, so the first form that is none says it for all; the
  // rest is looked at as if the program had imported everything.
  private boolean lacksImport(Form form) {
    if (environment.kind() != Environment.Kind.PROGRAM || environment.hasImports()) {
      return false;
    }
    if (!environment.hasImportDeclaration()) {
      expander.error(
          ExpansionCode.MISSING_IMPORT,
          form.location(),
          "a program begins with (import …), such as (import (scheme base) (scheme write))");
    }
    for (LibraryName name :
        List.of(LibraryName.of("scheme", "small"), LibraryName.of("scheme", "base"))) {
      var library = expander.libraries().find(name);
      if (library.isPresent()) {
        Imports.importAll(library.get(), environment);
        break;
      }
    }
    return environment.hasImports();
  }

  @Override
  Binding define(Form.Name name, Location place, Later value) {
    if (!mayDefine(name, place)) {
      value.expand();
      return new Global(name.text(), null, place);
    }
    Global global = environment.define(name.identifier(), Expander.place(name));
    expander.tellDefinition(global, name);
    forms.add(new Core.GlobalDefinition(place, global, value.expand()));
    return global;
  }

  @Override
  void defineValues(Formals formals, Location place, Later producer) {
    List<Core> definitions = new ArrayList<>();
    List<Variable> variables = new ArrayList<>();
    for (Form.Name name : formals.names()) {
      variables.add(defineFromValue(name, place, definitions));
    }
    Variable rest =
        formals.rest() == null ? null : defineFromValue(formals.rest(), place, definitions);
    if (definitions.isEmpty()) {
      definitions.add(expander.nothing(place));
    }
    forms.add(
        new Core.Receive(
            place, variables, rest, producer.expand(), Expander.sequence(place, definitions)));
  }

  private Variable defineFromValue(Form.Name name, Location place, List<Core> definitions) {
    Variable value = new Variable(name.text(), null);
    if (mayDefine(name, place)) {
      Global global = environment.define(name.identifier(), Expander.place(name));
      expander.tellDefinition(global, name);
      definitions.add(
          new Core.GlobalDefinition(place, global, new Core.LocalReference(place, value)));
    }
    return value;
  }

  @Override
  void defineSyntax(Form.Name name, Binding meaning) {
    // A second name for one meaning is no news, as when a library documents a keyword.
    if (environment.own(name.identifier()) == meaning || mayDefine(name, name.location())) {
      environment.defineSyntax(name.identifier(), meaning);
      if (meaning instanceof Macro) {
        expander.tellDefinition(meaning, name);
      }
    }
  }

  private boolean mayDefine(Form.Name name, Location place) {
    switch (environment.kind()) {
      case FIXED -> {
        expander.error(
            ExpansionCode.IMMUTABLE_ENVIRONMENT,
            place,
            name.text() + ": cannot be defined in an immutable environment");
        return false;
      }
      case INTERACTIVE -> {
        return true;
      }
      case LIBRARY, PROGRAM -> {
        Binding before = environment.definition(name.identifier());
        if (before != null) {
          duplicate(name, before);
        } else if (environment.imported(name.identifier()) != null) {
          Environment.Import imported = environment.imported(name.identifier());
          expander.warning(
              ExpansionCode.SHADOWED_IMPORT,
              name.location(),
              name.text() + ": was imported from " + imported.from() + ", and is defined anew");
        }
      }
    }
    return true;
  }

  private void duplicate(Form.Name name, Binding before) {
    boolean library = environment.kind() == Environment.Kind.LIBRARY;
    Problem problem =
        new Problem(
            ExpansionCode.DUPLICATE_DEFINITION.code(),
            library ? Problem.Severity.ERROR : Problem.Severity.WARNING,
            name.location(),
            name.text() + ": is defined twice",
            List.of());
    expander.report(
        before.definition() == null
            ? problem
            : problem.with(before.definition(), "first defined here"));
  }
}
