package io.chibinet.processor;

import java.util.List;
import java.util.Map;

/** Writes {@code io.chibinet.natives.NativeIndex}: which table holds which name. */
final class IndexWriter {
  static final String QUALIFIED_NAME = "io.chibinet.natives.NativeIndex";

  private IndexWriter() {}

  /** The source of the index over the groups of each qualified class name. */
  static String write(Map<String, List<NativeGroup>> classes) {
    StringBuilder names = new StringBuilder();
    for (List<NativeGroup> groups : classes.values()) {
      for (NativeGroup group : groups) {
        names.append(names.length() == 0 ? "" : ",\n").append("        \"");
        names.append(group.scheme).append('"');
      }
    }
    return """
        package io.chibinet.natives;

        import io.chibinet.machine.NativeProcedure;
        import java.util.List;

        /** Every native by its Scheme name; generated. */
        public final class NativeIndex {
          private NativeIndex() {}

          /** A new procedure for the native of that name, or null. */
          public static NativeProcedure find(String name) {
            switch (name) {
        %s      default:
                return null;
            }
          }

          /** What a {@code define-native} form of that name stands for, or null. */
          public static Object value(String name) {
            Object constant = constant(name);
            return constant != null ? constant : find(name);
          }

          /** The value of the constant of that name, or null. */
          public static Object constant(String name) {
            switch (name) {
        %s      default:
                return null;
            }
          }

          /** The names of all natives, constants included. */
          public static List<String> names() {
            return List.of(
        %s);
          }
        }
        """
        .formatted(cases(classes, false, "find"), cases(classes, true, "constant"), names);
  }

  private static String cases(
      Map<String, List<NativeGroup>> classes, boolean constants, String method) {
    StringBuilder cases = new StringBuilder();
    for (Map.Entry<String, List<NativeGroup>> entry : classes.entrySet()) {
      List<String> names =
          entry.getValue().stream()
              .filter(group -> group.isConstant() == constants)
              .map(group -> '"' + group.scheme + '"')
              .toList();
      if (!names.isEmpty()) {
        cases.append("      case ").append(String.join(",\n          ", names));
        cases.append(":\n        return ").append(entry.getKey()).append("Natives.");
        cases.append(method).append("(name);\n");
      }
    }
    return cases.toString();
  }
}
