package io.chibinet.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the {@code NativeTable} of one class. A generated method is one {@code switch} whose cases
 * stay below 30 bytecodes each: HotSpot never compiles a method of more than 8000.
 */
final class TableWriter {
  /** How messages name a class whose own name, put in lower case, is not what Scheme calls it. */
  private static final Map<String, String> EXPECTED =
      Map.of(
          "AddressInfo", "an address-info",
          "Bytevector", "a bytevector",
          "Char", "a character",
          "Condition", "an error object",
          "Descriptor", "a fileno",
          "Eof", "an end-of-file object",
          "MutableString", "a string",
          "Nil", "the empty list",
          "SchemeThread", "a thread",
          "SocketAddress", "a sockaddr");

  private static final String VARIABLES = "abcd";

  private final String packageName;
  private final String className;
  private final List<NativeGroup> groups = new ArrayList<>();
  private final List<NativeGroup> constants = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  /** The conversions that are needed: name of the method to qualified type. */
  private final Map<String, String> conversions = new TreeMap<>();

  TableWriter(String packageName, String className, List<NativeGroup> groups) {
    this.packageName = packageName;
    this.className = className;
    for (NativeGroup group : groups) {
      (group.isConstant() ? constants : this.groups).add(group);
    }
  }

  /** The source of the class {@code <Class>Natives}. */
  String write() {
    String table = className + "Natives";
    line("package " + packageName + ";");
    line("");
    line("import io.chibinet.machine.Machine;");
    line("import io.chibinet.machine.NativeProcedure;");
    line("import io.chibinet.machine.NativeTable;");
    line("import io.chibinet.value.SchemeError;");
    line("import io.chibinet.value.Unspecified;");
    line("");
    line("/** The natives of {@link " + className + "}, generated from its annotations. */");
    line("public final class " + table + " extends NativeTable {");
    line("  private static final " + table + " TABLE = new " + table + "();");
    line("");
    line("  private " + table + "() {}");
    line("");
    writeFind();
    writeConstant();
    for (int arity = 0; arity <= 4; arity++) {
      writeFixed(arity);
    }
    writeMany();
    writeWrongCount();
    for (Map.Entry<String, String> conversion : conversions.entrySet()) {
      writeConversion(conversion.getKey(), conversion.getValue());
    }
    line("}");
    return out.toString();
  }

  private void writeFind() {
    line("  /** The native of that name, or null. */");
    line("  public static NativeProcedure find(String name) {");
    line("    switch (name) {");
    for (NativeGroup group : groups) {
      line(
          "      case "
              + quoted(group.scheme)
              + ": return new NativeProcedure(TABLE, "
              + group.id
              + ", "
              + quoted(group.scheme)
              + ", "
              + group.minimum()
              + ", "
              + group.maximum()
              + ", "
              + group.suspends()
              + ");");
    }
    line("      default: return null;");
    line("    }");
    line("  }");
    line("");
  }

  private void writeConstant() {
    line("  /** The value of the constant of that name, or null. */");
    line("  public static Object constant(String name) {");
    line("    switch (name) {");
    for (NativeGroup constant : constants) {
      NativeMethod method = constant.methods.get(0);
      String value = boxed(method, call(method, List.of(), "NONE"));
      line("      case " + quoted(constant.scheme) + ": return " + value + ";");
    }
    line("      default: return null;");
    line("    }");
    line("  }");
    line("");
  }

  private void writeFixed(int arity) {
    List<String> arguments = new ArrayList<>();
    StringBuilder parameters = new StringBuilder("int id, Machine vm");
    for (int i = 0; i < arity; i++) {
      arguments.add(VARIABLES.substring(i, i + 1));
      parameters.append(", Object ").append(arguments.get(i));
    }
    line("  @Override");
    line("  public Object call" + arity + "(" + parameters + ") {");
    line("    switch (id) {");
    for (NativeGroup group : groups) {
      NativeMethod method = group.find(arity);
      if (method != null) {
        line("      case " + group.id + ":");
        writeReturn(method, call(method, arguments, restOf(method, arguments)), "        ");
      }
    }
    line("      default:");
    line("        throw wrongCount(id, " + arity + ");");
    line("    }");
    line("  }");
    line("");
  }

  /** Five arguments and more: a method that takes so many, or one with a rest. */
  private void writeMany() {
    line("  @Override");
    line("  public Object callN(int id, Machine vm, Object[] arguments) {");
    line("    int count = arguments.length;");
    line("    switch (id) {");
    for (NativeGroup group : groups) {
      List<NativeMethod> many = new ArrayList<>();
      for (NativeMethod method : group.methods) {
        if (method.takesRest || method.maximum() > 4) {
          many.add(method);
        }
      }
      if (!many.isEmpty()) {
        // A method without a rest comes first, as in NativeGroup.find.
        many.sort((one, other) -> Boolean.compare(one.takesRest, other.takesRest));
        line("      case " + group.id + ":");
        for (NativeMethod method : many) {
          writeManyOf(group, method);
        }
        line("        break;");
      }
    }
    line("      default:");
    line("        break;");
    line("    }");
    line("    throw wrongCount(id, count);");
    line("  }");
    line("");
  }

  private void writeManyOf(NativeGroup group, NativeMethod method) {
    int fixed = method.types.size();
    for (int arity = Math.max(5, method.minimum); arity <= fixed; arity++) {
      if (group.find(arity) == method) {
        List<String> arguments = indexed(arity);
        line("        if (count == " + arity + ") {");
        writeReturn(method, call(method, arguments, "NONE"), "          ");
        line("        }");
      }
    }
    if (method.takesRest) {
      String rest = fixed == 0 ? "arguments" : "from(arguments, " + fixed + ")";
      line("        if (count > " + Math.max(fixed, 4) + ") {");
      writeReturn(method, call(method, indexed(fixed), rest), "          ");
      line("        }");
    }
  }

  private static List<String> indexed(int count) {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arguments.add("arguments[" + i + "]");
    }
    return arguments;
  }

  private static String restOf(NativeMethod method, List<String> arguments) {
    int fixed = method.types.size();
    return fixed >= arguments.size()
        ? "NONE"
        : "new Object[] {" + String.join(", ", arguments.subList(fixed, arguments.size())) + "}";
  }

  private void writeReturn(NativeMethod method, String call, String indent) {
    if (method.result.equals("void")) {
      line(indent + call + ";");
      line(indent + "return Unspecified.UNSPECIFIED;");
    } else {
      line(indent + "return " + boxed(method, call) + ";");
    }
  }

  private static String boxed(NativeMethod method, String call) {
    return switch (method.result) {
      case "boolean" -> "Boolean.valueOf(" + call + ")";
      case "int", "long" -> "Long.valueOf(" + call + ")";
      case "double" -> "Double.valueOf(" + call + ")";
      default -> call;
    };
  }

  private String call(NativeMethod method, List<String> arguments, String rest) {
    List<String> passed = new ArrayList<>();
    if (method.takesMachine) {
      passed.add("vm");
    }
    for (int i = 0; i < method.types.size(); i++) {
      passed.add(i < arguments.size() ? converted(method, i, arguments.get(i)) : "null");
    }
    if (method.takesRest) {
      passed.add(rest);
    }
    return className + "." + method.element.getSimpleName() + "(" + String.join(", ", passed) + ")";
  }

  private String converted(NativeMethod method, int index, String argument) {
    String type = method.types.get(index);
    String place = quoted(method.scheme) + ", " + (index + 1) + ", " + argument;
    return switch (type) {
      case "java.lang.Object" -> argument;
      case "boolean", "java.lang.Boolean" -> "(" + argument + " != Boolean.FALSE)";
      case "int", "java.lang.Integer" ->
          "toInt("
              + quoted(method.scheme)
              + ", "
              + (index + 1)
              + ", "
              + quoted(method.names.get(index))
              + ", "
              + argument
              + ")";
      case "long", "java.lang.Long" ->
          "toLong("
              + quoted(method.scheme)
              + ", "
              + (index + 1)
              + ", "
              + quoted(method.names.get(index))
              + ", "
              + argument
              + ")";
      default -> conversion(type) + "(" + place + ")";
    };
  }

  /** The name of the method that converts to a class; two classes may share their simple name. */
  private String conversion(String type) {
    String name = "to" + simpleName(type);
    while (conversions.containsKey(name) && !conversions.get(name).equals(type)) {
      name += "_";
    }
    conversions.put(name, type);
    return name;
  }

  private void writeConversion(String name, String type) {
    String simple = simpleName(type);
    String expected = EXPECTED.getOrDefault(simple, withArticle(simple));
    line("");
    line("  private static " + type + " " + name + "(String procedure, int argument, Object x) {");
    line("    if (x instanceof " + type + " good) {");
    line("      return good;");
    line("    }");
    line("    throw SchemeError.wrongType(procedure, argument, " + quoted(expected) + ", x);");
    line("  }");
  }

  private void writeWrongCount() {
    line("  private static SchemeError wrongCount(int id, int got) {");
    line("    switch (id) {");
    for (NativeGroup group : groups) {
      line(
          "      case "
              + group.id
              + ": return SchemeError.wrongCount("
              + quoted(group.scheme)
              + ", "
              + group.minimum()
              + ", "
              + group.maximum()
              + ", got);");
    }
    line("      default: throw new IllegalArgumentException();");
    line("    }");
    line("  }");
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** {@code InputPort} is {@code an input port}. */
  private static String withArticle(String simple) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < simple.length(); i++) {
      char c = simple.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        words.append(' ');
      }
      words.append(Character.toLowerCase(c));
    }
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
