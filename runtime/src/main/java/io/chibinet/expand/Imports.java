package io.chibinet.expand;

import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Location;
import io.chibinet.value.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Import declarations (R7RS 5.2). */
final class Imports {
  /**
   * What an import set brings in.
   *
   * @param names the bindings under their local names
   */
  private record Imported(Library library, Map<Symbol, Binding> names) {}

  private final Use use;

  private Imports(Use use) {
    this.use = use;
  }

  /** {@code (import set …)} among definitions. */
  static void importForm(Use use, Definitions place) {
    if (place instanceof TopLevel top) {
      importSets(use, top.scope());
    } else {
      use.expander()
          .error(
              ExpansionCode.MISPLACED_DEFINITION,
              use.location(),
              "import: stands at top level only");
    }
  }

  /** Imports every set of {@code use}. */
  static void importSets(Use use, Environment environment) {
    Imports imports = new Imports(use);
    environment.noteImport();
    if (imports.lacksParentheses()) {
      return;
    }
    for (Form set : use.parts(1)) {
      imports
          .resolve(set)
          .ifPresent(imported -> imports.bind(imported, environment, set.location()));
    }
  }

  /** Says so if the parts of one library name stand where import sets do. */
  private boolean lacksParentheses() {
    List<Form> sets = use.parts(1);
    if (sets.isEmpty() || !(sets.get(0) instanceof Form.Name)) {
      return false;
    }
    for (Form set : sets) {
      if (set instanceof Form.ListForm) {
        return false;
      }
    }
    StringBuilder name = new StringBuilder();
    sets.forEach(set -> name.append(name.length() == 0 ? "" : " ").append(FormText.of(set)));
    use.expander()
        .error(
            ExpansionCode.MALFORMED_IMPORT,
            use.location(),
            "import: a library name has parentheses of its own: (import (" + name + "))");
    return true;
  }

  /** Imports all that {@code library} exports. */
  static void importAll(Library library, Environment environment) {
    library
        .exports()
        .forEach(
            (name, binding) ->
                environment.importAs(name, new Environment.Import(binding, library.name(), null)));
  }

  /** The library name written as {@code form}: identifiers and exact non-negative integers. */
  static Optional<LibraryName> libraryName(Form form) {
    if (!(form instanceof Form.ListForm list) || !list.isProper() || list.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (Form item : list.items()) {
      if (item instanceof Form.Name name) {
        parts.add(name.text());
      } else if (item instanceof Form.Atom atom && isNatural(atom.value())) {
        parts.add(atom.value().toString());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new LibraryName(parts));
  }

  private static boolean isNatural(Object value) {
    return value instanceof Long small && small >= 0
        || value instanceof BigInteger large && large.signum() >= 0;
  }

  private void bind(Imported imported, Environment environment, Location set) {
    LibraryName from = imported.library.name();
    ExpansionLog log = use.expander().log();
    imported.names.forEach(
        (name, binding) -> {
          Environment.Import imports = new Environment.Import(binding, from, set);
          Environment.Import before = environment.importAs(name, imports);
          if (before != null
              && before.binding() != binding
              && environment.kind() != Environment.Kind.INTERACTIVE) {
            use.expander().conflict(name, before, imports);
          }
          if (environment.definition(name) != null) {
            use.expander()
                .warning(
                    ExpansionCode.DUPLICATE_DEFINITION,
                    set,
                    "import: " + name.name() + " is defined already, so its import is for nothing");
          }
          if (log != null && set != null) {
            log.imported(name.name(), binding, from, set);
          }
        });
  }

  private Optional<Imported> resolve(Form set) {
    // (only …) is a library name too, unless an import set follows.
    if (set instanceof Form.ListForm list
        && list.isProper()
        && list.size() >= 2
        && list.get(0) instanceof Form.Name word
        && list.get(1) instanceof Form.ListForm) {
      switch (word.text()) {
        case "only":
        case "except":
        case "prefix":
        case "rename":
          use.expander()
              .libraries()
              .keyword(word.text())
              .ifPresent(keyword -> use.expander().tell(keyword, word, ExpansionLog.Use.SYNTAX));
          return resolve(list.get(1)).map(inner -> modify(inner, word.text(), list));
        default:
          break;
      }
    }
    Optional<LibraryName> name = libraryName(set);
    if (name.isEmpty()) {
      use.expander()
          .error(
              ExpansionCode.MALFORMED_IMPORT,
              place(set),
              "import: expected a library name such as (scheme base), or only, except, prefix or"
                  + " rename around one, got "
                  + FormText.of(set));
      return Optional.empty();
    }
    return library(name.get(), set).map(library -> new Imported(library, library.exports()));
  }

  private Location place(Form form) {
    return form.location() == null ? use.location() : form.location();
  }

  private Optional<Library> library(LibraryName name, Form set) {
    Expander expander = use.expander();
    Libraries libraries = expander.libraries();
    if (expander.log() != null && set.location() != null) {
      expander.log().named(name, set.location());
    }
    if (libraries.isLoading(name)) {
      String chain =
          libraries.loadingFrom(name).stream()
              .map(LibraryName::toString)
              .collect(Collectors.joining(" imports "));
      expander.error(
          ExpansionCode.CYCLIC_IMPORT,
          place(set),
          "import: libraries import each other: " + chain + " imports " + name);
      return Optional.empty();
    }
    Optional<Library> library = libraries.find(name);
    if (library.isEmpty()) {
      expander.error(
          ExpansionCode.UNKNOWN_LIBRARY,
          place(set),
          "import: there is no library "
              + name
              + Suggestion.question(name.toString(), alike(name)));
    }
    library.ifPresent(expander::needs);
    return library;
  }

  // Another number is another library: who wants (srfi 999) is not helped by (srfi 99).
  private List<String> alike(LibraryName name) {
    return use.expander().libraries().names().stream()
        .filter(other -> numbers(other).equals(numbers(name)))
        .map(LibraryName::toString)
        .toList();
  }

  private static List<String> numbers(LibraryName name) {
    return name.parts().stream().filter(part -> part.chars().allMatch(Character::isDigit)).toList();
  }

  private Imported modify(Imported inner, String word, Form.ListForm set) {
    List<Form> operands = set.items().subList(2, set.size());
    return new Imported(
        inner.library,
        switch (word) {
          case "only" -> only(inner, operands);
          case "except" -> except(inner, operands);
          case "prefix" -> prefix(inner, set);
          default -> rename(inner, operands);
        });
  }

  private Map<Symbol, Binding> only(Imported inner, List<Form> operands) {
    Map<Symbol, Binding> names = new LinkedHashMap<>();
    for (Form operand : operands) {
      named(inner, operand).ifPresent(name -> names.put(name, inner.names.get(name)));
    }
    return names;
  }

  private Map<Symbol, Binding> except(Imported inner, List<Form> operands) {
    Map<Symbol, Binding> names = new LinkedHashMap<>(inner.names);
    for (Form operand : operands) {
      named(inner, operand).ifPresent(names::remove);
    }
    return names;
  }

  private Map<Symbol, Binding> prefix(Imported inner, Form.ListForm set) {
    if (set.size() != 3 || !(set.get(2) instanceof Form.Name prefix)) {
      malformed(set, "(prefix set identifier)");
      return inner.names;
    }
    Map<Symbol, Binding> names = new LinkedHashMap<>();
    inner.names.forEach(
        (name, binding) -> names.put(Symbol.of(prefix.text() + name.name()), binding));
    return names;
  }

  private Map<Symbol, Binding> rename(Imported inner, List<Form> operands) {
    Map<Symbol, Symbol> renamed = new LinkedHashMap<>();
    for (Form operand : operands) {
      if (operand instanceof Form.ListForm pair
          && pair.isProper()
          && pair.size() == 2
          && pair.get(1) instanceof Form.Name to) {
        named(inner, pair.get(0))
            .ifPresent(
                from -> {
                  renamed.put(from, to.symbol());
                  use.expander().tell(inner.names.get(from), to, ExpansionLog.Use.IMPORT);
                });
      } else {
        malformed(operand, "(old-name new-name)");
      }
    }
    Map<Symbol, Binding> names = new LinkedHashMap<>();
    inner.names.forEach((name, binding) -> names.put(renamed.getOrDefault(name, name), binding));
    return names;
  }

  private void malformed(Form form, String shape) {
    use.expander()
        .error(
            ExpansionCode.MALFORMED_IMPORT,
            place(form),
            "import: expected " + shape + ", got " + FormText.of(form));
  }

  // The name that `form` picks out of an import set.
  private Optional<Symbol> named(Imported inner, Form form) {
    if (!(form instanceof Form.Name name)) {
      malformed(form, "an identifier");
      return Optional.empty();
    }
    Binding binding = inner.names.get(name.symbol());
    if (binding == null) {
      if (!inner.library.hasErrors()) {
        List<String> names = inner.names.keySet().stream().map(Symbol::name).toList();
        use.expander()
            .error(
                ExpansionCode.UNKNOWN_EXPORT,
                place(form),
                "import: "
                    + inner.library.name()
                    + " does not export "
                    + name.text()
                    + Suggestion.question(name.text(), names));
      }
      return Optional.empty();
    }
    use.expander().tell(binding, name, ExpansionLog.Use.IMPORT);
    return Optional.of(name.symbol());
  }
}
