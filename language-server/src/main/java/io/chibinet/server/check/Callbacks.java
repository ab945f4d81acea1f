package io.chibinet.server.check;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** With how many arguments bundled procedures call the procedures that they are given. */
final class Callbacks {
  // One for each list, vector or string behind the procedure.
  private static final int EACH = -1;

  // "procedure parameter", as the signatures name them.
  private static final Map<String, Integer> COUNTS = new HashMap<>();

  static {
    calls(0, "with-exception-handler thunk", "make-thread thunk", "call-with-values producer");
    calls(0, "dynamic-wind before", "dynamic-wind thunk", "dynamic-wind after");
    calls(0, "with-input-from-file thunk", "with-output-to-file thunk");
    calls(1, "with-exception-handler handler", "make-parameter converter", "call-with-port proc");
    calls(1, "call-with-current-continuation receiver", "call/cc receiver");
    calls(1, "call-with-output-string proc", "call-with-input-string proc");
    calls(1, "call-with-input-file proc", "call-with-output-file proc");
    calls(2, "with-net-io proc", "assoc compare", "member compare", "hash-table-walk procedure");
    calls(EACH, "map procedure", "for-each procedure", "append-map procedure");
    calls(EACH, "vector-map procedure", "vector-for-each procedure");
    calls(EACH, "string-map procedure", "string-for-each procedure", "filter-map procedure");
  }

  private Callbacks() {}

  private static void calls(int count, String... parameters) {
    for (String parameter : parameters) {
      COUNTS.put(parameter, count);
    }
  }

  /**
   * With how many arguments {@code procedure}, given {@code operands} arguments itself, calls what
   * it is given as {@code parameter}; empty if it does not, or nothing is known.
   */
  static OptionalInt count(String procedure, String parameter, int operands) {
    Integer count = COUNTS.get(procedure + " " + parameter);
    if (count == null || count == EACH && operands < 2) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(count == EACH ? operands - 1 : count);
  }
}
