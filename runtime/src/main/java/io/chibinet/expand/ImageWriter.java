package io.chibinet.expand;

import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.value.Bytevector;
import io.chibinet.value.Char;
import io.chibinet.value.MutableString;
import io.chibinet.value.Nil;
import io.chibinet.value.NumberText;
import io.chibinet.value.Numbers;
import io.chibinet.value.Pair;
import io.chibinet.value.Symbol;
import io.chibinet.value.Unspecified;
import io.chibinet.value.Vector;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the expanded bundled libraries to one file, from which {@link LibraryImage} makes them
 * again: reading and expanding their text would take most of the time of a short program. Run by
 * the build, once the classes are compiled.
 *
 * <p>A library that defines macros is left out, with all that need it: a macro remembers its scope,
 * which only the text can make. So are locations: an error in a bundled procedure is the caller's.
 */
public final class ImageWriter {
  /** Says that a library has something an image cannot hold. */
  private static final class NotInImage extends RuntimeException {
    NotInImage() {
      super(null, null, false, false);
    }
  }

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<LibraryName, Integer> libraries = new LinkedHashMap<>();
  private final Map<Global, int[]> globals = new IdentityHashMap<>();
  private final List<byte[]> parts = new ArrayList<>();

  private ByteArrayOutputStream bytes;
  private DataOutputStream out;
  private Map<Variable, Integer> variables;
  private List<Global> own;
  private String libraryName;

  private ImageWriter() {}

  /**
   * Writes the image of all bundled libraries.
   *
   * @param arguments the folder of the compiled classes
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]).resolve(LibraryImage.RESOURCE);
    Files.createDirectories(file.getParent());
    Files.write(file, of(new Libraries(LibraryPath.bundled(), null)));
  }

  static byte[] of(Libraries source) {
    ImageWriter writer = new ImageWriter();
    List<LibraryName> names = new ArrayList<>(source.names());
    names.sort((x, y) -> x.toString().compareTo(y.toString()));
    Map<LibraryName, Boolean> done = new HashMap<>();
    done.put(Libraries.PRIMITIVE, true);
    for (LibraryName name : names) {
      source.find(name).ifPresent(library -> writer.add(library, done));
    }
    return writer.finish();
  }

  private boolean add(Library library, Map<LibraryName, Boolean> done) {
    Boolean before = done.get(library.name());
    if (before != null) {
      return before;
    }
    boolean possible = !library.hasErrors();
    for (Library needed : library.dependencies()) {
      possible &= add(needed, done);
    }
    if (possible) {
      possible = tryAdd(library);
    }
    done.put(library.name(), possible);
    return possible;
  }

  private boolean tryAdd(Library library) {
    libraryName = library.name().toString();
    int index = libraries.size();
    own = new ArrayList<>();
    variables = new IdentityHashMap<>();
    bytes = new ByteArrayOutputStream();
    out = new DataOutputStream(bytes);
    libraries.put(library.name(), index);
    try {
      Map<Symbol, Binding> scope = new TreeMap<>(Comparator.comparing(Symbol::name));
      library.environment().forEachOwn(scope::put);
      bindings(scope);
      bindings(library.exports());
      count(library.forms().size());
      for (Core form : library.forms()) {
        core(form);
      }
    } catch (NotInImage e) {
      libraries.remove(library.name());
      own.forEach(globals::remove);
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.add(withHeader(library, bytes.toByteArray()));
    return true;
  }

  /** The names of its dependencies and its globals stand first: the rest refers to them. */
  private byte[] withHeader(Library library, byte[] body) {
    bytes = new ByteArrayOutputStream();
    out = new DataOutputStream(bytes);
    try {
      List<Integer> needed = new ArrayList<>();
      for (Library dependency : library.dependencies()) {
        if (!dependency.name().equals(Libraries.PRIMITIVE)) {
          needed.add(libraries.get(dependency.name()));
        }
      }
      count(needed.size());
      for (int dependency : needed) {
        count(dependency);
      }
      count(own.size());
      for (Global global : own) {
        string(global.name());
        out.writeBoolean(global.isMutable());
      }
      count(variables.size());
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] finish() {
    bytes = new ByteArrayOutputStream();
    out = new DataOutputStream(bytes);
    try {
      count(libraries.size());
      int i = 0;
      for (LibraryName name : libraries.keySet()) {
        count(name.parts().size());
        for (String part : name.parts()) {
          string(part);
        }
        out.writeInt(parts.get(i++).length);
      }
      for (byte[] part : parts) {
        out.write(part);
      }
      byte[] rest = bytes.toByteArray();
      bytes = new ByteArrayOutputStream();
      out = new DataOutputStream(bytes);
      count(strings.size());
      for (String string : strings.keySet()) {
        out.writeUTF(string);
      }
      out.write(rest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void bindings(Map<Symbol, Binding> bindings) throws IOException {
    count(bindings.size());
    for (Map.Entry<Symbol, Binding> entry : bindings.entrySet()) {
      string(entry.getKey().name());
      if (entry.getValue() instanceof Keyword keyword) {
        out.writeBoolean(true);
        string(keyword.name());
      } else if (entry.getValue() instanceof Global global) {
        out.writeBoolean(false);
        global(global);
      } else {
        throw new NotInImage();
      }
    }
  }

  private void global(Global global) throws IOException {
    int[] place = globals.get(global);
    if (place == null) {
      if (!libraryName.equals(global.library())) {
        throw new NotInImage();
      }
      place = new int[] {libraries.size() - 1, own.size()};
      own.add(global);
      globals.put(global, place);
    }
    count(place[0]);
    count(place[1]);
  }

  private void variable(Variable variable) throws IOException {
    Integer index = variables.get(variable);
    if (index == null) {
      index = variables.size();
      variables.put(variable, index);
    }
    count(index);
    string(variable.name());
    out.writeBoolean(variable.isAssigned());
  }

  private void variables(List<Variable> list) throws IOException {
    count(list.size());
    for (Variable variable : list) {
      variable(variable);
    }
  }

  private void optional(Variable variable) throws IOException {
    out.writeBoolean(variable != null);
    if (variable != null) {
      variable(variable);
    }
  }

  private void all(List<? extends Core> forms) throws IOException {
    count(forms.size());
    for (Core form : forms) {
      core(form);
    }
  }

  private void core(Core form) throws IOException {
    if (form instanceof Core.Constant f) {
      tag(LibraryImage.CONSTANT);
      datum(f.value());
    } else if (form instanceof Core.LocalReference f) {
      tag(LibraryImage.LOCAL);
      variable(f.variable());
    } else if (form instanceof Core.LocalAssignment f) {
      tag(LibraryImage.SET_LOCAL);
      variable(f.variable());
      core(f.value());
    } else if (form instanceof Core.GlobalReference f) {
      tag(LibraryImage.GLOBAL);
      global(f.global());
    } else if (form instanceof Core.GlobalAssignment f) {
      tag(LibraryImage.SET_GLOBAL);
      global(f.global());
      core(f.value());
    } else if (form instanceof Core.GlobalDefinition f) {
      tag(LibraryImage.DEFINE);
      global(f.global());
      core(f.value());
    } else if (form instanceof Core.If f) {
      tag(LibraryImage.IF);
      core(f.test());
      core(f.consequent());
      core(f.alternate());
    } else if (form instanceof Core.Lambda f) {
      tag(LibraryImage.LAMBDA);
      lambda(f);
    } else if (form instanceof Core.CaseLambda f) {
      tag(LibraryImage.CASE_LAMBDA);
      name(f.name());
      count(f.clauses().size());
      for (Core.Lambda clause : f.clauses()) {
        lambda(clause);
      }
    } else if (form instanceof Core.Let f) {
      tag(LibraryImage.LET);
      variables(f.variables());
      all(f.values());
      core(f.body());
    } else if (form instanceof Core.Letrec f) {
      tag(LibraryImage.LETREC);
      variables(f.variables());
      all(f.values());
      core(f.body());
    } else if (form instanceof Core.Receive f) {
      tag(LibraryImage.RECEIVE);
      variables(f.variables());
      optional(f.rest());
      core(f.producer());
      core(f.body());
    } else if (form instanceof Core.Sequence f) {
      tag(LibraryImage.SEQUENCE);
      all(f.forms());
    } else if (form instanceof Core.Call f) {
      tag(LibraryImage.CALL);
      core(f.operator());
      all(f.operands());
    } else if (form instanceof Core.NativeReference f) {
      tag(LibraryImage.NATIVE);
      string(f.name());
    } else {
      throw new NotInImage();
    }
  }

  private void lambda(Core.Lambda f) throws IOException {
    name(f.name());
    variables(f.parameters());
    optional(f.rest());
    core(f.body());
  }

  private void datum(Object value) throws IOException {
    if (value == Nil.NIL) {
      tag(LibraryImage.NIL);
    } else if (value == Unspecified.UNSPECIFIED) {
      tag(LibraryImage.UNSPECIFIED);
    } else if (value instanceof Boolean truth) {
      tag(truth ? LibraryImage.TRUE : LibraryImage.FALSE);
    } else if (value instanceof Symbol symbol && Symbol.of(symbol.name()) == symbol) {
      tag(LibraryImage.SYMBOL);
      string(symbol.name());
    } else if (value instanceof MutableString string) {
      tag(LibraryImage.STRING);
      string(string.toString());
    } else if (value instanceof Char c) {
      tag(LibraryImage.CHAR);
      out.writeInt(c.codePoint());
    } else if (value instanceof Long n) {
      tag(LibraryImage.LONG);
      out.writeLong(n);
    } else if (Numbers.isNumber(value)) {
      tag(LibraryImage.NUMBER);
      string(NumberText.format(value, 10));
    } else if (value instanceof Pair pair) {
      tag(LibraryImage.PAIR);
      datum(pair.car);
      datum(pair.cdr);
    } else if (value instanceof Vector vector) {
      tag(LibraryImage.VECTOR);
      count(vector.items.length);
      for (Object item : vector.items) {
        datum(item);
      }
    } else if (value instanceof Bytevector bytevector) {
      tag(LibraryImage.BYTEVECTOR);
      count(bytevector.bytes.length);
      out.write(bytevector.bytes);
    } else {
      throw new NotInImage();
    }
  }

  private void tag(int tag) throws IOException {
    out.writeByte(tag);
  }

  private void name(String name) throws IOException {
    out.writeBoolean(name != null);
    if (name != null) {
      string(name);
    }
  }

  private void string(String string) throws IOException {
    Integer index = strings.get(string);
    if (index == null) {
      index = strings.size();
      strings.put(string, index);
    }
    count(index);
  }

  private void count(int n) throws IOException {
    out.writeChar(n);
  }
}
