package io.chibinet.cli;

import io.chibinet.expand.Expansion;
import io.chibinet.expand.Suggestion;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.machine.Interpreter;
import io.chibinet.machine.UncaughtError;
import io.chibinet.value.Condition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what a name that has no value was meant to be. */
final class Spelling {
  private static final String UNBOUND = "unbound variable: ";

  private Spelling() {}

  /** The name without a value that an error is about; empty if it is about something else. */
  static Optional<String> wrongName(UncaughtError error) {
    return error.payload() instanceof Condition condition
            && condition.kind() == Condition.Kind.UNBOUND
            && condition.message().contains(UNBOUND)
        ? Optional.of(
            condition.message().substring(condition.message().indexOf(UNBOUND) + UNBOUND.length()))
        : Optional.empty();
  }

  /** What to add to the message of an error; nothing if it is not about such a name. */
  static String hint(UncaughtError error, Interpreter interpreter) {
    return wrongName(error).map(name -> hint(name, error, interpreter)).orElse("");
  }

  private static String hint(String name, UncaughtError error, Interpreter interpreter) {
    return interpreter
        .unboundAt(error.location())
        .or(() -> interpreter.unboundInData(name))
        .map(Spelling::hint)
        .orElse(
            interpreter.isInteractive()
                ? "; its definition has given it no value"
                : "; its definition comes later");
  }

  /**
   * What to say of a name that nothing binds: a name like it that could be written in its place, or
   * a bundled library that exports it or one like it.
   */
  static String hint(Expansion.Unbound unbound) {
    String name = unbound.global().name();
    LibraryIndex bundled = LibraryIndex.of(LibraryPath.bundled());
    Optional<String> exporter = exporter(bundled, name);
    if (exporter.isPresent()) {
      return "; " + exporter.get() + " exports it";
    }
    String question = Suggestion.question(name, unbound.scope().visible().keySet());
    if (!question.isEmpty()) {
      return question;
    }
    Set<String> exported = new TreeSet<>();
    for (LibraryName library : publicLibraries(bundled)) {
      bundled.exports(library).forEach(export -> exported.add(export.name()));
    }
    return Suggestion.nearAmongMany(name, exported)
        .map(near -> "; did you mean " + near + " of " + exporter(bundled, near).orElse("") + "?")
        .orElse("");
  }

  /** The library that users would import {@code name} from, as they write it. */
  private static Optional<String> exporter(LibraryIndex index, String name) {
    return publicLibraries(index).stream()
        .filter(library -> index.exports(library).stream().anyMatch(e -> e.name().equals(name)))
        .findFirst()
        .map(LibraryName::toString);
  }

  /** Those of R7RS first: (scheme small) and the like export again what others define. */
  private static List<LibraryName> publicLibraries(LibraryIndex index) {
    return index.libraries().stream()
        .map(io.chibinet.library.Library::name)
        .filter(name -> !name.parts().get(0).equals("chibi-net"))
        .sorted(
            Comparator.comparing(LibraryName::isGathering)
                .thenComparing(name -> !name.parts().get(0).equals("scheme")))
        .toList();
  }
}
