package io.chibinet.expand;

import java.util.Locale;

/**
 * What can be wrong with a text's meaning before it runs. The names are stable: users search for
 * them and suppress by them.
 */
public enum ExpansionCode {
  MALFORMED_FORM(
      "A special form or definition does not have the parts that it needs, or has them in the wrong"
          + " places."),
  NO_MATCHING_CLAUSE(
      "The use of a macro matches none of the patterns of its syntax-rules. The message lists them."),
  DUPLICATE_NAME(
      "One list of parameters, bindings or fields names the same thing twice, so that one of them"
          + " could never be reached."),
  DUPLICATE_DEFINITION(
      "A name is defined twice in one body, library or program. In a program the second definition"
          + " replaces the first, as it does in a REPL; elsewhere it is an error."),
  SHADOWED_IMPORT(
      "A definition replaces an imported name. R7RS 5.2 leaves this to a REPL; say (except …) in the"
          + " import to make clear that it is meant."),
  SYNTAX_AS_VALUE(
      "The name of a special form or macro stands where a value is wanted. Syntax can only head a"
          + " form; wrap it in a lambda to pass it on."),
  MISPLACED_KEYWORD(
      "An auxiliary keyword such as else, =>, ... or unquote stands outside of the forms that give"
          + " it a meaning."),
  MISPLACED_DEFINITION(
      "A definition stands where an expression is wanted. Definitions stand at top level and at the"
          + " start of a body; (let () …) makes one."),
  LATE_DEFINITION(
      "A definition stands behind an expression of the same body. R7RS 5.3 wants definitions first;"
          + " here it works, other implementations may refuse it."),
  DUPLICATE_DATUM(
      "A datum stands twice in one case. R7RS 4.2.1 calls it an error; the first clause that has it is"
          + " the one that runs."),
  USED_BEFORE_DEFINITION(
      "A name was used with the meaning that it has outside before the same body or file gave it"
          + " another one, or a macro was used as if it were a procedure before its definition."),
  EMPTY_BODY("A body has no expression: there is nothing whose value it could return."),
  EMPTY_COMBINATION(
      "() stands where an expression is wanted. The empty list as a value is written '()."),
  DOTTED_COMBINATION("A call or special form is written with a dot in it, so that it is no list."),
  BAD_LITERAL("A literal stands unquoted where it has no value, such as one with labels in it."),
  ASSIGNED_IMPORT(
      "set! names something that was imported. Other libraries rely on it, so only the library that"
          + " defines it may change it."),
  ASSIGNED_SYNTAX("set! names a special form or macro, which is no variable."),
  BAD_SYNTAX_RULES("A pattern or template of syntax-rules is not well-formed (R7RS 4.3.2)."),
  BAD_TRANSFORMER(
      "The right-hand side of a syntax definition is not a transformer such as syntax-rules."),
  SYNTAX_ERROR("A macro reported the problem itself, with syntax-error (R7RS 4.3.3)."),
  EXPANSION_LIMIT(
      "Macros expanded into macros for so long that the expander gave up: most likely one of them"
          + " expands into itself."),
  NESTING_TOO_DEEP("The text is nested too deeply to be expanded."),
  MISSING_IMPORT(
      "A program begins with an import declaration; without one not even define has a meaning"
          + " (R7RS 5.1)."),
  MALFORMED_IMPORT("An import set is not of one of the shapes of R7RS 5.2."),
  UNKNOWN_LIBRARY("No library of this name was found on the library path."),
  LIBRARY_NOT_DEFINED(
      "The file that should define a library was found and does not define it: the name in its"
          + " define-library is another one."),
  CYCLIC_IMPORT("A library imports itself, directly or through others."),
  UNKNOWN_EXPORT("An import set names something that the library does not export."),
  CONFLICTING_IMPORT(
      "Two imports bring in different things under one name. The later one counts; use only,"
          + " except, prefix or rename to make clear which is meant."),
  UNDEFINED_EXPORT("A library exports a name that it neither defines nor imports."),
  DUPLICATE_EXPORT("A library exports two things under one name."),
  MISSING_INCLUDE("A file that an include names cannot be read."),
  FAILED_CONDITION("No clause of a cond-expand holds here, and it has no else."),
  IMMUTABLE_ENVIRONMENT(
      "A definition or assignment is evaluated in an environment that allows none (R7RS 6.12).");

  private final String code;
  private final String explanation;

  ExpansionCode(String explanation) {
    this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.explanation = explanation;
  }

  /** The name users see, such as {@code malformed-form}. */
  public String code() {
    return code;
  }

  /** What it means and what to do, in a few sentences. */
  public String explanation() {
    return explanation;
  }
}
