package io.chibinet.cli;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor which word stands at the cursor, and whether a datum is still open. */
final class SchemeWords implements Parser {
  private static final String DELIMITERS = " \t\r\n()[]{}\"';`,|";

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    boolean ends = context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT;
    if (ends && !ReplCommand.isCommand(line) && !PipedLines.isWhole(line)) {
      throw new EOFError(-1, -1, "a datum is not complete");
    }
    int start = cursor;
    while (start > 0 && DELIMITERS.indexOf(line.charAt(start - 1)) < 0) {
      start--;
    }
    // A comma stands before a command and before an unquoted name; only the first completes as one.
    if (start == 1 && line.charAt(0) == ',') {
      start = 0;
    }
    int end = cursor;
    while (end < line.length() && DELIMITERS.indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return new Word(line, cursor, line.substring(start, end), cursor - start);
  }

  /** The word at the cursor is all that completion asks for. Nothing in it is quoted. */
  private record Word(String line, int cursor, String word, int wordCursor)
      implements CompletingParsedLine {
    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean isComplete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor;
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }
}
