package io.chibinet.expand;

import java.util.List;

/**
 * Sends each special form to the class that knows it. A switch, not a table of lambdas: linking
 * fifty lambdas would cost every start some milliseconds.
 */
final class SpecialForms {
  /** Forms that stand for another one, and where their names have their meaning. */
  record Spliced(List<Form> forms, Scope scope) {}

  private SpecialForms() {}

  /** Expands a form of kind EXPRESSION. */
  static Core expand(Use use) {
    return switch (use.keyword().special()) {
      case QUOTE -> Quotation.quote(use);
      case CURRENT_ENVIRONMENT -> Quotation.currentEnvironment(use);
      case SYNTAX_QUOTE -> Quotation.syntaxQuote(use);
      case QUASIQUOTE -> Quotation.quasiquote(use);
      case LAMBDA -> Procedures.lambda(use);
      case NAMED_LAMBDA -> Procedures.namedLambda(use);
      case CASE_LAMBDA -> Procedures.caseLambda(use);
      case SET -> Assignment.set(use);
      case IF -> Conditionals.ifForm(use);
      case COND -> Conditionals.cond(use);
      case CASE -> CaseForm.expand(use);
      case AND -> Conditionals.and(use);
      case OR -> Conditionals.or(use);
      case WHEN -> Conditionals.when(use);
      case UNLESS -> Conditionals.unless(use);
      case LET -> Lets.let(use);
      case LET_STAR -> Lets.letStar(use);
      case LETREC -> Lets.letrec(use);
      case LETREC_STAR -> Lets.letrecStar(use);
      case LET_VALUES -> Lets.letValues(use);
      case LET_STAR_VALUES -> Lets.letStarValues(use);
      case DO -> Loops.doForm(use);
      case DELAY -> Dynamics.delay(use, "%delay");
      case DELAY_FORCE -> Dynamics.delay(use, "%delay-force");
      case PARAMETERIZE -> Dynamics.parameterize(use);
      case GUARD -> Dynamics.guard(use);
      case LET_SYNTAX, LETREC_SYNTAX -> Syntax.letSyntax(use);
      case SYNTAX_ERROR -> Syntax.syntaxError(use);
      default -> throw new IllegalStateException(use.keyword().name());
    };
  }

  /** Takes a form of kind SPLICE apart. */
  static Spliced splice(Use use) {
    return switch (use.keyword().special()) {
      case BEGIN -> new Spliced(use.parts(1), use.scope());
      case INCLUDE -> new Spliced(Inclusion.include(use, false), use.scope());
      case INCLUDE_CI -> new Spliced(Inclusion.include(use, true), use.scope());
      case COND_EXPAND -> new Spliced(Inclusion.condExpand(use), use.scope());
      case SPLICING_LET_SYNTAX, SPLICING_LETREC_SYNTAX -> Syntax.splice(use);
      default -> throw new IllegalStateException(use.keyword().name());
    };
  }

  /** Takes a form of kind DEFINITION. */
  static void define(Use use, Definitions place) {
    switch (use.keyword().special()) {
      case DEFINE -> DefinitionForms.define(use, place);
      case DEFINE_VALUES -> DefinitionForms.defineValues(use, place);
      case DEFINE_SYNTAX -> Syntax.defineSyntax(use, place);
      case DEFINE_AUXILIARY_SYNTAX -> Syntax.defineAuxiliary(use, place);
      case DEFINE_RECORD_TYPE -> RecordTypes.define(use, place);
      case IMPORT -> Imports.importForm(use, place);
      case DEFINE_LIBRARY -> LibraryDefinition.inProgram(use, place);
      case DEFINE_NATIVE -> DefinitionForms.defineNative(use, place);
      case DEFINE_SPECIAL -> DefinitionForms.defineSpecial(use, place);
      default -> throw new IllegalStateException(use.keyword().name());
    }
  }
}
