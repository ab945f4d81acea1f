package io.chibinet.expand;

/** {@code set!} (R7RS 4.1.6). */
final class Assignment {
  private Assignment() {}

  static Core set(Use use) {
    if (use.count() != 2) {
      return use.malformed("a variable and a value");
    }
    if (!(use.part(1) instanceof Form.Name name)) {
      use.report(use.part(1), "a variable");
      return use.recover(1);
    }
    Expander expander = use.expander();
    Core value = Procedures.named(name.text(), use.expression(2));
    Binding meaning = use.scope().find(name.identifier());
    if (meaning instanceof Variable variable) {
      expander.tell(variable, name, ExpansionLog.Use.WRITE);
      variable.markAssigned();
      if (variable.body != null) {
        variable.body.speaksOf(variable);
      }
      return new Core.LocalAssignment(use.location(), variable, value);
    }
    if (meaning == null) {
      // Speaks of a variable that may still be defined; if not, running it is an error.
      Global global = expander.undefined(name, use.scope(), ExpansionLog.Use.WRITE);
      global.markMutable();
      return new Core.GlobalAssignment(name.location(), global, value);
    }
    if (meaning instanceof Global global) {
      expander.tell(global, name, ExpansionLog.Use.WRITE);
      return assign(use, name, global, value);
    }
    expander.error(
        ExpansionCode.ASSIGNED_SYNTAX,
        use.location(),
        "set!: " + name.text() + " is syntax, not a variable");
    return expander.nothing(use.location());
  }

  private static Core assign(Use use, Form.Name name, Global global, Core value) {
    Scope.TopLevelName target = use.scope().topLevelName(name.identifier());
    if (target.environment().definition(target.name()) != global) {
      use.expander()
          .error(
              ExpansionCode.ASSIGNED_IMPORT,
              use.location(),
              "set!: " + name.text() + " is imported" + from(target) + " and cannot be changed");
    }
    global.markMutable();
    return new Core.GlobalAssignment(name.location(), global, value);
  }

  private static String from(Scope.TopLevelName target) {
    Environment.Import imported = target.environment().imported(target.name());
    return imported == null ? "" : " from " + imported.from();
  }
}
