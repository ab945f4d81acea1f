package io.chibinet.expand;

import io.chibinet.library.Source;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import io.chibinet.value.Pair;
import io.chibinet.value.Symbol;
import io.chibinet.value.Unspecified;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns forms into {@link Core}: knows what every name means, rewrites macro uses, and dispatches
 * special forms to the classes that know them. It reports what is wrong and never throws it.
 *
 * <p>Hygiene is by renaming: a name that a macro writes is an {@link Identifier} that remembers the
 * scope of the macro's definition. A binding form that binds it binds that very object, which no
 * user can have written; everywhere else it means what its name means in that scope.
 *
 * <p>One expander serves one program, library or evaluated form, on one thread.
 */
public final class Expander {
  private final Libraries libraries;
  private final ExpansionLog log;
  private final Findings findings;
  private final List<PossiblyUnbound> possiblyUnbound = new ArrayList<>();
  private final Set<Library> needed = new LinkedHashSet<>();
  private final Map<SourceText, Source> sources;
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<TemplateName> templateNames = new ArrayList<>();
  private final Set<Location> boundInTemplates = new LinkedHashSet<>();
  private List<Core> topLevelForms = List.of();
  private long budget;

  private record PossiblyUnbound(Global global, Form.Name name, Scope scope) {}

  private record Conflict(Symbol name, Environment.Import before, Environment.Import now) {}

  private record TemplateName(Form.Name name, Scope scope) {}

  Expander(Libraries libraries) {
    this(libraries, new IdentityHashMap<>(), new Findings());
  }

  /** An expander for a library within the text of another one. */
  Expander(Expander around) {
    this(around.libraries, around.sources, around.findings.within());
  }

  private Expander(Libraries libraries, Map<SourceText, Source> sources, Findings findings) {
    this.findings = findings;
    this.sources = sources;
    this.libraries = libraries;
    this.log = libraries.log();
    this.budget = libraries.budget();
  }

  /**
   * Expands a whole program: import declarations and library definitions, definitions and
   * expressions, in order.
   */
  public static Expansion program(Source source, Libraries libraries) {
    Expander expander = new Expander(libraries);
    Environment environment =
        new Environment(libraries, Environment.Kind.PROGRAM, null, libraries.programKeywords());
    List<Core> forms = new ArrayList<>();
    TopLevel top = new TopLevel(expander, environment, forms);
    Location all = new Location(source.text(), new Span(0, source.text().text().length()));
    expander.tellScope(environment, all);
    expander.guarded(
        all,
        () -> {
          for (Form form : expander.forms(source, false)) {
            expander.guarded(form.location(), () -> top.take(form, environment));
          }
        });
    return expander.finish(forms);
  }

  /**
   * Expands one form in an environment, as {@code eval}, {@code load} and the REPL do, one form at
   * a time.
   */
  public static Expansion form(Form form, Environment environment) {
    Expander expander = new Expander(environment.libraries());
    List<Core> forms = new ArrayList<>();
    TopLevel top = new TopLevel(expander, environment, forms);
    expander.guarded(form.location(), () -> top.take(form, environment));
    return expander.finish(forms);
  }

  /** Imports {@code sets} into {@code environment}, as {@code (environment …)} does. */
  public static Expansion imports(List<Form> sets, Environment environment) {
    Libraries libraries = environment.libraries();
    Expander expander = new Expander(libraries);
    Keyword keyword = libraries.keyword("import").orElseThrow();
    List<Form> parts = new ArrayList<>();
    parts.add(new Form.Name(null, Symbol.of(keyword.name()), null));
    parts.addAll(sets);
    Use use = new Use(expander, keyword, new Form.ListForm(null, parts, null), environment);
    expander.guarded(null, () -> Imports.importSets(use, environment));
    return expander.finish(List.of());
  }

  /** Runs a part of the work whose nesting the user decides. */
  void guarded(Location place, Runnable work) {
    try {
      work.run();
    } catch (StackOverflowError e) {
      error(
          ExpansionCode.NESTING_TOO_DEEP,
          place,
          "the text, or what macros make of it, is nested too deeply");
    }
  }

  /** What became of the text, now that all of it was seen. */
  Expansion finish(List<Core> forms) {
    List<Expansion.Unbound> unbound = new ArrayList<>();
    for (PossiblyUnbound candidate : possiblyUnbound) {
      Scope.TopLevelName target = candidate.scope.topLevelName(candidate.name.identifier());
      Binding meaning = target.environment().own(target.name());
      Global global = candidate.global.meant();
      if (meaning == null) {
        unbound.add(new Expansion.Unbound(global, candidate.name.location(), candidate.scope));
      } else if (meaning != global) {
        reportEarlyUse(candidate, target);
      }
    }
    conflicts.forEach(this::reportIfUsed);
    if (log != null) {
      tellTemplateNames();
    }
    Set<Problem> all = new LinkedHashSet<>();
    List<Library> order = Library.inOrder(needed);
    for (Library library : order) {
      all.addAll(library.problems());
    }
    all.addAll(problems());
    return new Expansion(forms, List.copyOf(all), unbound, order);
  }

  // A name that was taken for a variable to be defined later may have become something else: an
  // import, or a macro.
  private void reportEarlyUse(PossiblyUnbound candidate, Scope.TopLevelName target) {
    Environment environment = target.environment();
    if (environment.kind() != Environment.Kind.INTERACTIVE) {
      error(
          ExpansionCode.USED_BEFORE_DEFINITION,
          candidate.name.location(),
          candidate.name.text()
              + ": used before its "
              + (environment.definition(target.name()) == null ? "import" : "definition"));
    }
  }

  /** Two imports bring in different things under one name. */
  void conflict(Symbol name, Environment.Import before, Environment.Import now) {
    conflicts.add(new Conflict(name, before, now));
  }

  // A name that nobody uses harms nobody: many programs import more than they need.
  private void reportIfUsed(Conflict conflict) {
    if (conflict.now.isUsed()) {
      warning(
          ExpansionCode.CONFLICTING_IMPORT,
          conflict.now.place(),
          "import: "
              + conflict.name.name()
              + " comes from "
              + conflict.now.from()
              + " here, and with another meaning from "
              + conflict.before.from()
              + " before");
    }
  }

  /** The problems of this text alone. */
  List<Problem> problems() {
    return findings.sorted();
  }

  // --- What the parts of the expander share ---

  Libraries libraries() {
    return libraries;
  }

  /** Hears about names; null when nobody does. */
  ExpansionLog log() {
    return log;
  }

  void needs(Library library) {
    needed.add(library);
  }

  Collection<Library> needed() {
    return needed;
  }

  void error(ExpansionCode code, Location place, String message) {
    report(Problem.error(code.code(), place, message));
  }

  void warning(ExpansionCode code, Location place, String message) {
    report(new Problem(code.code(), Problem.Severity.WARNING, place, message, List.of()));
  }

  /** Takes over what was reported about a text that this one is a part of. */
  void takeOver(List<Problem> others) {
    findings.insist(others);
  }

  void report(Problem problem) {
    findings.report(problem);
  }

  boolean hasErrors() {
    return findings.hasErrors();
  }

  /**
   * Runs code of a macro now, before the program that it belongs to: after the libraries that it
   * needs, and after the definitions of the same text that it speaks of.
   */
  Object runNow(Core code) {
    libraries.run(Library.inOrder(needed));
    List<Core> forms = new ArrayList<>(GlobalDefinitions.neededBy(code, topLevelForms));
    forms.add(code);
    return libraries.runner().evaluate(forms);
  }

  /** Where the code of the top level collects. */
  void collectsIn(List<Core> forms) {
    topLevelForms = forms;
  }

  /** What stands for a form that is wrong: the program does not run, so its value is no matter. */
  Core nothing(Location place) {
    return new Core.Constant(place, Unspecified.UNSPECIFIED);
  }

  /** Pays for work that a macro causes; false when the budget is used up, which was reported. */
  boolean spend(int steps, Location place) {
    if (budget < 0) {
      return false;
    }
    budget -= steps;
    if (budget < 0) {
      findings.insist(
          List.of(
              Problem.error(
                  ExpansionCode.EXPANSION_LIMIT.code(),
                  place,
                  "expansion gave up: macros expand into macros without an end")));
      return false;
    }
    return true;
  }

  /** The forms of a file, whose own problems become problems of this text. */
  List<Form> forms(Source source, boolean foldCase) {
    sources.put(source.text(), source);
    var file = source.parse(foldCase);
    List<Form> forms = new ArrayList<>(file.data().size());
    for (Node node : file.data()) {
      guarded(
          new Location(file.text(), node.span()), () -> forms.add(NodeForms.of(node, file.text())));
    }
    findings.read(file, forms);
    return forms;
  }

  /**
   * The file that {@code path} names in the text in which {@code place} lies: beside that text, or
   * else below one of the folders of libraries.
   */
  Optional<Source> include(String path, Location place) {
    try {
      Source from =
          place == null
              ? Source.of(SourceText.of("", ""), Path.of(""))
              : sources.computeIfAbsent(place.source(), Expander::sourceOf);
      return from.relative(path).or(() -> libraries.path().find(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Source sourceOf(SourceText text) {
    Path file;
    try {
      file = Path.of(text.name());
    } catch (InvalidPathException e) {
      file = Path.of("");
    }
    return Source.of(text, file.resolveSibling(""));
  }

  // --- Expressions ---

  /** Expands a form that stands where an expression is wanted. */
  Core expression(Form form, Scope scope) {
    Form at = form;
    while (true) {
      if (at instanceof Form.Name name) {
        return reference(name, scope, ExpansionLog.Use.READ);
      }
      if (at instanceof Form.Atom atom && atom.value() instanceof Pair) {
        at = ValueForms.open(atom);
      }
      if (!(at instanceof Form.ListForm list)) {
        return literal(at);
      }
      if (list.isEmpty()) {
        error(
            ExpansionCode.EMPTY_COMBINATION,
            list.location(),
            "() is not an expression: the empty list is written '()");
        return nothing(list.location());
      }
      if (!(list.get(0) instanceof Form.Name head)) {
        return call(list, expression(list.get(0), scope), scope);
      }
      Binding meaning = scope.find(head.identifier());
      if (meaning instanceof Macro macro) {
        Optional<Form> written = transform(macro, head, list, scope);
        if (written.isEmpty()) {
          return nothing(list.location());
        }
        at = written.get();
      } else if (meaning instanceof Keyword keyword) {
        return special(keyword, head, list, scope);
      } else {
        return call(list, reference(head, scope, ExpansionLog.Use.CALL), scope);
      }
    }
  }

  /** Expands a part of something that is broken anyway, for the names in it alone. */
  void expressionQuietly(Form form, Scope scope) {
    findings.quietly(() -> expression(form, scope));
  }

  private Core literal(Form form) {
    if (form instanceof Form.Atom atom && atom.value() instanceof Pair) {
      error(
          ExpansionCode.BAD_LITERAL,
          form.location(),
          "a list with labels in it is not an expression: quote it");
      return nothing(form.location());
    }
    return new Core.Constant(form.location(), Datum.of(form));
  }

  private Core call(Form.ListForm form, Core operator, Scope scope) {
    if (!form.isProper()) {
      error(
          ExpansionCode.DOTTED_COMBINATION,
          form.location(),
          "a call is a proper list, got a dot before " + FormText.of(form.tail()));
    }
    List<Core> operands = new ArrayList<>(form.size() - 1);
    for (int i = 1; i < form.size(); i++) {
      operands.add(expression(form.get(i), scope));
    }
    // ((lambda (x …) body) value …) is how macros written long ago spell let.
    if (operator instanceof Core.Lambda lambda
        && lambda.rest() == null
        && lambda.parameters().size() == operands.size()) {
      return operands.isEmpty()
          ? lambda.body()
          : new Core.Let(form.location(), lambda.parameters(), operands, lambda.body());
    }
    return new Core.Call(form.location(), operator, operands);
  }

  /** A name where a value is wanted. */
  Core reference(Form.Name name, Scope scope, ExpansionLog.Use use) {
    Binding meaning = scope.find(name.identifier());
    if (meaning == null) {
      return new Core.GlobalReference(name.location(), undefined(name, scope, use));
    }
    tell(meaning, name, use);
    if (meaning instanceof Variable || meaning instanceof Global) {
      return reference(meaning, name.location());
    }
    if (meaning instanceof Keyword keyword && keyword.isAuxiliary()) {
      misplaced(keyword, name.location());
    } else {
      error(
          ExpansionCode.SYNTAX_AS_VALUE,
          name.location(),
          name.text() + ": is syntax and has no value");
    }
    return nothing(name.location());
  }

  /** The value of a variable. */
  Core reference(Binding variable, Location place) {
    if (variable instanceof Variable local) {
      if (local.body != null) {
        local.body.speaksOf(local);
      }
      return new Core.LocalReference(place, local);
    }
    return new Core.GlobalReference(place, (Global) variable);
  }

  /** The variable that {@code name}, which nothing binds yet, will be if something defines it. */
  Global undefined(Form.Name name, Scope scope, ExpansionLog.Use use) {
    Global global = scope.environment().forward(name.identifier());
    tell(global.meant(), name, use);
    possiblyUnbound.add(new PossiblyUnbound(global, name, scope));
    return global;
  }

  private void misplaced(Keyword keyword, Location place) {
    error(
        ExpansionCode.MISPLACED_KEYWORD,
        place,
        keyword.name() + ": has a meaning only in " + home(keyword.name()));
  }

  private static String home(String auxiliary) {
    return switch (auxiliary) {
      case "else" -> "cond, case, guard and cond-expand";
      case "=>" -> "cond, case and guard";
      case "...", "_" -> "syntax-rules";
      case "unquote", "unquote-splicing" -> "quasiquote";
      case "only", "except", "prefix", "rename" -> "import and export";
      case "export", "include-library-declarations", "include-shared" -> "define-library";
      default -> "macros that know it";
    };
  }

  private Core special(Keyword keyword, Form.Name head, Form.ListForm form, Scope scope) {
    tell(keyword, head, ExpansionLog.Use.SYNTAX);
    Use use = new Use(this, keyword, form, scope);
    if (keyword.isAuxiliary()) {
      misplaced(keyword, head.location());
      return use.recover(1);
    }
    if (!isProper(use)) {
      return use.recover(1);
    }
    return switch (keyword.special().kind()) {
      case EXPRESSION -> SpecialForms.expand(use);
      case SPLICE -> spliced(use);
      case DEFINITION -> {
        error(
            ExpansionCode.MISPLACED_DEFINITION,
            form.location(),
            keyword.name() + ": a definition stands where an expression is wanted");
        yield use.recover(2);
      }
      case TRANSFORMER -> {
        error(
            ExpansionCode.SYNTAX_AS_VALUE,
            form.location(),
            keyword.name() + ": has no value: it belongs into define-syntax and its kin");
        yield nothing(form.location());
      }
    };
  }

  /** Reports a special form with a dot in it. */
  boolean isProper(Use use) {
    if (use.form().isProper()) {
      return true;
    }
    error(
        ExpansionCode.DOTTED_COMBINATION,
        use.location(),
        use.keyword().name()
            + ": expected a proper list, got a dot before "
            + FormText.of(use.form().tail()));
    return false;
  }

  // (begin …) and its kin among expressions.
  private Core spliced(Use use) {
    SpecialForms.Spliced parts = SpecialForms.splice(use);
    if (parts.forms().isEmpty()) {
      if (use.keyword().special() == SpecialForm.BEGIN && use.count() == 0) {
        use.report("at least one expression");
      }
      return nothing(use.location());
    }
    return sequence(use.location(), parts.forms(), parts.scope());
  }

  /** At least one form, in order. */
  Core sequence(Location place, List<Form> forms, Scope scope) {
    List<Core> parts = new ArrayList<>(forms.size());
    for (Form form : forms) {
      addFlat(expression(form, scope), parts);
    }
    return sequence(place, parts);
  }

  /** At least one form, in order. */
  static Core sequence(Location place, List<Core> parts) {
    return parts.size() == 1 ? parts.get(0) : new Core.Sequence(place, parts);
  }

  static void addFlat(Core part, List<Core> parts) {
    if (part instanceof Core.Sequence sequence) {
      parts.addAll(sequence.forms());
    } else {
      parts.add(part);
    }
  }

  /** Expands the forms of a body (R7RS 5.3): definitions and at least one expression. */
  Core body(Use use, List<Form> forms, Scope scope) {
    return new Body(this, scope, use).expand(forms);
  }

  // --- Macros ---

  /** Rewrites one use of a macro; empty after a problem. */
  Optional<Form> transform(Macro macro, Form.Name head, Form.ListForm form, Scope scope) {
    tell(macro, head, ExpansionLog.Use.SYNTAX);
    if (!spend(1, form.location())) {
      return Optional.empty();
    }
    if (log != null && head.written() != null) {
      log.expanded(macro, form.location());
    }
    Optional<Form> written = macro.transformer().transform(form, scope, this);
    if (written.isEmpty() && log != null) {
      for (Form part : form.items().subList(1, form.size())) {
        expressionQuietly(part, scope);
      }
    }
    return written;
  }

  // --- Names ---

  /** Whether {@code form} is the auxiliary keyword {@code name}. */
  boolean isKeyword(Form form, Scope scope, String name) {
    if (form instanceof Form.Name candidate
        && scope.find(candidate.identifier()) == libraries.keyword(name).orElseThrow()) {
      tell(libraries.keyword(name).orElseThrow(), candidate, ExpansionLog.Use.SYNTAX);
      return true;
    }
    return false;
  }

  void tell(Binding binding, Form.Name name, ExpansionLog.Use use) {
    if (log != null && name.written() != null) {
      log.referred(binding, name.written(), use);
    }
  }

  void tellDefinition(Binding binding, Form.Name name) {
    if (log != null && name.written() != null) {
      log.defined(binding, name.written());
      if (name.identifier() instanceof Identifier) {
        boundInTemplates.add(name.written());
      }
    }
  }

  void tellScope(Scope scope, Location extent) {
    if (log != null && extent != null) {
      log.scoped(scope, extent);
    }
  }

  /** A name in a template: what it means is told when all definitions are known. */
  void tellTemplateName(Form.Name name, Scope scope) {
    if (log != null && name.written() != null) {
      templateNames.add(new TemplateName(name, scope));
    }
  }

  private void tellTemplateNames() {
    for (TemplateName name : templateNames) {
      Binding meaning = name.scope.find(name.name.identifier());
      if (meaning != null && !boundInTemplates.contains(name.name.written())) {
        tell(meaning, name.name, ExpansionLog.Use.TEMPLATE);
      }
    }
  }

  /** Makes a local variable of {@code name} and binds it in {@code scope}. */
  Variable bind(Form.Name name, LocalScope scope) {
    Variable variable = new Variable(name.text(), place(name));
    scope.bind(name.identifier(), variable);
    tellDefinition(variable, name);
    return variable;
  }

  /** Where a definition by {@code name} is: where the name is written, if anywhere. */
  static Location place(Form.Name name) {
    return name.written() != null ? name.written() : name.location();
  }

  // --- Calls of the run-time library ---

  /** The value of a procedure of the run-time library. */
  Core runtime(Location place, String name) {
    return new Core.GlobalReference(place, libraries.runtime(name, this));
  }

  Core runtimeCall(Location place, String name, Core... operands) {
    return new Core.Call(place, runtime(place, name), List.of(operands));
  }

  Core runtimeCall(Location place, String name, List<Core> operands) {
    return new Core.Call(place, runtime(place, name), operands);
  }
}
