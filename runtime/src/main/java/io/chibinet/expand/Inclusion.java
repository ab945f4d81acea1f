package io.chibinet.expand;

import io.chibinet.library.Features;
import io.chibinet.library.LibraryName;
import io.chibinet.library.Source;
import io.chibinet.value.MutableString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code include}, {@code include-ci} and {@code cond-expand} (R7RS 4.1.7, 4.2.1). */
final class Inclusion {
  private Inclusion() {}

  /** The forms of the files that {@code use} names. */
  static List<Form> include(Use use, boolean foldCase) {
    if (use.count() == 0) {
      use.report("at least one file name");
    }
    List<Form> forms = new ArrayList<>();
    for (Form part : use.parts(1)) {
      forms.addAll(file(use, part, foldCase));
    }
    return forms;
  }

  private static List<Form> file(Use use, Form part, boolean foldCase) {
    if (!(part instanceof Form.Atom atom) || !(atom.value() instanceof MutableString path)) {
      use.report(part, "a string with the name of a file");
      return List.of();
    }
    Expander expander = use.expander();
    Optional<Source> source = expander.include(path.toString(), part.location());
    if (source.isEmpty()) {
      expander.error(
          ExpansionCode.MISSING_INCLUDE,
          part.location(),
          use.keyword().name() + ": cannot read the file " + FormText.of(part));
      return List.of();
    }
    if (!expander.spend(100, part.location())) {
      return List.of();
    }
    if (expander.log() != null && part.location() != null) {
      expander.log().included(source.get().text(), part.location());
    }
    return expander.forms(source.get(), foldCase);
  }

  /** The forms of the first clause of a {@code cond-expand} that holds. */
  static List<Form> condExpand(Use use) {
    if (use.count() == 0) {
      use.report("at least one clause");
      return List.of();
    }
    for (Form part : use.parts(1)) {
      if (!(part instanceof Form.ListForm clause) || !clause.isProper() || clause.isEmpty()) {
        use.report(part, "a clause of a condition and forms");
      } else if (holds(use, clause.get(0))) {
        return clause.items().subList(1, clause.size());
      }
    }
    use.expander()
        .error(
            ExpansionCode.FAILED_CONDITION,
            use.location(),
            "cond-expand: no clause holds here, and there is no else");
    return List.of();
  }

  // The words of a condition are known by their names: no import can take them away.
  private static boolean holds(Use use, Form condition) {
    if (condition instanceof Form.Name name) {
      return name.text().equals("else") || Features.names().contains(name.text());
    }
    if (condition instanceof Form.ListForm list
        && list.isProper()
        && list.size() > 0
        && list.get(0) instanceof Form.Name word) {
      List<Form> parts = list.items().subList(1, list.size());
      switch (word.text()) {
        case "and":
          return parts.stream().allMatch(part -> holds(use, part));
        case "or":
          return parts.stream().anyMatch(part -> holds(use, part));
        case "not":
          if (parts.size() == 1) {
            return !holds(use, parts.get(0));
          }
          break;
        case "library":
          Optional<LibraryName> name =
              parts.size() == 1 ? Imports.libraryName(parts.get(0)) : Optional.empty();
          if (name.isPresent()) {
            return use.expander().libraries().exists(name.get());
          }
          break;
        default:
          break;
      }
    }
    use.report(condition, "a feature, (library name), (and …), (or …), (not …) or else");
    return false;
  }
}
