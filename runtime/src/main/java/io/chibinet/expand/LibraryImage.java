package io.chibinet.expand;

import io.chibinet.library.LibraryName;
import io.chibinet.value.Bytevector;
import io.chibinet.value.Char;
import io.chibinet.value.MutableString;
import io.chibinet.value.Nil;
import io.chibinet.value.NumberText;
import io.chibinet.value.Pair;
import io.chibinet.value.Symbol;
import io.chibinet.value.Unspecified;
import io.chibinet.value.Vector;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bundled libraries as {@link ImageWriter} left them, each made when it is first asked for.
 * Only for running: a library made from it has no locations, which tools want.
 */
final class LibraryImage {
  /** Where it stands on the class path. */
  static final String RESOURCE = "scheme-libraries/libraries.image";

  static final int CONSTANT = 0;
  static final int LOCAL = 1;
  static final int SET_LOCAL = 2;
  static final int GLOBAL = 3;
  static final int SET_GLOBAL = 4;
  static final int DEFINE = 5;
  static final int IF = 6;
  static final int LAMBDA = 7;
  static final int CASE_LAMBDA = 8;
  static final int LET = 9;
  static final int LETREC = 10;
  static final int RECEIVE = 11;
  static final int SEQUENCE = 12;
  static final int CALL = 13;
  static final int NATIVE = 14;

  static final int NIL = 32;
  static final int UNSPECIFIED = 33;
  static final int TRUE = 34;
  static final int FALSE = 35;
  static final int SYMBOL = 36;
  static final int STRING = 37;
  static final int CHAR = 38;
  static final int LONG = 39;
  static final int NUMBER = 40;
  static final int PAIR = 41;
  static final int VECTOR = 42;
  static final int BYTEVECTOR = 43;

  private final Libraries libraries;
  private final String[] strings;
  private final LibraryName[] names;
  private final int[] starts;
  private final Global[][] globals;
  private final Map<LibraryName, Integer> indexes = new HashMap<>();
  private final ByteBuffer in;

  // While a library is made.
  private Variable[] variables;

  private LibraryImage(Libraries libraries, byte[] image) throws IOException {
    this.libraries = libraries;
    DataInputStream header = new DataInputStream(new java.io.ByteArrayInputStream(image));
    strings = new String[header.readChar()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = header.readUTF();
    }
    int count = header.readChar();
    names = new LibraryName[count];
    starts = new int[count];
    globals = new Global[count][];
    int start = 0;
    for (int i = 0; i < count; i++) {
      List<String> parts = new ArrayList<>(2);
      for (int left = header.readChar(); left > 0; left--) {
        parts.add(strings[header.readChar()]);
      }
      names[i] = new LibraryName(parts);
      indexes.put(names[i], i);
      starts[i] = start;
      start += header.readInt();
    }
    int base = image.length - start;
    for (int i = 0; i < count; i++) {
      starts[i] += base;
    }
    in = ByteBuffer.wrap(image);
  }

  /** The image on the class path, or null when the build has not written it yet. */
  static LibraryImage open(Libraries libraries) {
    try (InputStream stream = LibraryImage.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      return stream == null ? null : new LibraryImage(libraries, stream.readAllBytes());
    } catch (IOException e) {
      return null;
    }
  }

  static LibraryImage of(Libraries libraries, byte[] image) throws IOException {
    return new LibraryImage(libraries, image);
  }

  /** The library of this name, or null when it is not in the image. */
  Library find(LibraryName name) {
    Integer index = indexes.get(name);
    return index == null ? null : make(index);
  }

  private Library make(int index) {
    in.position(starts[index]);
    int[] needed = new int[count()];
    for (int i = 0; i < needed.length; i++) {
      needed[i] = count();
    }
    int position = in.position();
    List<Library> dependencies = new ArrayList<>(needed.length);
    for (int dependency : needed) {
      dependencies.add(libraries.find(names[dependency]).orElseThrow());
    }
    in.position(position);
    String written = names[index].toString();
    Global[] own = new Global[count()];
    globals[index] = own;
    for (int i = 0; i < own.length; i++) {
      own[i] = new Global(string(), written, null);
      if (bool()) {
        own[i].markMutable();
      }
    }
    variables = new Variable[count()];
    Map<Symbol, Binding> scope = bindings();
    Map<Symbol, Binding> exports = bindings();
    List<Core> forms = cores();
    variables = null;
    Environment environment = new Environment(libraries, Environment.Kind.LIBRARY, written, scope);
    return new Library(
        names[index],
        null,
        environment,
        exports,
        new Expansion(forms, List.of(), List.of(), dependencies),
        List.of());
  }

  private Map<Symbol, Binding> bindings() {
    int count = count();
    Map<Symbol, Binding> bindings = new LinkedHashMap<>(2 * count);
    for (int i = 0; i < count; i++) {
      Symbol name = Symbol.of(string());
      Binding binding = bool() ? libraries.keyword(string()).orElseThrow() : global();
      bindings.put(name, binding);
    }
    return bindings;
  }

  private Global global() {
    int library = count();
    return globals[library][count()];
  }

  private Variable variable() {
    int index = count();
    String name = string();
    boolean assigned = bool();
    Variable variable = variables[index];
    if (variable == null) {
      variable = new Variable(name, null);
      if (assigned) {
        variable.markAssigned();
      }
      variables[index] = variable;
    }
    return variable;
  }

  private List<Variable> variables() {
    int count = count();
    List<Variable> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(variable());
    }
    return list;
  }

  private Variable optional() {
    return bool() ? variable() : null;
  }

  private List<Core> cores() {
    int count = count();
    List<Core> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(core());
    }
    return list;
  }

  private Core core() {
    int tag = in.get();
    switch (tag) {
      case CONSTANT:
        return new Core.Constant(null, datum());
      case LOCAL:
        return new Core.LocalReference(null, variable());
      case SET_LOCAL:
        return new Core.LocalAssignment(null, variable(), core());
      case GLOBAL:
        return new Core.GlobalReference(null, global());
      case SET_GLOBAL:
        return new Core.GlobalAssignment(null, global(), core());
      case DEFINE:
        return new Core.GlobalDefinition(null, global(), core());
      case IF:
        return new Core.If(null, core(), core(), core());
      case LAMBDA:
        return lambda();
      case CASE_LAMBDA:
        return caseLambda();
      case LET:
        return new Core.Let(null, variables(), cores(), core());
      case LETREC:
        return new Core.Letrec(null, variables(), cores(), core());
      case RECEIVE:
        return new Core.Receive(null, variables(), optional(), core(), core());
      case SEQUENCE:
        return new Core.Sequence(null, cores());
      case CALL:
        return new Core.Call(null, core(), cores());
      case NATIVE:
        return new Core.NativeReference(null, string());
      default:
        throw new IllegalStateException("not an image of libraries: form " + tag);
    }
  }

  private Core.Lambda lambda() {
    return new Core.Lambda(null, name(), variables(), optional(), core());
  }

  private Core caseLambda() {
    String name = name();
    int count = count();
    List<Core.Lambda> clauses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      clauses.add(lambda());
    }
    return new Core.CaseLambda(null, name, clauses);
  }

  private Object datum() {
    int tag = in.get();
    switch (tag) {
      case NIL:
        return Nil.NIL;
      case UNSPECIFIED:
        return Unspecified.UNSPECIFIED;
      case TRUE:
        return true;
      case FALSE:
        return false;
      case SYMBOL:
        return Symbol.of(string());
      case STRING:
        return MutableString.of(string()).freeze();
      case CHAR:
        return Char.of(in.getInt());
      case LONG:
        return in.getLong();
      case NUMBER:
        return NumberText.parse(string(), 10);
      case PAIR:
        return new Pair(datum(), datum()).freeze();
      case VECTOR:
        Object[] items = new Object[count()];
        for (int i = 0; i < items.length; i++) {
          items[i] = datum();
        }
        return new Vector(items).freeze();
      case BYTEVECTOR:
        byte[] bytes = new byte[count()];
        in.get(bytes);
        return new Bytevector(bytes).freeze();
      default:
        throw new IllegalStateException("not an image of libraries: datum " + tag);
    }
  }

  private String name() {
    return bool() ? string() : null;
  }

  private String string() {
    return strings[count()];
  }

  private boolean bool() {
    return in.get() != 0;
  }

  private int count() {
    return in.getChar();
  }
}
