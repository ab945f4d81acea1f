package io.chibinet.library;

import io.chibinet.syntax.Location;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.util.List;
import java.util.Optional;

/**
 * One name that a library defines, and all that can be known of it without running anything.
 *
 * @param name as the definition spells it; a library may export it under another
 * @param library the library whose body holds the definition
 * @param signatures usage lines; empty for what is not called
 * @param documentation the {@code ;;>} text above the definition, {@link DocText#NONE} without one
 * @param location the name itself, where "go to definition" leads
 * @param form the whole defining form
 * @param value the code of a constant's value, if it is a literal; for a variable that is just
 *     another name for something, that name
 */
public record Declaration(
    String name,
    Kind kind,
    LibraryName library,
    List<Signature> signatures,
    DocText documentation,
    Location location,
    Span form,
    Optional<String> value) {

  /** What a name stands for. */
  public enum Kind {
    PROCEDURE("procedure"),
    PARAMETER("parameter"),
    CONSTANT("constant"),
    VARIABLE("variable"),
    SPECIAL_FORM("special form"),
    MACRO("macro"),
    AUXILIARY_SYNTAX("auxiliary syntax"),
    TYPE("type");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The words readers see. */
    public String label() {
      return label;
    }

    /** Whether it is a keyword and no value. */
    public boolean isSyntax() {
      return this == SPECIAL_FORM || this == MACRO || this == AUXILIARY_SYNTAX;
    }
  }

  public Declaration {
    signatures = List.copyOf(signatures);
  }

  /**
   * What {@code form}, a definition anywhere in {@code source}, defines; without documentation, and
   * empty if its head does not begin with {@code define}.
   */
  public static List<Declaration> definedBy(SourceText source, Node form, LibraryName library) {
    return new Definitions(source, library).of(form);
  }

  /** The text of the defining form. */
  public String source() {
    return location.source().slice(form);
  }

  /** The same with {@code text} as its documentation; usage lines in it replace the signatures. */
  Declaration documentedBy(DocText text) {
    List<DocText.Usage> usages =
        text.usages().stream().filter(usage -> nameOf(usage).equals(name)).toList();
    if (usages.isEmpty()) {
      return new Declaration(name, kind, library, signatures, text, location, form, value);
    }
    Kind said = usages.get(0).kind();
    // \procedure on a native is about its shape; only \macro and the like say something new.
    Kind merged = said == Kind.MACRO && kind == Kind.SPECIAL_FORM ? kind : said;
    List<Signature> lines =
        usages.stream()
            .filter(usage -> usage.text().startsWith("("))
            .map(usage -> Signature.parse(usage.text()))
            .toList();
    return new Declaration(name, merged, library, lines, text, location, form, value);
  }

  static String nameOf(DocText.Usage usage) {
    return Signature.parse(usage.text()).name();
  }

  /** The same under another name, as {@code (export (rename a b))} makes it. */
  Declaration as(String other) {
    if (other.equals(name)) {
      return this;
    }
    List<Signature> renamed =
        signatures.stream()
            .map(line -> line.name().equals(name) ? new Signature(other, line.parameters()) : line)
            .toList();
    return new Declaration(other, kind, library, renamed, documentation, location, form, value);
  }
}
