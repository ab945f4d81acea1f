package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenameTest {
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

  private Map<String, List<TextEdit>> edits(String marked, String newName) {
    text = editor.open("a.scm", "(import (scheme base))\n" + marked);
    return edits(newName);
  }

  private Map<String, List<TextEdit>> edits(String newName) {
    return Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .rename(new RenameParams(editor.id("a.scm"), text.cursor(), newName)))
        .getChanges();
  }

  private String renamed(String marked, String newName) {
    List<TextEdit> edits = edits(marked, newName).get(editor.uri("a.scm"));
    return Editor.apply(text.text(), edits).substring("(import (scheme base))\n".length());
  }

  @Test
  void renameStopsAtShadowingLet() {
    assertThat(renamed("(define (f {}x) (list x (let ((x 2)) x) 'x \"x\"))", "y"))
        .isEqualTo("(define (f y) (list y (let ((x 2)) x) 'x \"x\"))");
  }

  @Test
  void renameOfTheShadowingNameLeavesTheOuterOne() {
    assertThat(renamed("(define (f x) (list x (let ((x 2)) {}x)))", "y"))
        .isEqualTo("(define (f x) (list x (let ((y 2)) y)))");
  }

  @Test
  void templateIsRenamedWithTheNameItMeans() {
    assertThat(
            renamed(
                "(define ({}helper) 1)\n(define-syntax m (syntax-rules () ((_) (helper))))\n"
                    + "(let ((helper 2)) (m) helper)",
                "aid"))
        .isEqualTo(
            "(define (aid) 1)\n(define-syntax m (syntax-rules () ((_) (aid))))\n"
                + "(let ((helper 2)) (m) helper)");
  }

  @Test
  void patternVariableIsRenamedInItsRule() {
    assertThat(
            renamed(
                "(define-syntax m (syntax-rules () ((_ {}e) (list e 'e)) ((_ e f) e)))", "expr"))
        .isEqualTo("(define-syntax m (syntax-rules () ((_ expr) (list expr 'expr)) ((_ e f) e)))");
  }

  @Test
  void libraryAndItsUsersAreRenamedTogether() {
    editor.file(
        "tools.sld",
        "(define-library (tools) (export twice) (import (scheme base))"
            + " (begin (define (twice x) x)))");
    editor.file("b.scm", "(import (prefix (tools) t:))\n(t:twice 1)");
    editor.file("c.scm", "(import (rename (tools) (twice dup)))\n(dup 1)");
    text = editor.open("a.scm", "(import (tools))\n(tw{}ice 3)");
    Map<String, List<TextEdit>> edits = edits("double");
    assertThat(edits.keySet())
        .containsExactlyInAnyOrder(
            editor.uri("a.scm"), editor.uri("b.scm"), editor.uri("c.scm"), editor.uri("tools.sld"));
    assertThat(edits.get(editor.uri("b.scm")).get(0).getNewText()).isEqualTo("t:double");
    assertThat(
            Editor.apply(
                "(import (rename (tools) (twice dup)))\n(dup 1)", edits.get(editor.uri("c.scm"))))
        .isEqualTo("(import (rename (tools) (double dup)))\n(dup 1)");
    assertThat(edits.get(editor.uri("tools.sld"))).hasSize(2);
  }

  @Test
  void nameUnderWhichALibraryExportsIsRenamedForAllWhoImportIt() {
    editor.file(
        "tools.sld",
        "(define-library (tools) (export (rename inner outer)) (import (scheme base))"
            + " (begin (define (inner x) x)))");
    editor.file("b.scm", "(import (prefix (tools) t:))\n(t:outer 1)");
    editor.file("c.scm", "(import (rename (tools) (outer mine)))\n(mine 1)");
    editor.file("d.scm", "(import (scheme base))\n(define (outer) 1)\n(outer)");
    text = editor.open("a.scm", "(import (only (tools) outer))\n(out{}er 3)");
    Map<String, List<TextEdit>> edits = edits("outmost");
    assertThat(edits.keySet())
        .containsExactlyInAnyOrder(
            editor.uri("a.scm"), editor.uri("b.scm"), editor.uri("c.scm"), editor.uri("tools.sld"));
    assertThat(Editor.apply(text.text(), edits.get(editor.uri("a.scm"))))
        .isEqualTo("(import (only (tools) outmost))\n(outmost 3)");
    assertThat(edits.get(editor.uri("b.scm")).get(0).getNewText()).isEqualTo("t:outmost");
    assertThat(edits.get(editor.uri("c.scm"))).hasSize(1);
    assertThat(edits.get(editor.uri("tools.sld"))).hasSize(1);
  }

  @Test
  void aliasOfAnImportIsRenamedInItsFileOnly() {
    text =
        editor.open(
            "a.scm", "(import (scheme base) (rename (chibi net) (accept take)))\n(ta{}ke 1 2 3)");
    assertThat(Editor.apply(text.text(), edits("fetch").get(editor.uri("a.scm"))))
        .isEqualTo("(import (scheme base) (rename (chibi net) (accept fetch)))\n(fetch 1 2 3)");
  }

  @Test
  void nameThatWouldBeCapturedIsRefused() {
    assertThatThrownBy(() -> edits("(define (f {}x) (let ((y 1)) (+ x y)))", "y"))
        .hasMessageContaining("y: has another meaning in line 2");
  }

  @Test
  void nameThatWouldCaptureIsRefused() {
    assertThatThrownBy(() -> edits("(define (f {}x) (list x))", "list"))
        .hasMessageContaining("list: has another meaning");
  }

  @Test
  void bundledNameIsRefused() {
    assertThatThrownBy(() -> edits("({}car '())", "first"))
        .hasMessageContaining("belongs to a bundled library");
  }

  @Test
  void nameThatCannotBeReadIsRefused() {
    assertThatThrownBy(() -> edits("(define {}x 1)", "two words"))
        .hasMessageContaining("not a name that Scheme can read");
  }

  @Test
  void prepareTellsTheNameAndItsPlace() {
    text = editor.open("a.scm", "(import (scheme base))\n(define {li{}mit} 1)");
    PrepareRenameResult result =
        Editor.await(
                editor
                    .server()
                    .getTextDocumentService()
                    .prepareRename(
                        new PrepareRenameParams(editor.id("a.scm"), text.range(1).getStart())))
            .getSecond();
    assertThat(result.getPlaceholder()).isEqualTo("limit");
    assertThat(result.getRange()).isEqualTo(text.range(0));
  }
}
