package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StructureTest {
  private Editor editor;

  @BeforeEach
  void start() {
    editor = Editor.start();
  }

  @AfterEach
  void stop() {
    editor.close();
  }

  private List<String> symbols(String text) {
    editor.openPlain("a.scm", text);
    List<String> lines = new ArrayList<>();
    Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .documentSymbol(new DocumentSymbolParams(editor.id("a.scm"))))
        .forEach(symbol -> print(symbol.getRight(), "", lines));
    return lines;
  }

  private static void print(DocumentSymbol symbol, String indent, List<String> lines) {
    lines.add(indent + symbol.getName() + " " + symbol.getKind());
    symbol.getChildren().forEach(child -> print(child, indent + "  ", lines));
  }

  private List<String> folds(String text) {
    editor.openPlain("a.scm", text);
    return Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .foldingRange(new FoldingRangeRequestParams(editor.id("a.scm"))))
        .stream()
        .map(
            range ->
                range.getStartLine()
                    + "-"
                    + range.getEndLine()
                    + (range.getKind() == null ? "" : " " + range.getKind()))
        .toList();
  }

  private List<String> selections(String marked) {
    Marked text = editor.open("a.scm", marked);
    SelectionRange range =
        Editor.await(
                editor
                    .server()
                    .getTextDocumentService()
                    .selectionRange(
                        new SelectionRangeParams(editor.id("a.scm"), List.of(text.cursor()))))
            .get(0);
    List<String> found = new ArrayList<>();
    for (SelectionRange at = range; at != null; at = at.getParent()) {
      found.add(Marked.slice(text.text(), at.getRange()));
    }
    return found;
  }

  @Test
  void definitionsNestInLibrariesAndProcedures() {
    assertThat(
            symbols(
                "(define-library (a b)\n (export f)\n (begin\n  (define (f x)\n"
                    + "   (define (g) 1)\n   g)\n  (define limit 3)))\n(define-syntax m 1)"))
        .containsExactly(
            "(a b) Module", "  f Function", "    g Function", "  limit Constant", "m Operator");
  }

  @Test
  void recordTypeHoldsItsProcedures() {
    assertThat(symbols("(define-record-type point (make-point x) point? (x point-x))"))
        .containsExactly(
            "point Struct", "  make-point Function", "  point? Function", "  point-x Function");
  }

  @Test
  void brokenTextStillHasSymbols() {
    assertThat(symbols("(define (f)\n  (list 1\n\n(define (g) 2)"))
        .containsExactly("f Function", "g Function");
  }

  @Test
  void clientWithoutNestedSymbolsGetsAList() {
    try (Editor plain = Editor.start(null, new ClientCapabilities())) {
      plain.openPlain("a.scm", "(define (f) (define g 1) g)");
      assertThat(
              Editor.await(
                  plain
                      .server()
                      .getTextDocumentService()
                      .documentSymbol(new DocumentSymbolParams(plain.id("a.scm")))))
          .hasSize(2)
          .allSatisfy(symbol -> assertThat(symbol.isLeft()).isTrue());
    }
  }

  @Test
  void formsCommentsAndImportsFold() {
    assertThat(
            folds(
                "(import (scheme base)\n        (chibi net))\n;; one\n;; two\n#| a\nb |#\n"
                    + "(define (f x)\n  (let ((y 1))\n    y))\n(list 1)\n"))
        .containsExactlyInAnyOrder("0-1 imports", "6-8", "7-8", "2-3 comment", "4-5 comment");
  }

  @Test
  void selectionGrowsDatumByDatum() {
    assertThat(selections("(define (f) (list 1 tw{}o))"))
        .containsExactly(
            "two",
            "list 1 two",
            "(list 1 two)",
            "define (f) (list 1 two)",
            "(define (f) (list 1 two))");
  }

  @Test
  void selectionStartsWithTheWordsOfAString() {
    assertThat(selections("(f \"a {}b\")"))
        .containsExactly("a b", "\"a b\"", "f \"a b\"", "(f \"a b\")");
  }
}
