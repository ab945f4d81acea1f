package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

class HintsTest {
  private static final String IMPORTS = "(import (scheme base) (chibi net))\n";

  private static String hinted(String text, JsonObject options) {
    try (Editor editor = Editor.start(null, Editor.everything(), options)) {
      editor.openPlain("a.scm", IMPORTS + text);
      List<InlayHint> hints =
          Editor.await(
              editor
                  .server()
                  .getTextDocumentService()
                  .inlayHint(
                      new InlayHintParams(
                          editor.id("a.scm"), new Range(new Position(1, 0), new Position(99, 0)))));
      List<TextEdit> edits =
          hints.stream()
              .map(
                  hint ->
                      new TextEdit(
                          Editor.at(hint.getPosition()), "<" + hint.getLabel().getLeft() + ">"))
              .toList();
      return Editor.apply(IMPORTS + text, edits).substring(IMPORTS.length());
    }
  }

  private static String hinted(String text) {
    return hinted(text, new JsonObject());
  }

  @Test
  void constantsShowTheirValues() {
    assertThat(hinted("(socket address-family/inet socket-type/stream ip-proto/tcp)"))
        .isEqualTo("(socket address-family/inet<= 2> socket-type/stream<= 1> ip-proto/tcp<= 6>)");
  }

  @Test
  void leftOutArgumentsShowWhatStandsForThem() {
    assertThat(hinted("(define (f info) (make-listener-socket info))"))
        .isEqualTo("(define (f info) (make-listener-socket info<max-conn: 128>))");
  }

  @Test
  void ownProceduresShowTheirParameters() {
    assertThat(hinted("(define (f count name) 1)\n(f 1 \"x\")\n(define (g x) 1)\n(g 5)"))
        .isEqualTo(
            "(define (f count name) 1)\n(f <count:>1 <name:>\"x\")\n(define (g x) 1)\n(g 5)");
  }

  @Test
  void literalArgumentsShowTheirParameters() {
    assertThat(hinted("(define (f s a) (listen s 5) (accept s a 128) (string-ref \"abc\" 1))"))
        .isEqualTo(
            "(define (f s a) (listen s <backlog:>5) (accept s a <length:>128)"
                + " (string-ref \"abc\" 1))");
  }

  @Test
  void hintsCanBeSwitchedOff() {
    JsonObject options =
        JsonParser.parseString("{\"parameterHints\":false,\"valueHints\":false}").getAsJsonObject();
    assertThat(hinted("(listen level/socket 5)", options)).isEqualTo("(listen level/socket 5)");
  }

  @Test
  void localNamesAreEditedTogether() {
    try (Editor editor = Editor.start()) {
      Marked text = editor.open("a.scm", IMPORTS + "(define (f {x}) (list {}{x} (let ((x 1)) x)))");
      LinkedEditingRanges ranges =
          Editor.await(
              editor
                  .server()
                  .getTextDocumentService()
                  .linkedEditingRange(
                      new LinkedEditingRangeParams(editor.id("a.scm"), text.range(1).getStart())));
      assertThat(ranges.getRanges()).containsExactly(text.range(0), text.range(2));
    }
  }
}
