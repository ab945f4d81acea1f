package io.chibinet.expand;

/** Every form that the expander itself knows: the table of contents of the language. */
enum SpecialForm {
  // Procedures and variables (R7RS 4.1)
  CURRENT_ENVIRONMENT("current-environment", Kind.EXPRESSION),
  QUOTE("quote", Kind.EXPRESSION),
  SYNTAX_QUOTE("syntax-quote", Kind.EXPRESSION),
  LAMBDA("lambda", Kind.EXPRESSION),
  NAMED_LAMBDA("named-lambda", Kind.EXPRESSION),
  CASE_LAMBDA("case-lambda", Kind.EXPRESSION),
  SET("set!", Kind.EXPRESSION),
  // Conditionals (R7RS 4.1.5, 4.2.1)
  IF("if", Kind.EXPRESSION),
  COND("cond", Kind.EXPRESSION),
  CASE("case", Kind.EXPRESSION),
  AND("and", Kind.EXPRESSION),
  OR("or", Kind.EXPRESSION),
  WHEN("when", Kind.EXPRESSION),
  UNLESS("unless", Kind.EXPRESSION),
  // Binding (R7RS 4.2.2)
  LET("let", Kind.EXPRESSION),
  LET_STAR("let*", Kind.EXPRESSION),
  LETREC("letrec", Kind.EXPRESSION),
  LETREC_STAR("letrec*", Kind.EXPRESSION),
  LET_VALUES("let-values", Kind.EXPRESSION),
  LET_STAR_VALUES("let*-values", Kind.EXPRESSION),
  // Iteration, promises, dynamic bindings, exceptions, quasiquotation (R7RS 4.2.4 - 4.2.8)
  DO("do", Kind.EXPRESSION),
  DELAY("delay", Kind.EXPRESSION),
  DELAY_FORCE("delay-force", Kind.EXPRESSION),
  PARAMETERIZE("parameterize", Kind.EXPRESSION),
  GUARD("guard", Kind.EXPRESSION),
  QUASIQUOTE("quasiquote", Kind.EXPRESSION),
  // Macros (R7RS 4.3)
  LET_SYNTAX("let-syntax", Kind.EXPRESSION),
  LETREC_SYNTAX("letrec-syntax", Kind.EXPRESSION),
  SPLICING_LET_SYNTAX("splicing-let-syntax", Kind.SPLICE),
  SPLICING_LETREC_SYNTAX("splicing-letrec-syntax", Kind.SPLICE),
  SYNTAX_ERROR("syntax-error", Kind.EXPRESSION),
  SYNTAX_RULES("syntax-rules", Kind.TRANSFORMER),
  ER_MACRO_TRANSFORMER("er-macro-transformer", Kind.TRANSFORMER),
  SC_MACRO_TRANSFORMER("sc-macro-transformer", Kind.TRANSFORMER),
  RSC_MACRO_TRANSFORMER("rsc-macro-transformer", Kind.TRANSFORMER),
  // Program structure (R7RS 4.1.7, 4.2.1, 4.2.3, 5)
  BEGIN("begin", Kind.SPLICE),
  INCLUDE("include", Kind.SPLICE),
  INCLUDE_CI("include-ci", Kind.SPLICE),
  COND_EXPAND("cond-expand", Kind.SPLICE),
  DEFINE("define", Kind.DEFINITION),
  DEFINE_VALUES("define-values", Kind.DEFINITION),
  DEFINE_SYNTAX("define-syntax", Kind.DEFINITION),
  DEFINE_AUXILIARY_SYNTAX("define-auxiliary-syntax", Kind.DEFINITION),
  DEFINE_RECORD_TYPE("define-record-type", Kind.DEFINITION),
  IMPORT("import", Kind.DEFINITION),
  DEFINE_LIBRARY("define-library", Kind.DEFINITION),
  // What the bundled libraries are made of
  DEFINE_NATIVE("define-native", Kind.DEFINITION),
  DEFINE_SPECIAL("define-special", Kind.DEFINITION);

  /** Where a form may stand. */
  enum Kind {
    EXPRESSION,
    /** Where definitions may stand. */
    DEFINITION,
    /** Anywhere: it stands for the forms that it holds. */
    SPLICE,
    /** As the right-hand side of a syntax definition. */
    TRANSFORMER
  }

  private final String keyword;
  private final Kind kind;

  SpecialForm(String keyword, Kind kind) {
    this.keyword = keyword;
    this.kind = kind;
  }

  String keyword() {
    return keyword;
  }

  Kind kind() {
    return kind;
  }
}
