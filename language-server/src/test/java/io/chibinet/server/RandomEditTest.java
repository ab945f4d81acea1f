package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.junit.jupiter.api.Test;

/**
 * A text that was edited is the same as one that is opened as it now is: same problems, symbols and
 * colours, those put together from differences included. {@code -Dedits=100000} makes as many
 * edits.
 */
class RandomEditTest {
  private static final int EDITS = Integer.getInteger("edits", 600);
  private static final int LOOKS = Integer.getInteger("looks", 20);
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "\"",
          "'",
          " ",
          "\n",
          ";",
          "#|",
          "|#",
          "x",
          "(define (f y) ",
          "λ",
          "😀",
          "#;",
          "(let ((a 1)) a)",
          "(import (srfi 1))",
          "[",
          "|",
          "#\\a",
          "1/2",
          "(define-syntax m",
          "`(,x ,@y)",
          "\t",
          ";;> doc\n",
          "(with-net-io \"h\" 1 list)");

  @Test
  void editedTextIsAsIfItWereOpenedAnew() {
    Random random = new Random(42);
    String start = SchemeFiles.read(Path.of("../examples/chat.scm"));
    try (Editor editor = Editor.start()) {
      editor.openPlain("edited.scm", start);
      String id = tokens("edited.scm", editor).id;
      List<Integer> colours = tokens("edited.scm", editor).data;
      id = tokens("edited.scm", editor).id;
      for (int i = 1; i <= EDITS; i++) {
        String text = editor.text("edited.scm");
        if (text.length() > 2 * start.length()) {
          editor.edit("edited.scm", new Range(new Position(0, 0), end(text)), start);
        } else {
          int from = whole(text, random.nextInt(text.length() + 1));
          int cut = random.nextInt(3) == 0 ? random.nextInt(12) : 0;
          int to = whole(text, Math.min(text.length(), from + cut));
          String piece = PIECES.get(random.nextInt(PIECES.size()));
          editor.edit(
              "edited.scm",
              new Range(Marked.position(text, from), Marked.position(text, to)),
              random.nextInt(4) == 0 ? "" : piece);
        }
        if (i % LOOKS == 0) {
          SemanticTokensDelta delta = delta("edited.scm", id, editor);
          id = delta.getResultId();
          colours = changed(colours, delta.getEdits());
          compare(colours, editor);
        }
      }
    }
  }

  private static void compare(List<Integer> colours, Editor editor) {
    String text = editor.text("edited.scm");
    editor.openPlain("fresh.scm", text);
    // Places that explain a problem have addresses.
    assertThat(editor.problems("edited.scm").toString().replace("edited.scm", "fresh.scm"))
        .as(text)
        .isEqualTo(editor.problems("fresh.scm").toString());
    assertThat(symbols("edited.scm", editor)).as(text).isEqualTo(symbols("fresh.scm", editor));
    assertThat(colours).as(text).isEqualTo(tokens("fresh.scm", editor).data);
    editor.close("fresh.scm");
  }

  private static Object symbols(String name, Editor editor) {
    return Editor.await(
        editor
            .server()
            .getTextDocumentService()
            .documentSymbol(new DocumentSymbolParams(editor.id(name))));
  }

  private record Tokens(String id, List<Integer> data) {}

  private static Tokens tokens(String name, Editor editor) {
    var answer =
        Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .semanticTokensFull(new SemanticTokensParams(editor.id(name))));
    return new Tokens(answer.getResultId(), answer.getData());
  }

  private static SemanticTokensDelta delta(String name, String id, Editor editor) {
    return Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .semanticTokensFullDelta(new SemanticTokensDeltaParams(editor.id(name), id)))
        .getRight();
  }

  private static List<Integer> changed(List<Integer> data, List<SemanticTokensEdit> edits) {
    List<Integer> changed = new java.util.ArrayList<>(data);
    for (int i = edits.size() - 1; i >= 0; i--) {
      SemanticTokensEdit edit = edits.get(i);
      List<Integer> part =
          changed.subList(edit.getStart(), edit.getStart() + edit.getDeleteCount());
      part.clear();
      if (edit.getData() != null) {
        changed.addAll(edit.getStart(), edit.getData());
      }
    }
    return changed;
  }

  private static Position end(String text) {
    return Marked.position(text, text.length());
  }

  // Half a character cannot be sent.
  private static int whole(String text, int offset) {
    boolean splits =
        offset < text.length() && offset > 0 && Character.isLowSurrogate(text.charAt(offset));
    return splits ? offset + 1 : offset;
  }
}
