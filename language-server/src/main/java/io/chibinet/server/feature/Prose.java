package io.chibinet.server.feature;

import io.chibinet.library.Declaration;
import io.chibinet.library.LibraryName;
import io.chibinet.library.MarkdownWriter;
import io.chibinet.library.PlainWriter;
import io.chibinet.net.SocketConstant;
import io.chibinet.server.workspace.Documentation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** Writes what is known of a name for people to read. */
final class Prose {
  private static final int PLAIN_WIDTH = 80;
  private static final List<LibraryName> WITH_CONSTANTS =
      List.of(LibraryName.of("chibi", "net"), LibraryName.of("chibi", "filesystem"));

  private Prose() {}

  /** The whole entry: usage, what it is, the text, the value. */
  static MarkupContent entry(Declaration declaration, boolean markdown) {
    if (!markdown) {
      return new MarkupContent(
          MarkupKind.PLAINTEXT,
          new PlainWriter(PLAIN_WIDTH).entry(declaration)
              + valueOf(declaration).map(v -> "\nValue on this system: " + v).orElse(""));
    }
    StringBuilder text = new StringBuilder(new MarkdownWriter().entry(declaration).strip());
    if (declaration.library().equals(Documentation.PROGRAM)) {
      int line = text.indexOf(" · `" + Documentation.PROGRAM + "`");
      text.delete(line, line + " · ``".length() + Documentation.PROGRAM.toString().length());
    }
    valueOf(declaration)
        .ifPresent(v -> text.append("\n\n**Value on this system:** `").append(v).append('`'));
    return new MarkupContent(MarkupKind.MARKDOWN, text.toString());
  }

  /** The text alone, without the usage lines. */
  static MarkupContent text(Declaration declaration, boolean markdown) {
    return markdown
        ? new MarkupContent(
            MarkupKind.MARKDOWN, new MarkdownWriter().text(declaration.documentation()))
        : new MarkupContent(
            MarkupKind.PLAINTEXT, new PlainWriter(PLAIN_WIDTH).text(declaration.documentation()));
  }

  /** The value of a constant: its literal, or what this operating system says it is. */
  static Optional<String> valueOf(Declaration declaration) {
    if (WITH_CONSTANTS.contains(declaration.library())) {
      Optional<SocketConstant> constant = SocketConstant.named(declaration.name());
      if (constant.isPresent()) {
        OptionalInt value = constant.get().valueIfDefined();
        return value.isPresent()
            ? Optional.of(Integer.toString(value.getAsInt()))
            : Optional.of("none");
      }
    }
    return declaration.kind() == Declaration.Kind.CONSTANT ? declaration.value() : Optional.empty();
  }
}
