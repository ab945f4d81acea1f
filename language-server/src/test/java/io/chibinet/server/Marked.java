package io.chibinet.server;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * A text of a test with its marks taken out: {@code {}} is a cursor, {@code {…}} a range. R7RS
 * reserves braces, so that they mean nothing else.
 */
record Marked(String text, List<Range> ranges) {
  static Marked of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Integer> open = new ArrayList<>();
    List<int[]> found = new ArrayList<>();
    for (char c : marked.toCharArray()) {
      if (c == '{') {
        open.add(found.size());
        found.add(new int[] {text.length(), -1});
      } else if (c == '}') {
        found.get(open.remove(open.size() - 1))[1] = text.length();
      } else {
        text.append(c);
      }
    }
    String plain = text.toString();
    List<Range> ranges = new ArrayList<>();
    found.forEach(
        span -> ranges.add(new Range(position(plain, span[0]), position(plain, span[1]))));
    return new Marked(plain, ranges);
  }

  /** The place of the first mark. */
  Position cursor() {
    return ranges.get(0).getStart();
  }

  Range range(int index) {
    return ranges.get(index);
  }

  static Position position(String text, int offset) {
    int line = 0;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Position(line, offset - start);
  }

  static int offset(String text, Position position) {
    int at = 0;
    for (int line = 0; line < position.getLine(); line++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + position.getCharacter();
  }

  static String slice(String text, Range range) {
    return text.substring(offset(text, range.getStart()), offset(text, range.getEnd()));
  }
}
