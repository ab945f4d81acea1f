package io.chibinet.server.workspace;

import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;

/**
 * One state of a text: open in an editor, on disk, or bundled. Immutable; an edit makes another
 * one. Any thread may use it.
 */
public final class Document {
  private final String uri;
  private final int version;
  private final SourceText text;
  private volatile SourceFile parsed;
  private volatile NodeIndex nodes;

  /**
   * A text.
   *
   * @param uri as the client spells it: answers use the same spelling
   * @param name what the text is called in {@link SourceText}: a path, or the uri of what has none
   */
  public Document(String uri, String name, int version, String text) {
    this.uri = uri;
    this.version = version;
    this.text = SourceText.of(name, text);
  }

  public String uri() {
    return uri;
  }

  public String name() {
    return text.name();
  }

  public int version() {
    return version;
  }

  public SourceText text() {
    return text;
  }

  /** The tree, made on the first question. */
  public SourceFile parsed() {
    SourceFile file = parsed;
    if (file == null) {
      file = Parser.parse(text);
      parsed = file;
    }
    return file;
  }

  /** The data of the tree by their places, made on the first question. */
  public NodeIndex nodes() {
    NodeIndex index = nodes;
    if (index == null) {
      index = new NodeIndex(parsed());
      nodes = index;
    }
    return index;
  }

  /** This text with {@code replacement} in place of {@code span}. */
  public Document edited(Span span, String replacement, int newVersion) {
    String old = text.text();
    String changed =
        new StringBuilder(old.length() + replacement.length())
            .append(old, 0, span.start())
            .append(replacement)
            .append(old, span.end(), old.length())
            .toString();
    return new Document(uri, name(), newVersion, changed);
  }

  /** This document with another text. */
  public Document replaced(String whole, int newVersion) {
    return new Document(uri, name(), newVersion, whole);
  }
}
