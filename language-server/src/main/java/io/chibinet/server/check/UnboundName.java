package io.chibinet.server.check;

import io.chibinet.expand.Expansion;
import io.chibinet.expand.Suggestion;
import io.chibinet.library.LibraryIndex;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    Set<String> homes = new TreeSet<>();
    for (LibraryIndex.Exported exported : text.documentation().bundled().named(name)) {
      homes.add(exported.library().toString());
    }
    if (!homes.isEmpty()) {
      List<String> few = homes.stream().limit(3).toList();
      return "; it is exported by " + String.join(", ", few);
    }
    return Suggestion.question(name, unbound.scope().visible().keySet());
  }
}
