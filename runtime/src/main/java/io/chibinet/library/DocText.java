package io.chibinet.library;

import io.chibinet.syntax.Comment;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a block of {@code ;;>} comments says, as a tree. The commands it may use are the constants
 * of {@link DocCommand}; anything else is plain text and a problem, so that no text is ever lost.
 *
 * @param blocks paragraphs, examples, lists and notes in the order of the text
 * @param problems unknown or unclosed commands, at the place in the source where they stand
 */
public record DocText(List<Block> blocks, List<Problem> problems) {
  /** No documentation at all. */
  public static final DocText NONE = new DocText(List.of(), List.of());

  public DocText {
    blocks = List.copyOf(blocks);
    problems = List.copyOf(problems);
  }

  /**
   * Reads consecutive {@code ;;>} comments of {@code source} as one text. Never throws.
   *
   * @param lines comments of kind {@link Comment.Kind#DOC}, in the order of the source
   */
  public static DocText parse(SourceText source, List<Comment> lines) {
    return lines.isEmpty() ? NONE : new DocParser(DocLines.of(source, lines)).parse();
  }

  /** Something that stands on lines of its own. */
  public sealed interface Block {}

  /** Text up to an empty line or a block command. */
  public record Paragraph(List<Inline> text) implements Block {
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /** A heading; {@code level} is 1 for {@code \section}, 2 for {@code \subsection}, and so on. */
  public record Heading(int level, List<Inline> text) implements Block {
    public Heading {
      text = List.copyOf(text);
    }
  }

  /**
   * Code with what it gives.
   *
   * @param code the text between the braces, without common indentation
   * @param span where the text between the braces stands in the source
   */
  public record Example(String code, Span span) implements Block {
    /** The expressions and the values behind their {@code ⇒}. */
    public List<Step> steps() {
      return Step.split(code);
    }
  }

  /**
   * One expression of an example.
   *
   * @param code the expression, or several, of which the last gives the value
   * @param value what stands behind {@code ⇒}; empty if nothing does
   */
  public record Step(String code, Optional<String> value) {
    /** The arrow between an expression and its value. */
    public static final String ARROW = "⇒";

    static List<Step> split(String code) {
      List<Step> steps = new ArrayList<>();
      StringBuilder expression = new StringBuilder();
      for (String line : code.split("\n", -1)) {
        int arrow = line.indexOf(ARROW);
        if (arrow < 0) {
          expression.append(line).append('\n');
          continue;
        }
        expression.append(line, 0, arrow);
        steps.add(step(expression, Optional.of(line.substring(arrow + 1).strip())));
        expression.setLength(0);
      }
      if (!expression.toString().isBlank()) {
        steps.add(step(expression, Optional.empty()));
      }
      return steps;
    }

    private static Step step(StringBuilder expression, Optional<String> value) {
      return new Step(expression.toString().strip(), value);
    }
  }

  /** Code as written, without common indentation; {@code isScheme} is false for other languages. */
  public record CodeBlock(String code, boolean isScheme) implements Block {}

  /** A list with marks. */
  public record Items(List<List<Block>> items) implements Block {
    public Items {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /** A fact with a label of its own, such as when an error is raised. */
  public record Note(Kind kind, List<Inline> text) implements Block {
    public Note {
      text = List.copyOf(text);
    }

    /** What a note is about. */
    public enum Kind {
      RETURNS("Returns"),
      FAILS("On failure"),
      RAISES("Raises an error"),
      DIFFERS("Differs from Chibi 0.12"),
      SINCE("Since"),
      SEE("See also");

      private final String label;

      Kind(String label) {
        this.label = label;
      }

      /** The words readers see before the note. */
      public String label() {
        return label;
      }
    }
  }

  /** The topic to which what follows belongs, in the words of a list of topics. */
  public record Topic(String name) implements Block {}

  /**
   * A usage line that replaces the one read from the definition.
   *
   * @param text what stands between the braces, such as {@code (send socket bv [flags addrinfo])}
   * @param location where it stands in the source
   */
  public record Usage(Declaration.Kind kind, String text, Location location) implements Block {}

  /** Something that stands in a line. */
  public sealed interface Inline {}

  /** Text as it is; runs of white space count as one space. */
  public record Plain(String text) implements Inline {}

  /** The name of a parameter. */
  public record Variable(String name) implements Inline {}

  /** Code in a line; {@code isScheme} is false for other languages. */
  public record Code(String text, boolean isScheme) implements Inline {}

  /** Text that stands out, more so if it is strong. */
  public record Emphasis(List<Inline> text, boolean isStrong) implements Inline {
    public Emphasis {
      text = List.copyOf(text);
    }
  }

  /** A link to a page outside of the documentation. */
  public record Link(String address, List<Inline> text) implements Inline {
    public Link {
      text = List.copyOf(text);
    }
  }

  /** Whether there is nothing to read. */
  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** Whether there is at least one paragraph or list: a usage line alone documents nothing. */
  public boolean hasProse() {
    return blocks.stream()
        .anyMatch(
            block ->
                block instanceof Paragraph
                    || block instanceof Items
                    || block instanceof Note note && note.kind() != Note.Kind.SINCE);
  }

  /** The notes of one kind, in order. */
  public List<Note> notes(Note.Kind kind) {
    return blocks.stream()
        .filter(block -> block instanceof Note note && note.kind() == kind)
        .map(Note.class::cast)
        .toList();
  }

  /** The first topic that is named. */
  public Optional<String> topic() {
    return blocks.stream()
        .filter(Topic.class::isInstance)
        .map(block -> ((Topic) block).name())
        .findFirst();
  }

  /** The examples, in order, those inside lists included. */
  public List<Example> examples() {
    List<Example> found = new ArrayList<>();
    collectExamples(blocks, found);
    return found;
  }

  private static void collectExamples(List<Block> blocks, List<Example> found) {
    for (Block block : blocks) {
      if (block instanceof Example example) {
        found.add(example);
      } else if (block instanceof Items list) {
        list.items().forEach(item -> collectExamples(item, found));
      }
    }
  }

  /** The usage lines that replace those of the definition. */
  public List<Usage> usages() {
    return blocks.stream().filter(block -> block instanceof Usage).map(Usage.class::cast).toList();
  }

  /** The first sentence, without markup; empty if there is no prose. */
  public String summary() {
    return blocks.stream()
        .flatMap(DocText::prose)
        .findFirst()
        .map(text -> firstSentence(plain(text)))
        .orElse("");
  }

  private static Stream<List<Inline>> prose(Block block) {
    if (block instanceof Paragraph paragraph) {
      return Stream.of(paragraph.text());
    }
    if (block instanceof Note note && note.kind() == Note.Kind.RETURNS) {
      return Stream.of(note.text());
    }
    return Stream.empty();
  }

  /**
   * The first sentence of {@code text}. A full stop ends one only before a space and an upper-case
   * letter, or at the end: "e.g. the" and "127.0.0.1" go on.
   */
  public static String firstSentence(String text) {
    for (int i = text.indexOf('.'); i >= 0; i = text.indexOf('.', i + 1)) {
      if (i + 1 == text.length()
          || i + 2 < text.length()
              && text.charAt(i + 1) == ' '
              && !Character.isLowerCase(text.charAt(i + 2))) {
        return text.substring(0, i + 1);
      }
    }
    return text;
  }

  /** The words of {@code text} without markup. */
  public static String plain(List<Inline> text) {
    StringBuilder words = new StringBuilder();
    for (Inline part : text) {
      if (part instanceof Plain plain) {
        words.append(plain.text());
      } else if (part instanceof Variable variable) {
        words.append(variable.name());
      } else if (part instanceof Code code) {
        words.append(code.text());
      } else if (part instanceof Emphasis emphasis) {
        words.append(plain(emphasis.text()));
      } else if (part instanceof Link link) {
        words.append(plain(link.text()));
      }
    }
    return words.toString();
  }

  /** This text without the blocks that {@code unwanted} accepts. */
  DocText without(Predicate<Block> unwanted) {
    return new DocText(blocks.stream().filter(unwanted.negate()).toList(), problems);
  }
}
