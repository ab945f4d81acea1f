package io.chibinet.library;

import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be read off a library definition and the files it includes, without running or expanding
 * anything.
 *
 * @param location the {@code define-library} form
 * @param documentation the {@code ;;>} text above it, or else the first text of its body
 * @param exports in the order of the export lists
 * @param imports every import set
 * @param parts the body in reading order
 * @param problems of the documentation's markup
 */
public record Library(
    LibraryName name,
    Location location,
    DocText documentation,
    List<Export> exports,
    List<ImportSet> imports,
    List<Part> parts,
    List<Problem> problems) {

  /** An exported name; {@code internal} is what the body calls it. */
  public record Export(String name, String internal, Span span) {}

  /** A piece of the body: text, or definitions that share one text. */
  public sealed interface Part {}

  /** Text that belongs to no definition; headings stand here. */
  public record Prose(DocText text) implements Part {}

  /** Definitions under one text, which may be empty. */
  public record Entry(List<Declaration> declarations, DocText text) implements Part {
    public Entry {
      declarations = List.copyOf(declarations);
    }
  }

  public Library {
    exports = List.copyOf(exports);
    imports = List.copyOf(imports);
    parts = List.copyOf(parts);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the library definition in {@code source} and what it includes. Never throws; a text
   * without a library definition gives an empty result.
   *
   * @param path answers {@code (library …)} in {@code cond-expand}
   */
  public static Optional<Library> read(Source source, LibraryPath path) {
    return new LibraryReader(path).read(source);
  }

  /**
   * Reads a program, or a part of one, as if it were the body of a library that exports nothing.
   * Never throws.
   *
   * @param as what the declarations name as their library
   */
  public static Library program(Source source, LibraryName as, LibraryPath path) {
    return new LibraryReader(path).program(source, as);
  }

  /** Everything it defines, exported or not. */
  public List<Declaration> declarations() {
    List<Declaration> all = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Entry entry) {
        all.addAll(entry.declarations());
      }
    }
    return all;
  }

  /** The first sentence of its documentation. */
  public String summary() {
    return documentation.summary();
  }
}
