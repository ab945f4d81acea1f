package io.chibinet.syntax;

import io.chibinet.syntax.grammar.SchemeLexer;
import java.util.Arrays;

/**
 * Cuts a text that may grow into the tokens of {@code SchemeLexer.g4}, longest match first, as
 * ANTLR's own lexer does; but by a table that the build made of the grammar, because that lexer
 * works the table out again in every process.
 *
 * <p>The work is linear in the text even when it comes one character at a time: a token that is cut
 * off goes on where it stopped. Offsets count UTF-16 units.
 */
final class Lexer {
  private static final int COLUMNS = SchemeLexerTable.COLUMNS;
  private static final char[] COLUMN = SchemeLexerTable.COLUMN.toCharArray();
  private static final char[] NEXT = SchemeLexerTable.NEXT.toCharArray();
  private static final char[] TYPE = SchemeLexerTable.TYPE.toCharArray();
  private static final char[] MODE_CHANGE = SchemeLexerTable.MODE_CHANGE.toCharArray();
  private static final char[] GOES_ON = SchemeLexerTable.GOES_ON.toCharArray();
  private static final char[] START = SchemeLexerTable.START.toCharArray();

  // The column of each unit of the text.
  private byte[] columns = {};
  private int length;

  private int start;
  private int end;

  // The token that is being matched, from start: how far it was read, in which state, and the last
  // state in which it could have ended, at end.
  private int at;
  private int state = START[0];
  private int accepted;
  private boolean isFound;

  private int[] modes = new int[4];
  private int depth;

  /** Adds units to the end of the text. */
  void grow(CharSequence more, int from, int to) {
    int longer = length + to - from;
    if (longer > columns.length) {
      columns = Arrays.copyOf(columns, length == 0 ? longer : Math.max(longer, 2 * length));
    }
    for (int i = from; i < to; i++) {
      columns[length++] = column(more.charAt(i));
    }
  }

  // The grammar knows white space and letters beyond ASCII, and no difference among either. Such
  // white space is not what may stand behind a backslash that continues a line, so neither is the
  // form feed that stands for it.
  private static byte column(char unit) {
    if (unit < COLUMN.length) {
      return (byte) COLUMN[unit];
    }
    boolean isWhite = Character.isSpaceChar(unit) || unit == '\u0085' || unit == '\uFEFF';
    return (byte) COLUMN[isWhite ? '\f' : '_'];
  }

  /** Starts over with an empty text. */
  void reset() {
    length = 0;
    end = 0;
    depth = 0;
    modes[0] = 0;
    begin();
  }

  private void begin() {
    start = end;
    at = end;
    accepted = 0;
    isFound = false;
    state = START[modes[depth]];
  }

  /** Where the token last found starts, or the one that is cut off. */
  int start() {
    return start;
  }

  /** Where the token last found ends. */
  int end() {
    return end;
  }

  /** How many strings, bar symbols and block comments the lexer is in: one, or nested comments. */
  int depth() {
    return depth;
  }

  /**
   * Finds the next token.
   *
   * @param atEnd whether the text will not grow
   * @return its type in {@link SchemeLexer}, or 0 when the text is at its end or ends within a
   *     token that could go on
   */
  int next(boolean atEnd) {
    if (isFound) {
      begin();
    }
    advance();
    if (accepted == 0 || !atEnd && mayGoOn()) {
      return 0;
    }
    isFound = true;
    changeMode(MODE_CHANGE[accepted]);
    return TYPE[accepted];
  }

  private void advance() {
    int state = this.state;
    int at = this.at;
    while (at < length && state != 0) {
      state = NEXT[state * COLUMNS + columns[at++]];
      if (TYPE[state] != 0) {
        accepted = state;
        end = at;
      }
    }
    this.state = state;
    this.at = at;
  }

  /** Whether more text could make the token longer, and that matters to anyone. */
  private boolean mayGoOn() {
    if (GOES_ON[state] == 0) {
      return false;
    }
    return switch (TYPE[state]) {
      case SchemeLexer.WHITE_SPACE, SchemeLexer.QUOTED_TEXT, SchemeLexer.BLOCK_TEXT -> false;
      default -> true;
    };
  }

  private void changeMode(int change) {
    if (change == SchemeLexerTable.POP) {
      depth--;
    } else if (change >= SchemeLexerTable.PUSH) {
      if (++depth == modes.length) {
        modes = Arrays.copyOf(modes, 2 * depth);
      }
      modes[depth] = change - SchemeLexerTable.PUSH;
    }
  }
}
