package io.chibinet.server.feature;

import io.chibinet.server.workspace.PositionEncoding;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Turns the client's lines and characters into offsets of one text, and back. Places that the text
 * does not have are moved to the nearest one that it has.
 */
public record Positions(SourceText source, PositionEncoding encoding) {
  public Position position(int offset) {
    int at = Math.max(0, Math.min(offset, source.text().length()));
    int line = source.line(at);
    int start = source.lineStart(line);
    return new Position(line - 1, encoding.units(source.text(), start, at));
  }

  public Range range(Span span) {
    return new Range(position(span.start()), position(span.end()));
  }

  public int offset(Position position) {
    if (position.getLine() < 0) {
      return 0;
    }
    if (position.getLine() >= source.lineCount()) {
      return source.text().length();
    }
    int start = source.lineStart(position.getLine() + 1);
    int end = start + source.lineText(position.getLine() + 1).length();
    return encoding.advance(source.text(), start, end, Math.max(0, position.getCharacter()));
  }

  public Span span(Range range) {
    int start = offset(range.getStart());
    return new Span(start, Math.max(start, offset(range.getEnd())));
  }
}
