package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsTest {
  @TempDir Path folder;
  private Editor editor;
  private Marked text;

  @BeforeEach
  void start() {
    editor = Editor.start(folder);
  }

  @AfterEach
  void stop() {
    editor.close();
  }

  private List<CodeAction> actions(String marked) {
    text = editor.open("a.scm", marked);
    return editor.actions("a.scm", text.range(0));
  }

  private List<String> titles(String marked) {
    return actions(marked).stream().map(CodeAction::getTitle).toList();
  }

  private String done(String title, String marked) {
    CodeAction action =
        actions(marked).stream()
            .filter(found -> found.getTitle().equals(title))
            .findFirst()
            .orElseThrow(() -> new AssertionError(titles(marked)));
    return Editor.apply(text.text(), action.getEdit().getChanges().get(editor.uri("a.scm")));
  }

  @Test
  void missingImportIsAdded() {
    assertThat(done("Import (chibi net)", "(import (scheme base))\n({}open-net-io \"a\" 1)"))
        .isEqualTo("(import (scheme base) (chibi net))\n(open-net-io \"a\" 1)");
  }

  @Test
  void importOfAnOwnLibraryIsAdded() {
    editor.file("lib/tools.sld", "(define-library (tools) (export twice))");
    assertThat(done("Import (tools)", "(import (scheme base))\n({}twice 1)"))
        .startsWith("(import (scheme base) (tools))");
  }

  @Test
  void misspeltNameIsCorrected() {
    assertThat(done("Change to vector-ref", "(import (scheme base))\n({}vector-rfe 1)"))
        .endsWith("(vector-ref 1)");
  }

  @Test
  void unusedImportIsRemoved() {
    assertThat(done("Remove the import", "(import (scheme base) {}(chibi net))\n(list 1)"))
        .isEqualTo("(import (scheme base))\n(list 1)");
  }

  @Test
  void importsAreSortedAndThinnedOut() {
    assertThat(
            done(
                "Sort imports",
                "(import (srfi 18) (chibi net) (scheme write)\n        (scheme base))\n"
                    + "{}(display (list send thread?))"))
        .startsWith("(import (scheme base) (scheme write) (chibi net) (srfi 18))\n");
  }

  @Test
  void stringIsEncoded() {
    assertThat(
            done(
                "Encode the string with string->utf8",
                "(import (scheme base) (chibi net))\n(define (f s) (send s {}\"hello\"))"))
        .endsWith("(send s (string->utf8 \"hello\")))");
  }

  @Test
  void problemIsSilenced() {
    assertThat(done("Silence wrong-arity in this line", "(import (scheme base))\n{}(car 1 2)\n"))
        .endsWith("(car 1 2) ; check: off wrong-arity\n");
  }

  @Test
  void letBecomesLetStar() {
    assertThat(
            done("Change let to let*", "(import (scheme base))\n(let{} ((a 1) (b 2)) (list a b))"))
        .endsWith("(let* ((a 1) (b 2)) (list a b))");
  }

  @Test
  void includedTextIsImportedForWhereItIsIncluded() {
    editor.openPlain("main.scm", "(import (scheme base))\n(include \"a.scm\")\n(define (f) 1)\n");
    CodeAction action =
        actions("(define (g) ({}exit 1))\n").stream()
            .filter(found -> found.getTitle().equals("Import (scheme process-context)"))
            .findFirst()
            .orElseThrow();
    assertThat(action.getEdit().getChanges()).containsOnlyKeys(editor.uri("main.scm"));
    assertThat(action.getEdit().getChanges().get(editor.uri("main.scm")).get(0).getNewText())
        .isEqualTo(" (scheme process-context)");
  }

  @Test
  void bindingsStayOneBelowTheOtherInLetStar() {
    assertThat(
            done(
                "Change let to let*",
                "(import (scheme base))\n(let{} ((a 1)\n      (b 2))\n  (list a b))"))
        .endsWith("(let* ((a 1)\n       (b 2))\n  (list a b))");
  }

  @Test
  void socketThatTheBodyAnswersIsLeftOpen() {
    assertThat(
            titles(
                "(import (scheme base) (chibi net))\n(define (f i)\n"
                    + "  (let ((s{} (make-listener-socket i)))\n    (newline)\n    s))"))
        .doesNotContain("Close s however the body ends");
  }

  @Test
  void closingBringsItsImport() {
    assertThat(
            done(
                "Close s however the body ends",
                "(import (scheme base) (chibi net))\n(define (f i)\n"
                    + "  (let ((s{} (make-listener-socket i)))\n    (accept s (make-sockaddr) 16)))"))
        .startsWith("(import (scheme base) (chibi net) (chibi filesystem))\n");
  }

  @Test
  void connectionIsWrappedInWithNetIo() {
    assertThat(
            done(
                "Wrap in with-net-io",
                "(import (scheme base) (chibi net))\n{}(let ((io (open-net-io \"h\" 80)))\n"
                    + "  (write-string \"x\" (car (cddr io)))\n  (read-line (cadr io)))"))
        .endsWith(
            "(with-net-io \"h\" 80\n  (lambda (in out)\n    (write-string \"x\" out)\n"
                + "    (read-line in)))");
  }

  @Test
  void connectionThatIsPassedOnIsNotWrapped() {
    assertThat(
            titles(
                "(import (scheme base) (chibi net))\n"
                    + "{}(let ((io (open-net-io \"h\" 80))) (list (cadr io) io))"))
        .doesNotContain("Wrap in with-net-io");
  }

  @Test
  void socketIsClosedHoweverTheBodyEnds() {
    assertThat(
            done(
                "Close s however the body ends",
                "(import (scheme base) (chibi net) (chibi filesystem))\n"
                    + "(let {}((s (socket 2 1 6)))\n  (send s (bytevector 1)))"))
        .contains("(dynamic-wind", "(lambda () (close-file-descriptor s))");
  }

  @Test
  void rawListenerBecomesMakeListenerSocket() {
    assertThat(
            done(
                "Use make-listener-socket",
                "(import (scheme base) (chibi net))\n(define (f i)\n  (let{} ((s (socket"
                    + " (address-info-family i) 1 6)))\n    (bind s (address-info-address i) 16)\n"
                    + "    (listen s 5)\n    (accept s (make-sockaddr) 16)))"))
        .endsWith("(let ((s (make-listener-socket i 5)))\n    (accept s (make-sockaddr) 16)))");
  }

  @Test
  void selectionIsExtracted() {
    assertThat(
            done("Extract into a let", "(import (scheme base))\n(define (f x) (list 1 {(* x x)}))"))
        .endsWith("(define (f x) (let ((value (* x x)))\n                (list 1 value)))");
  }

  @Test
  void variableUsedOnceIsInlined() {
    assertThat(
            done(
                "Inline x", "(import (scheme base))\n(define (f y) (let (({}x (* y 2))) (+ x 1)))"))
        .endsWith("(define (f y) (+ (* y 2) 1))");
  }

  @Test
  void clientWithoutCodeActionsGetsCommands() {
    ClientCapabilities capabilities = new ClientCapabilities();
    try (Editor plain = Editor.start(folder, capabilities)) {
      Marked marked =
          plain.open("b.scm", "(import (scheme base))\n(let{} ((a 1) (b 2)) (list a b))");
      Command command =
          Editor.await(
                  plain
                      .server()
                      .getTextDocumentService()
                      .codeAction(
                          new CodeActionParams(
                              plain.id("b.scm"),
                              marked.range(0),
                              new CodeActionContext(List.of()))))
              .get(0)
              .getLeft();
      plain
          .server()
          .getWorkspaceService()
          .executeCommand(new ExecuteCommandParams(command.getCommand(), command.getArguments()));
      WorkspaceEdit edit = Editor.next(plain.heard.edits);
      assertThat(edit.getChanges().get(plain.uri("b.scm")).get(0).getNewText()).isEqualTo("let*");
    }
  }
}
