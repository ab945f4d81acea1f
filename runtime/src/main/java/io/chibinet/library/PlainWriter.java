package io.chibinet.library;

import io.chibinet.library.DocText.Block;
import java.util.ArrayList;
import java.util.List;

/** Writes documentation as plain text, for terminals. */
public final class PlainWriter {
  private final int width;

  /** A writer of lines of at most {@code width} characters, as far as words allow. */
  public PlainWriter(int width) {
    this.width = width;
  }

  /** Usage lines, what it is and where it is from, and the whole text of {@code declaration}. */
  public String entry(Declaration declaration) {
    List<String> lines = new ArrayList<>();
    if (declaration.signatures().isEmpty()) {
      lines.add(declaration.name());
    }
    declaration.signatures().forEach(line -> lines.add(line.label()));
    lines.add("  " + declaration.kind().label() + " in " + declaration.library());
    String text = text(declaration.documentation());
    if (!text.isEmpty()) {
      lines.add("");
      lines.add(text);
    }
    return String.join("\n", lines);
  }

  /** The blocks of {@code text}; usage lines are left out. */
  public String text(DocText text) {
    List<String> lines = new ArrayList<>();
    blocks(text.blocks(), "", lines);
    return String.join("\n", lines);
  }

  private void blocks(List<Block> blocks, String indent, List<String> lines) {
    Block previous = null;
    for (Block block : blocks) {
      if (block instanceof DocText.Usage || block instanceof DocText.Topic) {
        continue;
      }
      boolean areBothNotes = previous instanceof DocText.Note && block instanceof DocText.Note;
      if (previous != null && !areBothNotes) {
        lines.add("");
      }
      block(block, indent, lines);
      previous = block;
    }
  }

  private void block(Block block, String indent, List<String> lines) {
    if (block instanceof DocText.Paragraph paragraph) {
      wrap(DocText.plain(paragraph.text()), indent, indent, lines);
    } else if (block instanceof DocText.Heading heading) {
      wrap(DocText.plain(heading.text()), indent, indent, lines);
    } else if (block instanceof DocText.Example example) {
      code(example.code(), indent, lines);
    } else if (block instanceof DocText.CodeBlock code) {
      code(code.code(), indent, lines);
    } else if (block instanceof DocText.Note note) {
      String words = note.kind().label() + ": " + DocText.plain(note.text());
      wrap(words, indent, indent + "  ", lines);
    } else if (block instanceof DocText.Items list) {
      for (List<Block> item : list.items()) {
        int first = lines.size();
        blocks(item, indent + "  ", lines);
        if (lines.size() > first) {
          lines.set(first, indent + "- " + lines.get(first).substring(indent.length() + 2));
        }
      }
    }
  }

  private static void code(String code, String indent, List<String> lines) {
    code.lines().forEach(line -> lines.add((indent + "    " + line).stripTrailing()));
  }

  private void wrap(String text, String first, String rest, List<String> lines) {
    StringBuilder line = new StringBuilder(first);
    boolean isEmpty = true;
    for (String word : text.split(" ")) {
      if (!isEmpty && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    lines.add(line.toString());
  }
}
