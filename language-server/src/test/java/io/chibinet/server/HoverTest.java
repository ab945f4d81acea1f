package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoverTest {
  @TempDir Path folder;
  private Editor editor;

  @BeforeEach
  void start() {
    editor = Editor.start(folder);
  }

  @AfterEach
  void stop() {
    editor.close();
  }

  private String hover(String marked) {
    Marked text = editor.open("a.scm", marked);
    Hover hover =
        Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .hover(new HoverParams(editor.id("a.scm"), text.cursor())));
    return hover == null ? null : hover.getContents().getRight().getValue();
  }

  @Test
  void procedureShowsUsageLibraryAndFailure() {
    assertThat(hover("(import (chibi net))\n(se{}nd 1 2)"))
        .contains("(send fileno bytevector [flags 0] [addrinfo #f])")
        .contains("`(chibi net)`")
        .contains("**On failure:**");
  }

  @Test
  void constantShowsItsValueOnThisSystem() {
    assertThat(hover("(import (chibi net))\naddress-family/in{}et"))
        .contains("IPv4")
        .contains("**Value on this system:** `2`");
  }

  @Test
  void specialFormIsDocumented() {
    assertThat(hover("(import (scheme base))\n({}if 1 2)"))
        .contains("(if test consequent alternate)")
        .contains("special form");
  }

  @Test
  void ownDefinitionShowsItsComment() {
    assertThat(
            hover(
                "(import (scheme base))\n;;> Doubles x.\n(define (twice x) (* 2 x))\n"
                    + "(twi{}ce 2)"))
        .contains("(twice x)")
        .contains("Doubles x.")
        .doesNotContain("(program)");
  }

  @Test
  void nameOfAnotherFilesLibraryShowsItsComment() {
    editor.file(
        "tools.sld",
        "(define-library (tools) (export twice) (import (scheme base))\n  (include \"tools.scm\"))");
    editor.file("tools.scm", ";;> Doubles \\var{x}.\n(define (twice x) (* 2 x))");
    assertThat(hover("(import (prefix (tools) t:))\n(t:twi{}ce 2)"))
        .contains("(twice x)")
        .contains("`(tools)`")
        .contains("Doubles");
  }

  @Test
  void localVariableThatShadowsAnImportIsLocal() {
    assertThat(hover("(import (scheme base))\n(let ((list 1)) li{}st)")).contains("local variable");
  }

  @Test
  void localProcedureShowsItsParameters() {
    assertThat(hover("(import (scheme base))\n(define (f) (define (g a . b) 1) (g{} 2))"))
        .contains("(g a b ...)");
  }

  @Test
  void patternVariableIsToldApart() {
    assertThat(
            hover("(import (scheme base))\n(define-syntax m (syntax-rules () ((_ ex{}pr) expr)))"))
        .contains("pattern variable");
  }

  @Test
  void libraryNameShowsTheLibrary() {
    assertThat(hover("(import (chibi n{}et))")).contains("library").contains("Network sockets");
  }

  @Test
  void halfWrittenCallIsStillExplained() {
    assertThat(hover("(import (chibi net))\n(define (f x)\n  (with-net{}-io x ")).contains("host");
  }

  @Test
  void bundledSourceIsUnderstoodToo() {
    editor.openPlain("b.scm", "(import (chibi net))\nopen-net-io");
    String uri = "chibi-net:/chibi/net.scm";
    DefinitionParams there = new DefinitionParams(editor.id("b.scm"), new Position(1, 1));
    Location place =
        Editor.await(editor.server().getTextDocumentService().definition(there)).getLeft().get(0);
    assertThat(place.getUri()).isEqualTo(uri);
    Hover hover =
        Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .hover(
                    new HoverParams(new TextDocumentIdentifier(uri), place.getRange().getStart())));
    assertThat(hover.getContents().getRight().getValue()).contains("Connects to");
  }

  @Test
  void stringHasNoHover() {
    assertThat(hover("(import (scheme base))\n\"li{}st\"")).isNull();
  }

  @Test
  void clientWithoutMarkdownGetsPlainText() {
    try (Editor plain = Editor.start(folder, new ClientCapabilities())) {
      Marked text = plain.open("b.scm", "(import (chibi net))\nlevel/so{}cket");
      Hover hover =
          Editor.await(
              plain
                  .server()
                  .getTextDocumentService()
                  .hover(new HoverParams(plain.id("b.scm"), text.cursor())));
      assertThat(hover.getContents().getRight().getKind()).isEqualTo("plaintext");
      assertThat(hover.getContents().getRight().getValue()).contains("Value on this system: 1");
    }
  }
}
