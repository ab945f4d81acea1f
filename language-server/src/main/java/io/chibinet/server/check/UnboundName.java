package io.chibinet.server.check;

import io.chibinet.expand.Expansion;
import io.chibinet.expand.Suggestion;
import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Names that nothing binds. */
public final class UnboundName implements Check {
  public static final String CODE = "unbound-name";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String explanation() {
    return "A name is used that neither the program nor its imports define: running the code"
        + " raises an error. Usually an import is missing, or the name is misspelt.";
  }

  @Override
  public void run(CheckedText text, Consumer<Problem> report) {
    Set<Location> seen = new HashSet<>();
    for (Expansion.Unbound unbound : text.analysis().unit().unbound()) {
      if (!text.holds(unbound.location()) || !seen.add(unbound.location())) {
        continue;
      }
      String name = unbound.global().name();
      report.accept(
          Problem.error(
              CODE, unbound.location(), name + ": is not bound" + advice(name, unbound, text)));
    }
  }

  private static String advice(String name, Expansion.Unbound unbound, CheckedText text) {
    Optional<LibraryName> home = text.documentation().home(name);
    if (home.isPresent()) {
      return "; it is exported by " + home.get();
    }
    return Suggestion.question(name, unbound.scope().visible().keySet());
  }
}
