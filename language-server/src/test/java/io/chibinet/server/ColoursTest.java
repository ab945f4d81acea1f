package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ColoursTest {
  private Editor editor;

  @BeforeEach
  void start() {
    editor = Editor.start();
  }

  @AfterEach
  void stop() {
    editor.close();
  }

  private SemanticTokens full() {
    return Editor.await(
        editor
            .server()
            .getTextDocumentService()
            .semanticTokensFull(new SemanticTokensParams(editor.id("a.scm"))));
  }

  /** Each token as text, type and modifiers. */
  private List<String> read(List<Integer> data) {
    SemanticTokensLegend legend =
        editor.initialized.getCapabilities().getSemanticTokensProvider().getLegend();
    String[] lines = editor.text("a.scm").split("\n", -1);
    List<String> tokens = new ArrayList<>();
    int line = 0;
    int character = 0;
    for (int i = 0; i < data.size(); i += 5) {
      character = data.get(i) == 0 ? character + data.get(i + 1) : data.get(i + 1);
      line += data.get(i);
      StringBuilder token =
          new StringBuilder(lines[line].substring(character, character + data.get(i + 2)))
              .append(": ")
              .append(legend.getTokenTypes().get(data.get(i + 3)));
      for (int bit = 0; bit < legend.getTokenModifiers().size(); bit++) {
        if ((data.get(i + 4) >> bit & 1) == 1) {
          token.append(' ').append(legend.getTokenModifiers().get(bit));
        }
      }
      tokens.add(token.toString());
    }
    return tokens;
  }

  private List<String> colours(String text) {
    editor.openPlain("a.scm", text);
    return read(full().getData());
  }

  @Test
  void namesAreColouredByTheirMeaning() {
    assertThat(
            colours(
                "(import (chibi net) (scheme base))\n(define (f x) (send x level/socket 'x))\n"
                    + "(let ((list f)) (list 1))"))
        .containsExactly(
            "import: keyword defaultLibrary",
            "chibi: namespace",
            "net: namespace",
            "scheme: namespace",
            "base: namespace",
            "define: keyword defaultLibrary",
            "f: function definition",
            "x: variable definition",
            "send: function defaultLibrary",
            "x: variable",
            "level/socket: function readonly defaultLibrary"
                .replace("function readonly", "enumMember readonly"),
            "let: keyword defaultLibrary",
            "list: variable definition",
            "f: function",
            "list: function",
            "1: number");
  }

  @Test
  void tokensOfSeveralLinesAreSplit() {
    assertThat(colours("#| one\ntwo |#\n\"a\nb\""))
        .containsExactly("#| one: comment", "two |#: comment", "\"a: string", "b\": string");
  }

  @Test
  void rangeHoldsItsLinesOnly() {
    editor.openPlain("a.scm", "1\n2\n3\n");
    SemanticTokens tokens =
        Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .semanticTokensRange(
                    new SemanticTokensRangeParams(
                        editor.id("a.scm"), new Range(new Position(1, 0), new Position(1, 1)))));
    assertThat(read(tokens.getData())).containsExactly("2: number");
  }

  @Test
  void differenceLeadsToTheSameTokens() {
    editor.openPlain("a.scm", "(import (scheme base))\n(define a 1)\n(define b 2)\n");
    SemanticTokens before = full();
    editor.edit("a.scm", Editor.at(new Position(2, 11)), "a ");
    SemanticTokensDelta delta =
        Editor.await(
                editor
                    .server()
                    .getTextDocumentService()
                    .semanticTokensFullDelta(
                        new SemanticTokensDeltaParams(editor.id("a.scm"), before.getResultId())))
            .getRight();
    List<Integer> data = new ArrayList<>(before.getData());
    for (SemanticTokensEdit edit : delta.getEdits()) {
      data.subList(edit.getStart(), edit.getStart() + edit.getDeleteCount()).clear();
      data.addAll(edit.getStart(), edit.getData());
    }
    assertThat(data).isEqualTo(full().getData());
    assertThat(delta.getEdits().get(0).getData()).hasSizeLessThan(20);
  }
}
