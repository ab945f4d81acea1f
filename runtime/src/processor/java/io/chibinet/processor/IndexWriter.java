package io.chibinet.processor;

import java.util.List;
import java.util.Map;

/** Writes {@code io.chibinet.natives.NativeIndex}: which table holds which name. */
final class IndexWriter {
  static final String QUALIFIED_NAME = "io.chibinet.natives.NativeIndex";

  private IndexWriter() {}

  /** The source of the index over the groups of each qualified class name. */
  static String write(Map<String, List<NativeGroup>> classes) {
    StringBuilder cases = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (Map.Entry<String, List<NativeGroup>> entry : classes.entrySet()) {
      String separator = "      case ";
      for (NativeGroup group : entry.getValue()) {
        cases.append(separator).append('"').append(group.scheme).append('"');
        names.append(names.length() == 0 ? "" : ",\n").append("        \"");
        names.append(group.scheme).append('"');
        separator = ",\n          ";
      }
      cases.append(" ->\n          ").append(entry.getKey()).append("Natives.find(name);\n");
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
            return switch (name) {
        %s      default -> null;
            };
          }

          /** The names of all natives. */
          public static List<String> names() {
            return List.of(
        %s);
          }
        }
        """
        .formatted(cases, names);
  }
}
