package io.chibinet.server.workspace;

import io.chibinet.expand.Core;
import io.chibinet.expand.Expansion;
import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Texts that are expanded together: a program or a library file, and what it includes.
 *
 * @param root the text that includes the others
 * @param libraries the libraries that the root defines
 * @param names what was found out about the names in each of the texts
 * @param forms the code, of all libraries defined here and of the program
 * @param problems of these texts alone
 * @param unbound names in these texts that nothing binds
 */
public record Unit(
    SourceText root,
    List<LibraryName> libraries,
    Map<SourceText, Names> names,
    List<Core> forms,
    List<Problem> problems,
    List<Expansion.Unbound> unbound) {

  /** The names of all texts of the unit, the root's first. */
  public List<String> textNames() {
    Set<String> all = new LinkedHashSet<>();
    all.add(root.name());
    names.keySet().forEach(text -> all.add(text.name()));
    return new ArrayList<>(all);
  }

  /** What all texts of the unit import. */
  public List<Names.Imported> imports() {
    return names.values().stream().flatMap(text -> text.imported().stream()).toList();
  }

  /** The text called {@code name}; of one that is included twice, the last. */
  public Optional<SourceText> text(String name) {
    return names.keySet().stream().filter(text -> text.name().equals(name)).reduce((a, b) -> b);
  }

  /** Whether nothing but libraries stands in the root. */
  public boolean isLibrary() {
    return !libraries.isEmpty();
  }
}
