package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NavigationTest {
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

  private Location definition(String name, Position at) {
    List<? extends Location> found =
        Editor.await(
                editor
                    .server()
                    .getTextDocumentService()
                    .definition(new DefinitionParams(editor.id(name), at)))
            .getLeft();
    return found.isEmpty() ? null : found.get(0);
  }

  private List<? extends Location> references(String name, Position at, boolean withDefinition) {
    return Editor.await(
        editor
            .server()
            .getTextDocumentService()
            .references(
                new ReferenceParams(editor.id(name), at, new ReferenceContext(withDefinition))));
  }

  @Test
  void innermostBindingIsTheDefinition() {
    Marked text =
        editor.open("a.scm", "(import (scheme base))\n(let ((x 1)) (let (({x} 2)) ({}x)))");
    assertThat(definition("a.scm", text.range(1).getStart()).getRange()).isEqualTo(text.range(0));
  }

  @Test
  void nameInAMacrosTemplateMeansWhatItMeansAtTheMacro() {
    Marked text =
        editor.open(
            "a.scm",
            "(import (scheme base))\n(define {helper} 1)\n"
                + "(define-syntax m (syntax-rules () ((_) (+ 1 {}helper))))\n"
                + "(let ((helper 2)) (m))");
    assertThat(definition("a.scm", text.range(1).getStart()).getRange()).isEqualTo(text.range(0));
    assertThat(references("a.scm", text.cursor(), true)).hasSize(2);
  }

  @Test
  void definitionOfABundledNameIsInItsLibrary() {
    Marked text = editor.open("a.scm", "(import (chibi net))\n(open-net{}-io 1 2)");
    Location place = definition("a.scm", text.cursor());
    assertThat(place.getUri()).isEqualTo("chibi-net:/chibi/net.scm");
    assertThat(place.getRange().getStart().getLine()).isGreaterThan(0);
  }

  @Test
  void libraryNameAndIncludeLeadToTheirFiles() {
    editor.file("tools.sld", "(define-library (tools) (export) (import (scheme base)))");
    editor.file("part.scm", "1");
    Marked text =
        editor.open("a.scm", "(import (to{}ols) (scheme base))\n(include \"pa{}rt.scm\")");
    assertThat(definition("a.scm", text.cursor()).getUri()).isEqualTo(editor.uri("tools.sld"));
    assertThat(definition("a.scm", text.range(1).getStart()).getUri())
        .isEqualTo(editor.uri("part.scm"));
  }

  @Test
  void declarationIsTheImportThatBringsTheName() {
    Marked text = editor.open("a.scm", "(import (scheme base) {(chibi net)})\n(acc{}ept 1 2 3)");
    List<? extends Location> found =
        Editor.await(
                editor
                    .server()
                    .getTextDocumentService()
                    .declaration(
                        new DeclarationParams(editor.id("a.scm"), text.range(1).getStart())))
            .getLeft();
    assertThat(found.get(0).getRange()).isEqualTo(text.range(0));
  }

  @Test
  void referencesReachAcrossLibrariesAndIncludes() {
    editor.file(
        "lib/tools.sld",
        "(define-library (tools) (export twice) (import (scheme base)) (include \"tools.scm\"))");
    editor.file("lib/tools.scm", "(define (twice x) (* 2 x))\n(define (four x) (twice (twice x)))");
    editor.file("other.scm", "(import (prefix (tools) t:) (scheme base))\n(t:twice 4)");
    editor.file("stranger.scm", "(import (scheme base))\n(define (twice) 1)\n(twice)");
    Marked text = editor.open("a.scm", "(import (tools))\n(twi{}ce 3)");
    List<String> places = new ArrayList<>();
    for (Location place : references("a.scm", text.cursor(), true)) {
      places.add(
          place.getUri().substring(editor.uri("").length())
              + ":"
              + (place.getRange().getStart().getLine() + 1));
    }
    assertThat(places)
        .containsExactlyInAnyOrder(
            "a.scm:2",
            "lib/tools.scm:1",
            "lib/tools.scm:2",
            "lib/tools.scm:2",
            "lib/tools.sld:1",
            "other.scm:2");
    assertThat(references("a.scm", text.cursor(), false)).hasSize(5);
  }

  @Test
  void referencesAreFoundUnderTheNameOfAnExport() {
    editor.file(
        "tools.sld",
        "(define-library (tools) (export (rename inner outer)) (import (scheme base))"
            + " (begin (define (inner x) x)))");
    editor.file(
        "more.sld", "(define-library (more) (export (rename outer last)) (import (tools)))");
    editor.file("b.scm", "(import (more))\n(last 1)");
    Marked text = editor.open("a.scm", "(import (tools))\n(out{}er 3)");
    assertThat(references("a.scm", text.cursor(), true))
        .extracting(Location::getUri)
        .contains(editor.uri("a.scm"), editor.uri("b.scm"), editor.uri("tools.sld"));
  }

  @Test
  void recordFieldsAccessorsAreFound() {
    Marked text =
        editor.open(
            "a.scm",
            "(import (scheme base))\n(define-record-type p (make-p x) p? (x {p-x}))\n({}p-x 1)");
    assertThat(definition("a.scm", text.range(1).getStart()).getRange()).isEqualTo(text.range(0));
  }

  @Test
  void highlightTellsTheSameBindingOnly() {
    Marked text =
        editor.open(
            "a.scm", "(import (scheme base))\n(define (f {}x) (set! {x} 1) (let ((x 2)) x) {x})");
    List<? extends DocumentHighlight> found =
        Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .documentHighlight(new DocumentHighlightParams(editor.id("a.scm"), text.cursor())));
    assertThat(found.stream().map(DocumentHighlight::getRange))
        .hasSize(3)
        .contains(text.range(1), text.range(2));
  }

  @Test
  void linksLeadToLibrariesAndIncludedFiles() {
    editor.file("part.scm", "1");
    editor.openPlain(
        "a.scm", "(import (scheme base) (only (chibi net) send))\n(include \"part.scm\")");
    assertThat(
            Editor.await(
                editor
                    .server()
                    .getTextDocumentService()
                    .documentLink(new DocumentLinkParams(editor.id("a.scm")))))
        .extracting(link -> link.getTarget())
        .containsExactly(
            "chibi-net:/scheme/base.sld", "chibi-net:/chibi/net.sld", editor.uri("part.scm"));
  }

  @Test
  void callersAndCalleesAreTold() {
    editor.openPlain(
        "a.scm",
        "(import (scheme base))\n(define (low x) x)\n(define (high y) (low (low y)))\n(low 1)\n");
    CallHierarchyItem low =
        Editor.await(
                editor
                    .server()
                    .getTextDocumentService()
                    .prepareCallHierarchy(
                        new CallHierarchyPrepareParams(editor.id("a.scm"), new Position(1, 9))))
            .get(0);
    assertThat(low.getDetail()).isEqualTo("(low x)");
    assertThat(
            Editor.await(
                editor
                    .server()
                    .getTextDocumentService()
                    .callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(low))))
        .extracting(call -> call.getFrom().getName() + " " + call.getFromRanges().size())
        .containsExactly("high 2", "a.scm 1");
    CallHierarchyItem high =
        Editor.await(
                editor
                    .server()
                    .getTextDocumentService()
                    .prepareCallHierarchy(
                        new CallHierarchyPrepareParams(editor.id("a.scm"), new Position(2, 9))))
            .get(0);
    assertThat(
            Editor.await(
                editor
                    .server()
                    .getTextDocumentService()
                    .callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(high))))
        .extracting(call -> call.getTo().getName() + " " + call.getFromRanges().size())
        .containsExactly("low 2");
  }

  @Test
  void workspaceIsSearchedBySomeLetters() {
    editor.file("lib/tools.sld", "(define-library (tools) (begin (define (listen-loudly) 1)))");
    editor.openPlain("a.scm", "(define listen-limit 3)");
    assertThat(
            Editor.await(
                    editor
                        .server()
                        .getWorkspaceService()
                        .symbol(new WorkspaceSymbolParams("lisli")))
                .getRight())
        .extracting(symbol -> symbol.getName() + " in " + symbol.getContainerName())
        .containsExactly("listen-limit in ");
    assertThat(
            Editor.await(
                    editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("lis")))
                .getRight())
        .extracting(symbol -> symbol.getName())
        .containsExactly("listen-limit", "listen-loudly");
  }

  @Test
  void namedLetIsItsOwnBinding() {
    Marked text =
        editor.open(
            "a.scm", "(import (scheme base))\n(define (loop) 1)\n(let {loop} ((i 0)) ({}loop i))");
    assertThat(definition("a.scm", text.range(1).getStart()).getRange()).isEqualTo(text.range(0));
  }
}
