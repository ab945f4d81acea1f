package io.chibinet.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody types the examples from their first character to their last: whatever is asked on the
 * way is answered. Stops at some sixty places of each; {@code -Dprefixes=all} stops at each.
 */
class PrefixTest {
  private static final int STOPS = 60;

  @TempDir Path folder;

  static Stream<Path> examples() {
    return SchemeFiles.programs().stream().filter(file -> file.startsWith("../examples"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyPrefixOfAnExampleIsAnswered(Path example) {
    String text = SchemeFiles.read(example);
    int step =
        "all".equals(System.getProperty("prefixes")) ? 1 : Math.max(1, text.length() / STOPS);
    try (Editor editor = Editor.start(folder)) {
      editor.openPlain("a.scm", "");
      int typed = 0;
      // A step that shares no factor with the length of lines comes by every kind of place.
      for (int end = 1; end <= text.length(); end += step) {
        Position place = position(text, typed);
        editor.edit("a.scm", new Range(place, place), text.substring(typed, end));
        typed = end;
        EveryRequest.at(position(text, end), "a.scm", editor);
      }
    }
  }

  private static Position position(String text, int offset) {
    List<String> lines = text.substring(0, offset).lines().toList();
    boolean atStart = offset == 0 || text.charAt(offset - 1) == '\n';
    return atStart
        ? new Position(lines.size(), 0)
        : new Position(lines.size() - 1, lines.get(lines.size() - 1).length());
  }
}
