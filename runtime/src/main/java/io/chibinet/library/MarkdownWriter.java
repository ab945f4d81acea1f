package io.chibinet.library;

import io.chibinet.library.DocText.Block;
import io.chibinet.library.DocText.Inline;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes documentation as CommonMark, for editors and for other tools that make sites. */
public final class MarkdownWriter {
  private final Function<String, Optional<String>> links;

  /** A writer that makes a name in code a link where {@code links} knows an address for it. */
  public MarkdownWriter(Function<String, Optional<String>> links) {
    this.links = links;
  }

  /** A writer of documents without links between names. */
  public MarkdownWriter() {
    this(name -> Optional.empty());
  }

  /** Usage lines, what it is and where it is from, and the whole text of {@code declaration}. */
  public String entry(Declaration declaration) {
    StringBuilder out = new StringBuilder("```scheme\n");
    if (declaration.signatures().isEmpty()) {
      out.append(declaration.name()).append('\n');
    }
    declaration.signatures().forEach(line -> out.append(line.label()).append('\n'));
    out.append("```\n\n")
        .append(declaration.kind().label())
        .append(" · `")
        .append(declaration.library())
        .append("`\n\n");
    return out.append(text(declaration.documentation())).toString();
  }

  /** The blocks of {@code text}; usage lines are left out. */
  public String text(DocText text) {
    return blocks(text.blocks());
  }

  private String blocks(List<Block> blocks) {
    return blocks.stream()
        .map(this::block)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private String block(Block block) {
    if (block instanceof DocText.Paragraph paragraph) {
      return line(paragraph.text());
    }
    if (block instanceof DocText.Heading heading) {
      return "#".repeat(heading.level() + 1) + " " + line(heading.text());
    }
    if (block instanceof DocText.Example example) {
      return fenced("scheme", example.code());
    }
    if (block instanceof DocText.CodeBlock code) {
      return fenced(code.isScheme() ? "scheme" : "", code.code());
    }
    if (block instanceof DocText.Items list) {
      return list.items().stream().map(this::item).collect(Collectors.joining("\n"));
    }
    if (block instanceof DocText.Note note) {
      return "**" + note.kind().label() + ":** " + line(note.text());
    }
    return "";
  }

  private String item(List<Block> blocks) {
    return "- " + blocks(blocks).replace("\n", "\n  ").replace("\n  \n", "\n\n");
  }

  private static String fenced(String language, String code) {
    String fence = code.contains("```") ? "~~~" : "```";
    return fence + language + "\n" + code + "\n" + fence;
  }

  /** Text in a line. */
  public String line(List<Inline> text) {
    return text.stream().map(this::part).collect(Collectors.joining());
  }

  private String part(Inline part) {
    if (part instanceof DocText.Plain plain) {
      return escape(plain.text());
    }
    if (part instanceof DocText.Variable variable) {
      return "*" + escape(variable.name()) + "*";
    }
    if (part instanceof DocText.Code code) {
      return code(code);
    }
    if (part instanceof DocText.Emphasis emphasis) {
      String mark = emphasis.isStrong() ? "**" : "*";
      return mark + line(emphasis.text()) + mark;
    }
    DocText.Link link = (DocText.Link) part;
    return "[" + line(link.text()) + "](<" + link.address() + ">)";
  }

  private String code(DocText.Code code) {
    String mark = code.text().contains("`") ? "``" : "`";
    String padding = code.text().startsWith("`") || code.text().endsWith("`") ? " " : "";
    String quoted = mark + padding + code.text() + padding + mark;
    Optional<String> address = code.isScheme() ? links.apply(code.text()) : Optional.empty();
    return address.map(to -> "[" + quoted + "](<" + to + ">)").orElse(quoted);
  }

  // What CommonMark would take for markup.
  private static String escape(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
  }
}
