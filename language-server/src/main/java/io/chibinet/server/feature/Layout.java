package io.chibinet.server.feature;

import io.chibinet.syntax.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * Follows the tokens of a text with the columns they stand in, and knows in which column the next
 * line should begin.
 */
final class Layout {
  /** Says how many forms of a name's use are indented as a head; -1 if it is like a call. */
  interface Bodies extends Function<String, Integer> {}

  private static final class Frame {
    final int column;
    final int inside;
    final boolean isData;
    String head;
    int items;
    int firstColumn = -1;
    int secondColumn = -1;
    boolean secondIsName;

    Frame(int column, int inside, boolean isData) {
      this.column = column;
      this.inside = inside;
      this.isData = isData;
    }
  }

  private final Bodies bodies;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private boolean afterPrefix;
  private boolean afterQuote;
  private boolean hidesNext;

  Layout(Bodies bodies) {
    this.bodies = bodies;
  }

  /** Takes the next token, which starts in {@code column}. */
  void accept(Token token, String text, int column) {
    switch (token.kind()) {
      case LINE_COMMENT, DOC_COMMENT, BLOCK_COMMENT, DIRECTIVE, SHEBANG -> {
        return;
      }
      case DATUM_COMMENT -> {
        hidesNext = true;
        return;
      }
      case CLOSE -> {
        frames.poll();
        afterPrefix = false;
        return;
      }
      default -> {}
    }
    boolean isQuote = token.kind() == Token.Kind.QUOTE || token.kind() == Token.Kind.QUASIQUOTE;
    if (!afterPrefix && !hidesNext) {
      item(token, text, column);
    }
    hidesNext = false;
    if (token.kind().isPrefix() || token.kind() == Token.Kind.LABEL) {
      afterPrefix = true;
      afterQuote = isQuote;
      return;
    }
    if (token.kind().opens()) {
      boolean isData =
          token.kind() != Token.Kind.OPEN
              || afterPrefix && afterQuote
              || !frames.isEmpty() && frames.peek().isData && !afterPrefix;
      frames.push(new Frame(column, column + token.span().length(), isData));
    }
    afterPrefix = false;
    afterQuote = false;
  }

  private void item(Token token, String text, int column) {
    Frame frame = frames.peek();
    if (frame == null) {
      return;
    }
    frame.items++;
    if (frame.items == 1) {
      frame.firstColumn = column;
      frame.head = token.kind() == Token.Kind.IDENTIFIER ? text : null;
    } else if (frame.items == 2) {
      frame.secondColumn = column;
      frame.secondIsName = token.kind() == Token.Kind.IDENTIFIER;
    }
  }

  /** The column of an item that begins a line here. */
  int indentation() {
    Frame frame = frames.peek();
    if (frame == null) {
      return 0;
    }
    if (frame.items == 0) {
      return frame.inside;
    }
    if (frame.isData || frame.head == null) {
      return frame.firstColumn;
    }
    int heads = bodies.apply(frame.head);
    if (heads >= 0) {
      if (frame.head.equals("let") && frame.secondIsName) {
        heads++;
      }
      return frame.items - 1 < heads ? frame.column + 4 : frame.column + 2;
    }
    return frame.items >= 2 ? frame.secondColumn : frame.firstColumn;
  }

  boolean isAtTop() {
    return frames.isEmpty();
  }
}
