package io.chibinet.expand;

import io.chibinet.library.LibraryName;
import io.chibinet.library.Source;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.Span;
import io.chibinet.value.Printer;
import io.chibinet.value.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code define-library} (R7RS 5.6). Its declarations are known by their spelling: nothing is bound
 * among them.
 */
final class LibraryDefinition {
  private final Use use;
  private final LibraryName name;
  private final Expander expander;
  private final Environment environment;
  private final List<Use> exports = new ArrayList<>();
  private final List<Use> imports = new ArrayList<>();
  private final List<Use> body = new ArrayList<>();

  private LibraryDefinition(Use use, LibraryName name) {
    this.expander = new Expander(use.expander());
    this.use = new Use(expander, use.keyword(), use.form(), use.scope());
    this.name = name;
    this.environment = expander.libraries().environmentOf(name);
  }

  /** A {@code define-library} at the top level of a program. */
  static void inProgram(Use use, Definitions place) {
    if (place instanceof TopLevel) {
      define(use, List.of())
          .ifPresent(library -> library.problems().forEach(use.expander()::report));
    } else {
      use.expander()
          .error(
              ExpansionCode.MISPLACED_DEFINITION,
              use.location(),
              "define-library: stands at top level only");
    }
  }

  /** Takes the forms of a library file, in which nothing but libraries stands. */
  static void inFile(List<Form> forms, Expander file) {
    Keyword keyword = file.libraries().keyword("define-library").orElseThrow();
    List<Use> libraries = new ArrayList<>();
    for (Form form : forms) {
      if (form instanceof Form.ListForm list
          && list.isProper()
          && list.size() > 0
          && list.get(0) instanceof Form.Name head
          && head.text().equals(keyword.name())) {
        file.tell(keyword, head, ExpansionLog.Use.SYNTAX);
        libraries.add(new Use(file, keyword, list, null));
      } else {
        file.error(
            ExpansionCode.MALFORMED_FORM,
            form.location(),
            "expected (define-library …) in a library file, got " + FormText.of(form));
      }
    }
    List<Problem> problems = file.problems();
    for (Use library : libraries) {
      define(library, problems);
    }
  }

  /** Makes a library that says what is wrong with the file that should have defined it. */
  static void missing(LibraryName name, Source source, Expander file) {
    Location place = new Location(source.text(), new Span(0, 0));
    if (!file.hasErrors()) {
      file.error(
          ExpansionCode.LIBRARY_NOT_DEFINED, place, "this file should define the library " + name);
    }
    Environment environment =
        new Environment(file.libraries(), Environment.Kind.LIBRARY, name.toString(), Map.of());
    file.libraries()
        .close(
            new Library(
                name, place, environment, Map.of(), file.finish(List.of()), file.problems()));
  }

  // The library takes over the problems of its file.
  private static Optional<Library> define(Use use, List<Problem> before) {
    Optional<LibraryName> name =
        use.count() == 0 ? Optional.empty() : Imports.libraryName(use.part(1));
    if (name.isEmpty()) {
      use.report("a library name and declarations");
      return Optional.empty();
    }
    Libraries libraries = use.expander().libraries();
    if (libraries.isLoading(name.get())) {
      return Optional.empty();
    }
    if (libraries.isLoaded(name.get()) && !libraries.isChangeable(name.get())) {
      use.expander()
          .error(
              ExpansionCode.DUPLICATE_DEFINITION,
              use.part(1).location(),
              "define-library: there is a library " + name.get() + " already");
      return Optional.empty();
    }
    return Optional.of(new LibraryDefinition(use, name.get()).define(before));
  }

  private Library define(List<Problem> before) {
    expander.takeOver(before);
    Libraries libraries = expander.libraries();
    libraries.open(name, environment);
    List<Core> forms = new ArrayList<>();
    Map<Symbol, Binding> exported = new LinkedHashMap<>();
    expander.guarded(
        use.location(),
        () -> {
          use.parts(2).forEach(this::declaration);
          imports.forEach(set -> Imports.importSets(set, environment));
          TopLevel top = new TopLevel(expander, environment, forms);
          body.forEach(part -> top.takeAll(forms(part), environment));
          exports.forEach(part -> export(part, exported));
        });
    expander.tellScope(environment, use.location());
    Expansion expansion = expander.finish(forms);
    Library library =
        new Library(name, use.location(), environment, exported, expansion, expander.problems());
    libraries.close(library);
    return library;
  }

  private void declaration(Form form) {
    if (!(form instanceof Form.ListForm list)
        || !list.isProper()
        || list.isEmpty()
        || !(list.get(0) instanceof Form.Name head)) {
      unknown(form);
      return;
    }
    Optional<Keyword> keyword = expander.libraries().keyword(head.text());
    if (keyword.isEmpty()) {
      unknown(form);
      return;
    }
    Use part = new Use(expander, keyword.get(), list, environment);
    switch (head.text()) {
      case "export" -> exports.add(part);
      case "import" -> imports.add(part);
      case "begin", "include", "include-ci" -> body.add(part);
      case "cond-expand" -> Inclusion.condExpand(part).forEach(this::declaration);
      case "include-library-declarations" ->
          Inclusion.include(part, false).forEach(this::declaration);
      case "include-shared" -> part.parts(1).forEach(object -> includeShared(part, object));
      default -> {
        unknown(form);
        return;
      }
    }
    expander.tell(keyword.get(), head, ExpansionLog.Use.SYNTAX);
  }

  /**
   * Chibi's libraries name C code that they load. A library of ours stands in its place: {@code
   * (include-shared "33/bit")} imports {@code (chibi-net shared bit)}.
   */
  private void includeShared(Use part, Form object) {
    String text = object instanceof Form.Atom atom ? Printer.display(atom.value()) : "";
    String file = text.substring(text.lastIndexOf('/') + 1);
    Location place = object.location();
    if (file.isEmpty()
        || !expander.libraries().exists(LibraryName.of("chibi-net", "shared", file))) {
      expander.error(
          ExpansionCode.UNKNOWN_LIBRARY,
          place,
          "include-shared: nothing stands in place of the shared object " + FormText.of(object));
      return;
    }
    List<Form> name =
        Stream.of("chibi-net", "shared", file)
            .map(word -> (Form) new Form.Name(place, Symbol.of(word), null))
            .toList();
    List<Form> declaration = List.of(part.form().get(0), new Form.ListForm(place, name, null));
    imports.add(
        new Use(
            expander, part.keyword(), new Form.ListForm(place, declaration, null), environment));
  }

  private void unknown(Form form) {
    expander.error(
        ExpansionCode.MALFORMED_FORM,
        form.location(),
        "define-library: expected export, import, begin, include, include-ci,"
            + " include-library-declarations or cond-expand, got "
            + FormText.of(form));
  }

  private List<Form> forms(Use part) {
    return part.keyword().special() == SpecialForm.BEGIN
        ? part.parts(1)
        : Inclusion.include(part, part.keyword().special() == SpecialForm.INCLUDE_CI);
  }

  private void export(Use part, Map<Symbol, Binding> exported) {
    for (Form spec : part.parts(1)) {
      if (spec instanceof Form.Name same) {
        export(same, same, exported);
      } else if (spec instanceof Form.ListForm list
          && list.isProper()
          && list.size() == 3
          && list.get(0) instanceof Form.Name word
          && word.text().equals("rename")
          && list.get(1) instanceof Form.Name inside
          && list.get(2) instanceof Form.Name outside) {
        export(inside, outside, exported);
      } else {
        part.report(spec, "an identifier or (rename inside outside)");
      }
    }
  }

  private void export(Form.Name inside, Form.Name outside, Map<Symbol, Binding> exported) {
    Binding binding = environment.own(inside.symbol());
    if (binding == null) {
      expander.error(
          ExpansionCode.UNDEFINED_EXPORT,
          inside.location(),
          "export: "
              + name
              + " does not define "
              + inside.text()
              + Suggestion.question(inside.text(), environment.visible().keySet()));
      return;
    }
    expander.tell(binding, inside, ExpansionLog.Use.EXPORT);
    if (outside != inside) {
      expander.tell(binding, outside, ExpansionLog.Use.EXPORT);
    }
    Binding before = exported.put(outside.symbol(), binding);
    if (before != null && before != binding) {
      expander.error(
          ExpansionCode.DUPLICATE_EXPORT,
          outside.location(),
          "export: " + outside.text() + " is exported twice, with different meanings");
    }
  }
}
