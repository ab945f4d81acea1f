package io.chibinet.library;

import io.chibinet.syntax.Comment;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.util.List;

/**
 * The text of a documentation block without its comment marks, and the way back from an offset in
 * it to the source.
 */
record DocLines(SourceText source, String text, int[] starts, int[] sourceStarts) {
  static final String MARK = ";;>";

  static DocLines of(SourceText source, List<Comment> comments) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[comments.size()];
    int[] sourceStarts = new int[comments.size()];
    for (int i = 0; i < starts.length; i++) {
      String line = comments.get(i).text();
      int from = Math.min(MARK.length(), line.length());
      if (from < line.length() && line.charAt(from) == ' ') {
        from++;
      }
      starts[i] = text.length();
      sourceStarts[i] = comments.get(i).span().start() + from;
      text.append(line.substring(from).stripTrailing()).append('\n');
    }
    return new DocLines(source, text.toString(), starts, sourceStarts);
  }

  /** Where the range {@code start} to {@code end} of {@link #text} stands in the source. */
  Span span(int start, int end) {
    int from = offset(start);
    return new Span(from, Math.max(from, offset(end)));
  }

  Location location(int start, int end) {
    return new Location(source, span(start, end));
  }

  private int offset(int at) {
    int line = 0;
    while (line + 1 < starts.length && starts[line + 1] <= at) {
      line++;
    }
    return Math.min(sourceStarts[line] + at - starts[line], source.text().length());
  }
}
