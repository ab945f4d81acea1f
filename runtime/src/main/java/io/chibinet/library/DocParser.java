package io.chibinet.library;

import io.chibinet.library.DocText.Block;
import io.chibinet.library.DocText.Inline;
import io.chibinet.syntax.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the markup of one documentation block; the grammar is that of {@link DocCommand}. */
final class DocParser {
  private static final char NONE = '\0';

  private final DocLines lines;
  private final String text;
  private final List<Problem> problems = new ArrayList<>();
  private int at;

  DocParser(DocLines lines) {
    this.lines = lines;
    this.text = lines.text();
  }

  DocText parse() {
    List<Block> blocks = blocks(NONE);
    return new DocText(blocks, problems);
  }

  /** What is being read: finished blocks, and the paragraph that grows. */
  private static final class Page {
    final List<Block> blocks = new ArrayList<>();
    private final List<Inline> line = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    void add(char c) {
      boolean isSpace = Character.isWhitespace(c);
      if (!isSpace) {
        plain.append(c);
      } else if (!endsInSpace()) {
        plain.append(' ');
      }
    }

    // At the start of a paragraph counts as "behind a space".
    private boolean endsInSpace() {
      return plain.length() > 0 ? plain.charAt(plain.length() - 1) == ' ' : line.isEmpty();
    }

    void add(Inline part) {
      flushPlain();
      line.add(part);
    }

    void add(Block block) {
      endParagraph();
      blocks.add(block);
    }

    void endParagraph() {
      while (plain.length() > 0 && plain.charAt(plain.length() - 1) == ' ') {
        plain.setLength(plain.length() - 1);
      }
      flushPlain();
      if (!line.isEmpty()) {
        blocks.add(new DocText.Paragraph(line));
        line.clear();
      }
    }

    private void flushPlain() {
      if (plain.length() > 0) {
        line.add(new DocText.Plain(plain.toString()));
        plain.setLength(0);
      }
    }
  }

  /** Reads up to {@code close} at this depth, or to the end; {@code close} itself stays. */
  private List<Block> blocks(char close) {
    Page page = new Page();
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        command(page);
        continue;
      }
      if (close == '}' && c == '{') {
        depth++;
      } else if (c == close && close != NONE && depth-- == 0) {
        break;
      }
      if (c == '\n' && endsParagraph()) {
        page.endParagraph();
      }
      if (c == '#' && text.startsWith("#\\", at)) {
        // A character such as #\a is no command.
        page.add(c);
        at++;
        c = '\\';
      }
      page.add(c);
      at++;
    }
    page.endParagraph();
    return page.blocks;
  }

  private boolean endsParagraph() {
    int next = at + 1;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next < text.length() && text.charAt(next) == '\n';
  }

  private void command(Page page) {
    int start = at++;
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String name = text.substring(at, end);
    if (name.isEmpty()) {
      // \\, \{ and \} stand for the second character; before anything else it is just a backslash.
      boolean escapes = at < text.length() && "\\{}".indexOf(text.charAt(at)) >= 0;
      page.add(escapes ? text.charAt(at++) : '\\');
      return;
    }
    at = end;
    Optional<DocCommand> command = DocCommand.of(name);
    if (command.isEmpty()) {
      problem(
          DocCode.UNKNOWN_DOC_COMMAND, start, end, "\\" + name + ": no such documentation command");
      unknown(page, start, end);
    } else if (!opensArgument(command.get())) {
      problem(
          DocCode.DOC_COMMAND_WITHOUT_TEXT,
          start,
          end,
          "\\" + name + ": wanted { and text, as in " + command.get().sample());
      literal(page, start, end);
    } else {
      apply(command.get(), start, page);
    }
  }

  // The name goes, what stands in its braces stays.
  private void unknown(Page page, int start, int end) {
    if (at >= text.length() || text.charAt(at) != '{') {
      literal(page, start, end);
      return;
    }
    for (Block block : argument(start)) {
      if (block instanceof DocText.Paragraph paragraph) {
        paragraph.text().forEach(page::add);
      } else {
        page.add(block);
      }
    }
  }

  private void literal(Page page, int start, int end) {
    for (int i = start; i < end; i++) {
      page.add(text.charAt(i));
    }
  }

  private boolean opensArgument(DocCommand command) {
    return at < text.length()
        && (text.charAt(at) == '{' || text.charAt(at) == '[' && takesBrackets(command));
  }

  private static boolean takesBrackets(DocCommand command) {
    return command == DocCommand.ITEMLIST || command == DocCommand.URL;
  }

  private void apply(DocCommand command, int start, Page page) {
    switch (command) {
      case VAR -> page.add(new DocText.Variable(DocText.plain(line(start))));
      case SCHEME -> page.add(new DocText.Code(oneLine(raw(start)), true));
      case CODE -> page.add(new DocText.Code(oneLine(raw(start)), false));
      case EMPH -> page.add(new DocText.Emphasis(line(start), false));
      case BOLD -> page.add(new DocText.Emphasis(line(start), true));
      case URL -> page.add(link(start));
      case SECTION -> page.add(new DocText.Heading(1, line(start)));
      case SUBSECTION -> page.add(new DocText.Heading(2, line(start)));
      case TOPIC -> page.add(new DocText.Topic(DocText.plain(line(start))));
      case EXAMPLE -> page.add(example(start));
      case SCHEMEBLOCK -> page.add(new DocText.CodeBlock(withoutIndent(raw(start)), true));
      case CODEBLOCK -> page.add(new DocText.CodeBlock(withoutIndent(raw(start)), false));
      case ITEMLIST -> page.add(items(start));
      case ITEM -> item(page, argument(start));
      case RETURNS -> page.add(new DocText.Note(DocText.Note.Kind.RETURNS, line(start)));
      case FAILS -> page.add(new DocText.Note(DocText.Note.Kind.FAILS, line(start)));
      case RAISES -> page.add(new DocText.Note(DocText.Note.Kind.RAISES, line(start)));
      case DIFFERS -> page.add(new DocText.Note(DocText.Note.Kind.DIFFERS, line(start)));
      case SINCE -> page.add(new DocText.Note(DocText.Note.Kind.SINCE, line(start)));
      case SEE -> page.add(new DocText.Note(DocText.Note.Kind.SEE, line(start)));
      case PROCEDURE -> page.add(usage(Declaration.Kind.PROCEDURE, start));
      case MACRO -> page.add(usage(Declaration.Kind.MACRO, start));
      case PARAMETER -> page.add(usage(Declaration.Kind.PARAMETER, start));
      case CONSTANT -> page.add(usage(Declaration.Kind.CONSTANT, start));
      case TYPE -> page.add(usage(Declaration.Kind.TYPE, start));
    }
  }

  /** Reads an argument as blocks; the cursor stands on its opening brace or bracket. */
  private List<Block> argument(int command) {
    char close = text.charAt(at) == '[' ? ']' : '}';
    at++;
    List<Block> body = blocks(close);
    if (at < text.length()) {
      at++;
    } else {
      unclosed(command, close);
    }
    return body;
  }

  /** Reads an argument as one run of text, whatever blocks stand in it. */
  private List<Inline> line(int command) {
    List<Inline> line = new ArrayList<>();
    for (Block block : argument(command)) {
      if (!line.isEmpty()) {
        line.add(new DocText.Plain(" "));
      }
      flatten(block, line);
    }
    return line;
  }

  private static void flatten(Block block, List<Inline> line) {
    if (block instanceof DocText.Paragraph paragraph) {
      line.addAll(paragraph.text());
    } else if (block instanceof DocText.Heading heading) {
      line.addAll(heading.text());
    } else if (block instanceof DocText.Note note) {
      line.addAll(note.text());
    } else if (block instanceof DocText.Example example) {
      line.add(new DocText.Code(oneLine(example.code()), true));
    } else if (block instanceof DocText.CodeBlock code) {
      line.add(new DocText.Code(oneLine(code.code()), code.isScheme()));
    } else if (block instanceof DocText.Usage usage) {
      line.add(new DocText.Code(oneLine(usage.text()), true));
    } else if (block instanceof DocText.Items list) {
      list.items().forEach(item -> item.forEach(inner -> flatten(inner, line)));
    }
  }

  /** Reads an argument as it is; the cursor stands on its opening brace or bracket. */
  private String raw(int command) {
    char open = text.charAt(at);
    char close = open == '[' ? ']' : '}';
    int from = ++at;
    int end = CodeScan.closing(text, from, open, close);
    if (end < 0) {
      unclosed(command, close);
      at = text.length();
      return text.substring(from);
    }
    at = end + 1;
    return text.substring(from, end);
  }

  private DocText.Example example(int command) {
    int from = at + 1;
    String code = raw(command);
    return new DocText.Example(withoutIndent(code), lines.span(from, from + code.length()));
  }

  private DocText.Usage usage(Declaration.Kind kind, int command) {
    int from = at + 1;
    String usage = raw(command);
    return new DocText.Usage(kind, oneLine(usage), lines.location(from, from + usage.length()));
  }

  private DocText.Link link(int command) {
    String address = raw(command).strip().replace("\"", "");
    List<Inline> label =
        at < text.length() && text.charAt(at) == '{'
            ? line(command)
            : List.of(new DocText.Plain(address));
    return new DocText.Link(address, label);
  }

  private DocText.Items items(int command) {
    List<List<Block>> items = new ArrayList<>();
    for (Block block : argument(command)) {
      if (block instanceof DocText.Items inner) {
        items.addAll(inner.items());
      } else {
        items.add(List.of(block));
      }
    }
    return new DocText.Items(items);
  }

  // Items that follow each other make one list, with or without \itemlist around them.
  private static void item(Page page, List<Block> body) {
    page.endParagraph();
    int last = page.blocks.size() - 1;
    List<List<Block>> items = new ArrayList<>();
    if (last >= 0 && page.blocks.get(last) instanceof DocText.Items list) {
      items.addAll(list.items());
      page.blocks.remove(last);
    }
    items.add(body);
    page.add(new DocText.Items(items));
  }

  private void unclosed(int command, char close) {
    problem(
        DocCode.UNCLOSED_DOC_COMMAND, command, command + 1, "this command has no closing " + close);
  }

  private void problem(DocCode code, int start, int end, String message) {
    problems.add(
        new Problem(
            code.code(), Problem.Severity.WARNING, lines.location(start, end), message, List.of()));
  }

  private static String oneLine(String code) {
    return code.strip().replaceAll("\\s*\n\\s*", " ");
  }

  private static String withoutIndent(String code) {
    // Without its last line break, which would count as a line without indentation.
    return code.replaceAll("^[ \t]*\n", "").stripTrailing().stripIndent().strip();
  }
}
