package io.chibinet.syntax;

import java.util.Arrays;

/**
 * A text with the name users know it by. The one class in which lines and columns exist; everything
 * else speaks of UTF-16 offsets.
 */
public final class SourceText {
  private final String name;
  private final String text;
  // Published once complete, so that several threads may ask.
  private volatile int[] lineStarts;

  private SourceText(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** A text; {@code name} is a path as the user wrote it, or a word such as {@code <repl>}. */
  public static SourceText of(String name, String text) {
    return new SourceText(name, text);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The line of {@code offset}, counting from 1. */
  public int line(int offset) {
    int at = Arrays.binarySearch(lineStarts(), offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The column of {@code offset} in its line in Unicode code points, counting from 1. */
  public int column(int offset) {
    return text.codePointCount(lineStart(line(offset)), offset) + 1;
  }

  /**
   * The offset of {@code column} in {@code line}, as {@link #line} and {@link #column} count them;
   * the nearest one that there is.
   */
  public int offset(int line, int column) {
    if (line > lineCount()) {
      return text.length();
    }
    int start = lineStart(Math.max(line, 1));
    int end = start + lineText(Math.max(line, 1)).length();
    int points = Math.min(Math.max(column - 1, 0), text.codePointCount(start, end));
    return text.offsetByCodePoints(start, points);
  }

  /** How many lines there are; an empty text has one. */
  public int lineCount() {
    return lineStarts().length;
  }

  /** The offset at which {@code line} (from 1) starts. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /** The text of {@code line} (from 1) without its line ending. */
  public String lineText(int line) {
    int start = lineStart(line);
    int end = line < lineCount() ? lineStart(line + 1) : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  // Made on the first question: most texts that run are never asked.
  private int[] lineStarts() {
    if (lineStarts == null) {
      int[] starts = new int[16];
      int count = 1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
          }
          starts[count++] = i + 1;
        }
      }
      lineStarts = Arrays.copyOf(starts, count);
    }
    return lineStarts;
  }

  @Override
  public String toString() {
    return name;
  }
}
