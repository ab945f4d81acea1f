package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormatTest {
  private Editor editor;

  @BeforeEach
  void start() {
    editor = Editor.start();
  }

  @AfterEach
  void stop() {
    editor.close();
  }

  private String format(String text) {
    editor.openPlain("a.scm", text);
    return Editor.apply(
        text,
        Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .formatting(
                    new DocumentFormattingParams(
                        editor.id("a.scm"), new FormattingOptions(2, true)))));
  }

  /** Indents the line of the cursor. */
  private String typed(String marked) {
    Marked text = editor.open("a.scm", marked);
    DocumentOnTypeFormattingParams parameters =
        new DocumentOnTypeFormattingParams(
            editor.id("a.scm"), new FormattingOptions(2, true), text.cursor(), "\n");
    return Editor.apply(
        text.text(),
        Editor.await(editor.server().getTextDocumentService().onTypeFormatting(parameters)));
  }

  @Test
  void bodiesStandTwoColumnsIn() {
    assertThat(format("(define (f x)\n(let ((y 1)\n(z 2))\n(list x\ny)))"))
        .isEqualTo(
            """
            (define (f x)
              (let ((y 1)
                    (z 2))
                (list x
                      y)))
            """);
  }

  @Test
  void argumentsStandBelowTheFirst() {
    assertThat(format("(foo 1\n2)\n(foo\n1\n2)\n(if a\nb\nc)\n(cond\n((a) 1)\n(else\n2))"))
        .isEqualTo(
            """
            (foo 1
                 2)
            (foo
             1
             2)
            (if a
                b
                c)
            (cond
             ((a) 1)
             (else
              2))
            """);
  }

  @Test
  void namedLetAndDoHaveTwoHeads() {
    assertThat(format("(let loop ((i 0))\n(loop i))\n(do ((i 0 (+ i 1)))\n((= i 3))\n(f i))"))
        .isEqualTo(
            """
            (let loop ((i 0))
              (loop i))
            (do ((i 0 (+ i 1)))
                ((= i 3))
              (f i))
            """);
  }

  @Test
  void spacesInsideLinesAreTidied() {
    assertThat(format("( list   1(+ 2 3 )'a   b )  ; note\n\n\n\n\n(f)   "))
        .isEqualTo("(list 1 (+ 2 3) 'a b)  ; note\n\n\n(f)\n");
  }

  @Test
  void closingParenthesesComeToTheLastForm() {
    assertThat(format("(define (f)\n  (g)\n  )\n(define (h)\n  (g) ; last\n  )"))
        .isEqualTo("(define (f)\n  (g))\n(define (h)\n  (g) ; last\n  )\n");
  }

  @Test
  void commentsStandWhereCodeWould() {
    assertThat(format(";;; top\n(define (f)\n;; why\n(g)\n#| block\n  stays |#\n(h))"))
        .isEqualTo(";;; top\n(define (f)\n  ;; why\n  (g)\n  #| block\n  stays |#\n  (h))\n");
  }

  @Test
  void stringsOfSeveralLinesStay() {
    assertThat(format("(f \"a\n   b\"\nc)")).isEqualTo("(f \"a\n   b\"\n   c)\n");
  }

  @Test
  void quotedDataStandBelowTheirFirst() {
    assertThat(format("'(define x\ny)\n'#(1\n2)\n`(a ,(if b\nc))"))
        .isEqualTo("'(define x\n  y)\n'#(1\n   2)\n`(a ,(if b\n         c))\n");
  }

  @Test
  void unquoteIsNotMadeSplicing() {
    assertThat(format("`(, @x)")).isEqualTo("`(, @x)\n");
  }

  @Test
  void macroWithABodyIsIndentedAsOne() {
    assertThat(
            format(
                ";;> \\macro{(with-thing name body ...)}\n(define-syntax with-thing"
                    + " (syntax-rules () ((_ n b ...) (begin b ...))))\n(with-thing x\n(f x))"))
        .isEqualTo(
            ";;> \\macro{(with-thing name body ...)}\n(define-syntax with-thing"
                + " (syntax-rules () ((_ n b ...) (begin b ...))))\n(with-thing x\n  (f x))\n");
  }

  @Test
  void settingsSayHowAMacroIsIndented() {
    JsonObject options =
        JsonParser.parseString("{\"indentation\":{\"my-form\":1}}").getAsJsonObject();
    try (Editor other = Editor.start(null, Editor.everything(), options)) {
      other.openPlain("a.scm", "(my-form a\nb)");
      List<? extends TextEdit> edits =
          Editor.await(
              other
                  .server()
                  .getTextDocumentService()
                  .formatting(
                      new DocumentFormattingParams(
                          other.id("a.scm"), new FormattingOptions(2, true))));
      assertThat(Editor.apply("(my-form a\nb)", edits)).isEqualTo("(my-form a\n  b)\n");
    }
  }

  @Test
  void brokenTextIsLeftAlone() {
    assertThat(format("(f\n1")).isEqualTo("(f\n1");
  }

  @Test
  void rangeFormatsItsLinesOnly() {
    String text = "(f 1\n2)\n(g 1\n2)\n";
    editor.openPlain("a.scm", text);
    List<? extends TextEdit> edits =
        Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .rangeFormatting(
                    new DocumentRangeFormattingParams(
                        editor.id("a.scm"),
                        new FormattingOptions(2, true),
                        new Range(new Position(2, 0), new Position(3, 1)))));
    assertThat(Editor.apply(text, edits)).isEqualTo("(f 1\n2)\n(g 1\n   2)\n");
  }

  @Test
  void newLineIsIndentedWhileTheFormIsOpen() {
    assertThat(typed("(define (f x)\n{}")).isEqualTo("(define (f x)\n  ");
    assertThat(typed("(list 1\n{})")).isEqualTo("(list 1\n      )");
    assertThat(typed("(f \"a\n{}b\")")).isEqualTo("(f \"a\nb\")");
  }

  @Test
  void everySchemeFileKeepsItsDataAndIsFormattedOnce() {
    assertThat(SchemeFiles.all()).isNotEmpty();
    for (Path file : SchemeFiles.all()) {
      String text = SchemeFiles.read(file);
      String once = format(text);
      assertThat(data(once)).as(file.toString()).isEqualTo(data(text));
      assertThat(format(once)).as(file.toString()).isEqualTo(once);
    }
  }

  /** Data and comments as they are read, without places. */
  private static List<String> data(String text) {
    SourceFile file = Parser.parse(SourceText.of("test", text));
    List<String> all = new ArrayList<>();
    file.data().forEach(node -> all.add(print(node)));
    file.tokens().forEach(token -> all.add(file.text().slice(token.span())));
    return all;
  }

  private static String print(Node node) {
    return node.toString().replaceAll("Span\\[start=\\d+, end=\\d+\\]", "");
  }
}
