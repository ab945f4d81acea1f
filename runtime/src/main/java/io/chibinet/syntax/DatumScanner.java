package io.chibinet.syntax;

import java.util.List;

/**
 * Reads data one by one from characters that arrive bit by bit: what {@code (read port)} is made
 * of. No character is looked at before it is needed: a list is complete at its closing parenthesis,
 * so that a conversation over a terminal or a socket does not hang, and an atom at its delimiter,
 * which is left to the port. The work is linear in the text, however small its pieces are.
 *
 * <p>Used by one thread at a time.
 *
 * <pre>{@code
 * int character = port.peekChar();
 * var result = scanner.feed(character);
 * if (result.used() > 0) {
 *   port.readChar();
 * }
 * // NeedsMore: go on with the next character, or with atEnd() when there is none.
 * }</pre>
 */
public final class DatumScanner {
  /** What became of the characters fed last. */
  public sealed interface Result {
    /**
     * How much of what was fed last is done with, in UTF-16 units; the rest has to be fed again. Of
     * a single character it is all or 0.
     */
    int used();
  }

  /** A datum; the spans in it count from the end of the datum before. */
  public record Complete(Node node, int used) implements Result {}

  /** All characters are taken, and the datum is not complete. */
  public record NeedsMore(int used) implements Result {}

  /** The text is at its end, and no datum has begun. */
  public record End(int used) implements Result {}

  /** A datum that is wrong. It is passed over as a whole where its end could be found. */
  public record Failed(Problem problem, int used) implements Result {}

  // Pieces grow from here, so that a short datum at the front of a large buffer costs little.
  private static final int FIRST_PIECE = 128;
  private static final int LARGEST_PIECE = 8192;

  private static final Result ONE_MORE = new NeedsMore(1);

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final Problems problems = new Problems();
  private final Scanner scanner = new Scanner(text, problems);
  private TreeBuilder tree = new TreeBuilder(text, false, problems);

  /**
   * A scanner at the start of a text.
   *
   * @param name what problems call the text
   * @param foldsCase whether symbols are folded before any {@code #!fold-case} says so
   */
  public DatumScanner(String name, boolean foldsCase) {
    this.name = name;
    scanner.foldCase(foldsCase);
  }

  /** Whether symbols are folded at this point of the text. */
  public boolean foldsCase() {
    return scanner.foldsCase();
  }

  /** Turns the folding of symbols on or off, as directives in the text do. */
  public void foldCase(boolean folds) {
    scanner.foldCase(folds);
  }

  /** Takes one character, a code point, when it is needed to complete a datum. */
  public Result feed(int character) {
    int before = text.length();
    text.appendCodePoint(character);
    scanner.grow(text, before, text.length());
    Result result = scan(before, false);
    if (result == null) {
      return ONE_MORE;
    }
    startOver();
    return result;
  }

  /** Takes note that no character will come; never {@link NeedsMore}. */
  public Result atEnd() {
    return feed("", 0, 0, true);
  }

  /**
   * Takes the characters {@code from} to {@code to} of {@code more}, as far as they are needed to
   * complete a datum.
   *
   * @param atEnd whether none will follow
   */
  public Result feed(CharSequence more, int from, int to, boolean atEnd) {
    int before = text.length();
    int piece = FIRST_PIECE;
    int at = from;
    while (true) {
      int next = Math.min(to, at + piece);
      text.append(more, at, next);
      scanner.grow(more, at, next);
      Result result = scan(before, atEnd && next == to);
      if (result != null) {
        startOver();
        return result;
      }
      if (next == to) {
        return new NeedsMore(to - from);
      }
      at = next;
      piece = Math.min(2 * piece, LARGEST_PIECE);
    }
  }

  /**
   * What the text so far comes to, or null when it has to go on; {@code before} was there before.
   */
  private Result scan(int before, boolean atEnd) {
    for (Token token = scanner.next(atEnd); token != null; token = scanner.next(atEnd)) {
      tree.accept(token, scanner.leaf());
      if (!tree.data().isEmpty()) {
        return datum(before);
      }
      if (!problems.isEmpty() && !tree.isInsideDatum()) {
        return failed(before);
      }
    }
    if (!atEnd) {
      return null;
    }
    tree.end(scanner.endedInsideToken());
    if (!problems.isEmpty()) {
      return failed(before);
    }
    return new End(text.length() - before);
  }

  private Result datum(int before) {
    return problems.isEmpty()
        ? new Complete(tree.data().get(0), scanner.offset() - before)
        : failed(before);
  }

  private Result failed(int before) {
    List<Problem> all = problems.in(SourceText.of(name, text.toString()));
    return new Failed(all.get(0), scanner.offset() - before);
  }

  private void startOver() {
    text.setLength(0);
    problems.clear();
    scanner.reset();
    tree = new TreeBuilder(text, false, problems);
  }
}
