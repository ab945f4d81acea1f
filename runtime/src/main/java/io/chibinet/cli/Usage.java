package io.chibinet.cli;

import io.chibinet.library.Declaration;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Signature;
import io.chibinet.machine.UncaughtError;
import io.chibinet.value.Condition;
import java.util.stream.Collectors;

/** Recalls the arguments of a builtin that was given too few or too many. */
final class Usage {
  private static final String EXPECTED = ": expected ";

  private Usage() {}

  /**
   * What to add to the message of an error; nothing if it is not about such a call. Procedures of
   * Scheme code name their parameters in the message itself.
   */
  static String hint(UncaughtError error) {
    if (!(error.payload() instanceof Condition condition)
        || condition.kind() != Condition.Kind.ARITY) {
      return "";
    }
    String message = condition.message();
    int end = message.indexOf(EXPECTED);
    if (end < 0 || message.indexOf('(', end) >= 0) {
      return "";
    }
    String name = message.substring(0, end);
    String usage =
        LibraryIndex.of(LibraryPath.bundled()).named(name).stream()
            .flatMap(exported -> exported.declaration().stream())
            .findFirst()
            .map(Declaration::signatures)
            .map(all -> all.stream().map(Signature::label).collect(Collectors.joining(" or ")))
            .orElse("");
    return usage.isEmpty() ? "" : "; it is called as " + usage;
  }
}
