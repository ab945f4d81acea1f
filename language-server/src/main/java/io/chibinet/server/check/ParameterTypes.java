package io.chibinet.server.check;

import io.chibinet.expand.Global;
import io.chibinet.library.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the parameters of bundled procedures take: their names say it, as they do in the report
 * (R7RS 1.3.3). Parameters that are not here take anything, or what no text tells.
 */
final class ParameterTypes {
  private static final Map<String, Type> REPORT = new HashMap<>();
  private static final Map<String, Type> SRFI = new HashMap<>();
  private static final Map<String, Type> NET = new HashMap<>();
  // Where the name alone does not tell: "procedure parameter".
  private static final Map<String, Type> SPECIAL = new HashMap<>();

  private static final Map<String, Map<String, Type>> LIBRARIES =
      Map.ofEntries(
          Map.entry("(scheme base)", REPORT),
          Map.entry("(scheme char)", REPORT),
          Map.entry("(scheme complex)", REPORT),
          Map.entry("(scheme cxr)", REPORT),
          Map.entry("(scheme file)", REPORT),
          Map.entry("(scheme inexact)", REPORT),
          Map.entry("(scheme read)", REPORT),
          Map.entry("(scheme write)", REPORT),
          Map.entry("(srfi 18)", SRFI),
          Map.entry("(srfi 69)", SRFI),
          Map.entry("(chibi net)", NET),
          Map.entry("(chibi filesystem)", NET));

  static {
    take(REPORT, Type.STRING, "string", "filename");
    take(REPORT, Type.VECTOR, "vector");
    take(REPORT, Type.BYTEVECTOR, "bytevector");
    take(REPORT, Type.CHARACTER, "char");
    take(REPORT, Type.SYMBOL, "symbol");
    take(REPORT, Type.BOOLEAN, "boolean");
    take(REPORT, Type.PAIR, "pair");
    take(REPORT, Type.LIST, "list", "alist");
    take(REPORT, Type.PORT, "port");
    take(REPORT, Type.EXACT_INTEGER, "k", "n", "byte", "radix", "start", "end", "at");
    take(
        REPORT,
        Type.NUMBER,
        "number",
        "real",
        "rational",
        "integer",
        "dividend",
        "divisor",
        "base",
        "exponent",
        "x",
        "y",
        "magnitude",
        "angle",
        "imaginary");
    take(
        REPORT,
        Type.PROCEDURE,
        "procedure",
        "proc",
        "thunk",
        "receiver",
        "producer",
        "consumer",
        "handler",
        "before",
        "after",
        "converter",
        "compare");
    for (String procedure :
        new String[] {"get-output-string", "get-output-bytevector", "close-output-port"}) {
      SPECIAL.put(procedure + " port", Type.OUTPUT_PORT);
    }
    SPECIAL.put("output-port-open? port", Type.OUTPUT_PORT);
    SPECIAL.put("close-input-port port", Type.INPUT_PORT);
    SPECIAL.put("input-port-open? port", Type.INPUT_PORT);
    SPECIAL.put("make-bytevector fill", Type.EXACT_INTEGER);
    SPECIAL.put("make-string fill", Type.CHARACTER);
    SPECIAL.put("string-fill! fill", Type.CHARACTER);
    SPECIAL.put("get-environment-variable name", Type.STRING);
    for (String which : new String[] {"to", "from"}) {
      SPECIAL.put("string-copy! " + which, Type.STRING);
      SPECIAL.put("vector-copy! " + which, Type.VECTOR);
      SPECIAL.put("bytevector-copy! " + which, Type.BYTEVECTOR);
    }

    take(SRFI, Type.HASH_TABLE, "table");
    take(SRFI, Type.THREAD, "thread");
    take(SRFI, Type.MUTEX, "mutex");
    take(SRFI, Type.STRING, "string");
    take(SRFI, Type.LIST, "alist");
    take(SRFI, Type.PROCEDURE, "procedure", "thunk");

    NET.put("fileno", Type.FILENO);
    NET.put("sockaddr", Type.SOCKADDR);
    // Strings have a check of their own, which can mend them.
    NET.put("bytevector", Type.BYTEVECTOR.or(Type.STRING).as("a bytevector"));
    NET.put("addrinfo", Type.ADDRESS_INFO);
    NET.put("hints", Type.ADDRESS_INFO.or(Type.FALSE));
    NET.put("host", Type.STRING.or(Type.FALSE));
    NET.put("service", Type.STRING.or(Type.NUMBER).or(Type.FALSE));
    NET.put("timeout", Type.NUMBER.or(Type.FALSE));
    NET.put("proc", Type.PROCEDURE);
    NET.put("path", Type.STRING);
    take(
        NET,
        Type.EXACT_INTEGER,
        "family",
        "socket-type",
        "protocol",
        "level",
        "name",
        "value",
        "backlog",
        "max-conn",
        "length",
        "n",
        "flags",
        "mode");
  }

  private ParameterTypes() {}

  private static void take(Map<String, Type> types, Type type, String... names) {
    for (String name : names) {
      types.put(name, type);
    }
  }

  /** What {@code parameter} of {@code procedure} takes; empty if it may be anything. */
  static Optional<Type> of(Global procedure, Parameter parameter) {
    Map<String, Type> types = LIBRARIES.get(procedure.library());
    if (types == null) {
      return Optional.empty();
    }
    String name = withoutNumber(parameter.name());
    Type special = SPECIAL.get(procedure.name() + " " + name);
    if (special != null) {
      return Optional.of(special);
    }
    Type type = types.get(name);
    if (type == Type.PORT) {
      return Optional.of(port(parameter));
    }
    boolean mayBeFalse = type == Type.ADDRESS_INFO || type == Type.THREAD;
    if (mayBeFalse && parameter.role() == Parameter.Role.OPTIONAL) {
      return Optional.of(type.or(Type.FALSE));
    }
    // The file system's own calls take small integers too.
    return type == Type.FILENO && procedure.library().equals("(chibi filesystem)")
        ? Optional.of(type.or(Type.EXACT_INTEGER))
        : Optional.ofNullable(type);
  }

  // Of two strings the report calls the second string2.
  private static String withoutNumber(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }

  // What stands for a port left out tells which way the data go.
  private static Type port(Parameter parameter) {
    String standard = parameter.defaultValue().orElse("");
    if (standard.equals("(current-input-port)")) {
      return Type.INPUT_PORT;
    }
    return standard.equals("(current-output-port)") ? Type.OUTPUT_PORT : Type.PORT;
  }
}
