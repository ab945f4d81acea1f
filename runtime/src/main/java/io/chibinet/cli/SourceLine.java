package io.chibinet.cli;

import io.chibinet.syntax.Location;
import io.chibinet.syntax.SourceText;
import org.jline.utils.WCWidth;

/**
 * The line of a source text in which a location begins, and the marks that point at it from the
 * line below. Tabs stay tabs in both, so that they line up on every terminal; what takes two
 * columns gets two marks.
 */
final class SourceLine {
  private static final int WIDEST = 100;
  private static final int BEFORE = 30;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder marks = new StringBuilder();
  private final int number;

  private SourceLine(int number) {
    this.number = number;
  }

  static SourceLine of(Location location) {
    SourceText source = location.source();
    SourceLine line = new SourceLine(location.line());
    String whole = source.lineText(line.number);
    int lineStart = source.lineStart(line.number);
    int from = Math.min(location.span().start() - lineStart, whole.length());
    int to = Math.min(Math.max(location.span().end() - lineStart, from), whole.length());
    line.show(whole, from, to);
    return line;
  }

  /** The line, cut where it is very long, without characters that would steer a terminal. */
  String text() {
    return text.toString();
  }

  /** A caret under the first character and tildes under those that follow. */
  String marks() {
    return marks.toString();
  }

  int number() {
    return number;
  }

  private void show(String line, int from, int to) {
    int at = 0;
    if (line.length() > WIDEST && from > BEFORE) {
      at = Math.min(from - BEFORE, Math.max(line.length() - WIDEST, 0));
      at -= Character.isLowSurrogate(line.charAt(at)) ? 1 : 0;
      text.append('…');
      marks.append(' ');
    }
    int columns = 0;
    boolean cut = false;
    while (at < line.length() && !cut) {
      int c = line.codePointAt(at);
      int width = show(c);
      if (at < from) {
        marks.append(c == '\t' ? "\t" : " ".repeat(width));
      } else if (at == from) {
        marks.append('^').append("~".repeat(Math.max(width - 1, 0)));
      } else if (at < to) {
        marks.append("~".repeat(width));
      }
      at += Character.charCount(c);
      columns += width;
      cut = columns >= WIDEST && at < line.length();
    }
    if (cut) {
      text.append('…');
    }
    if (from >= line.length()) {
      marks.append('^');
    }
  }

  /** Appends the character; returns how many columns it takes. */
  private int show(int c) {
    if (c == '\t') {
      text.append('\t');
      return 1;
    }
    if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
      text.append('?');
      return 1;
    }
    text.appendCodePoint(c);
    return Math.max(WCWidth.wcwidth(c), 0);
  }
}
