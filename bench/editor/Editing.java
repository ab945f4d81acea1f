import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One open text, and the parameters of requests about it. */
final class Editing {
  private final Server server;
  private final String uri;
  private final String text;
  private final int lines;
  private final List<int[]> inserted = new ArrayList<>();
  private int version;

  Editing(Server server, String uri, String text) {
    this.server = server;
    this.uri = uri;
    this.text = text;
    this.lines = (int) text.lines().count();
  }

  int lines() {
    return lines;
  }

  void open() throws IOException {
    server.notify(
        "textDocument/didOpen",
        Map.of(
            "textDocument",
            Map.of("uri", uri, "languageId", "scheme", "version", ++version, "text", text)));
  }

  /** Types {@code what} at the start of a line. */
  void insert(int line, String what) throws IOException {
    change(line, 0, 0, what);
    inserted.add(new int[] {line, what.length()});
  }

  /** Takes back what was typed. */
  void restore() throws IOException {
    for (int i = inserted.size() - 1; i >= 0; i--) {
      change(inserted.get(i)[0], 0, inserted.get(i)[1], "");
    }
    inserted.clear();
  }

  private void change(int line, int from, int to, String what) throws IOException {
    server.notify(
        "textDocument/didChange",
        Map.of(
            "textDocument",
            Map.of("uri", uri, "version", ++version),
            "contentChanges",
            List.of(
                Map.of(
                    "range",
                    Map.of("start", position(line, from), "end", position(line, to)),
                    "text",
                    what))));
  }

  private static Map<String, Object> position(int line, int character) {
    return Map.of("line", line, "character", character);
  }

  Map<String, Object> document() {
    return Map.of("textDocument", Map.of("uri", uri));
  }

  Map<String, Object> at(int line, int character) {
    return Map.of("textDocument", Map.of("uri", uri), "position", position(line, character));
  }

  Map<String, Object> range(int from, int to) {
    return Map.of(
        "textDocument",
        Map.of("uri", uri),
        "range",
        Map.of("start", position(from, 0), "end", position(to, 0)));
  }

  Map<String, Object> actions(int line) {
    return Map.of(
        "textDocument",
        Map.of("uri", uri),
        "range",
        Map.of("start", position(line, 4), "end", position(line, 4)),
        "context",
        Map.of("diagnostics", List.of()));
  }

  Map<String, Object> references(int line, int character) {
    return Map.of(
        "textDocument",
        Map.of("uri", uri),
        "position",
        position(line, character),
        "context",
        Map.of("includeDeclaration", true));
  }

  Map<String, Object> formatting() {
    return Map.of(
        "textDocument",
        Map.of("uri", uri),
        "options",
        Map.of("tabSize", 2, "insertSpaces", true));
  }
}
