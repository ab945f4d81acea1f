package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressKind;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
  @TempDir Path folder;

  @Test
  void clientWithoutCapabilitiesIsServed() {
    try (Editor editor = Editor.start(null, new ClientCapabilities())) {
      editor.openPlain("a.scm", "(import (scheme base))\n(car");
      PublishDiagnosticsParams told = Editor.next(editor.heard.published);
      assertThat(told.getDiagnostics())
          .extracting(problem -> problem.getCode().getLeft())
          .contains("unclosed-list");
    }
  }

  @Test
  void problemsArePublishedAgainAfterAnEditAndWithdrawnOnClose() {
    try (Editor editor = Editor.start(folder, new ClientCapabilities())) {
      Marked text = editor.open("a.scm", "(import (scheme base))\n(display{} 1)\n");
      assertThat(Editor.next(editor.heard.published).getDiagnostics()).hasSize(1);
      editor.edit("a.scm", new Range(new Position(1, 1), text.cursor()), "list");
      assertThat(Editor.next(editor.heard.published).getDiagnostics()).isEmpty();
      editor.edit("a.scm", Editor.at(new Position(1, 1)), "x");
      assertThat(Editor.next(editor.heard.published).getDiagnostics()).hasSize(1);
      editor.close("a.scm");
      assertThat(Editor.next(editor.heard.published).getDiagnostics()).isEmpty();
    }
  }

  @Test
  void problemsCanBeAskedFor() {
    try (Editor editor = Editor.start()) {
      Marked text = editor.open("a.scm", "(import (scheme base))\n({dispaly} 1)\n");
      List<Diagnostic> problems = editor.problems("a.scm");
      assertThat(problems).hasSize(1);
      assertThat(problems.get(0).getCode().getLeft()).isEqualTo("unbound-name");
      assertThat(problems.get(0).getRange()).isEqualTo(text.range(0));
    }
  }

  @Test
  void changedLibraryChangesWhatIsWrongWithItsUsers() {
    try (Editor editor = Editor.start(folder)) {
      editor.file("lib/tools.sld", "");
      editor.openPlain(
          "lib/tools.sld",
          "(define-library (tools) (export twice) (import (scheme base))\n"
              + "(begin (define (twice x) (* 2 x))))");
      editor.openPlain("a.scm", "(import (scheme base) (tools))\n(twice 3)\n");
      assertThat(editor.codes("a.scm")).isEmpty();
      editor.edit("lib/tools.sld", new Range(new Position(0, 32), new Position(0, 37)), "thrice");
      assertThat(editor.codes("lib/tools.sld")).contains("undefined-export");
      assertThat(editor.codes("a.scm")).contains("unbound-name");
      editor.edit("lib/tools.sld", new Range(new Position(0, 32), new Position(0, 38)), "twice");
      assertThat(editor.codes("a.scm")).isEmpty();
    }
  }

  @Test
  void includedFileIsUnderstoodAsPartOfItsProgram() {
    try (Editor editor = Editor.start(folder)) {
      editor.file("main.scm", "(import (scheme base))\n(define limit 3)\n(include \"part.scm\")\n");
      editor.openPlain("part.scm", "(+ limit 1)\n(foo)\n");
      assertThat(editor.codes("part.scm")).containsExactly("unbound-name");
    }
  }

  @Test
  void positionsAreCountedAsTheClientAsksFor() {
    for (String encoding : List.of("utf-8", "utf-16", "utf-32")) {
      ClientCapabilities capabilities = Editor.everything();
      GeneralClientCapabilities general = new GeneralClientCapabilities();
      general.setPositionEncodings(List.of(encoding));
      capabilities.setGeneral(general);
      try (Editor editor = Editor.start(folder, capabilities)) {
        assertThat(editor.initialized.getCapabilities().getPositionEncoding()).isEqualTo(encoding);
        editor.openPlain("a.scm", "(import (scheme base))\n(list \"é😀\" nix)\n");
        int before =
            switch (encoding) {
              case "utf-8" -> 15;
              case "utf-16" -> 12;
              default -> 11;
            };
        assertThat(editor.problems("a.scm").get(0).getRange())
            .isEqualTo(new Range(new Position(1, before), new Position(1, before + 3)));
      }
    }
  }

  @Test
  void editIsAppliedInTheClientsUnits() {
    ClientCapabilities capabilities = Editor.everything();
    GeneralClientCapabilities general = new GeneralClientCapabilities();
    general.setPositionEncodings(List.of("utf-8"));
    capabilities.setGeneral(general);
    try (Editor editor = Editor.start(folder, capabilities)) {
      editor.openPlain("a.scm", "(import (scheme base))\n(list \"é😀\" nix)\n");
      editor.send("a.scm", new Range(new Position(1, 15), new Position(1, 18)), "car");
      assertThat(editor.codes("a.scm")).isEmpty();
    }
  }

  @Test
  void secondInitializeIsAnErrorOfThatRequest() {
    try (Editor editor = Editor.start()) {
      CompletableFuture<?> again = editor.server().initialize(new InitializeParams());
      assertThatThrownBy(() -> Editor.await(again)).hasMessageContaining("twice");
      editor.openPlain("a.scm", "(import (scheme base))\n");
      assertThat(editor.codes("a.scm")).isEmpty();
    }
  }

  @Test
  void deeplyNestedTextDoesNotEndTheServer() {
    try (Editor editor = Editor.start()) {
      editor.openPlain(
          "a.scm", "(import (scheme base))\n" + "(list ".repeat(20_000) + ")".repeat(20_000));
      editor.problems("a.scm");
      editor.openPlain("b.scm", "(import (scheme base))\n(nix)");
      assertThat(editor.codes("b.scm")).containsExactly("unbound-name");
    }
  }

  @Test
  void suppressionCommentSilencesOneLine() {
    try (Editor editor = Editor.start()) {
      editor.openPlain(
          "a.scm",
          "(import (scheme base))\n(nix) ; check: off unbound-name\n"
              + "; check: off unbound-name\n(nix\n nix)\n(nix)\n");
      assertThat(editor.problems("a.scm"))
          .extracting(problem -> problem.getRange().getStart().getLine())
          .containsExactly(5);
    }
  }

  @Test
  void cancelledRequestIsAnsweredAsCancelled() {
    try (Editor editor = Editor.start()) {
      editor.openPlain("a.scm", "(import (scheme base))\n" + "(define (f x) x)\n".repeat(20_000));
      CompletableFuture<?> answer =
          editor
              .server()
              .getTextDocumentService()
              .semanticTokensFull(new SemanticTokensParams(editor.id("a.scm")));
      answer.cancel(true);
      assertThat(answer).isCancelled();
      editor.openPlain("b.scm", "(import (scheme base))\n(nix)");
      assertThat(editor.codes("b.scm")).containsExactly("unbound-name");
    }
  }

  @Test
  void readingTheWorkspaceIsShown() {
    ClientCapabilities capabilities = Editor.everything();
    WindowClientCapabilities window = new WindowClientCapabilities();
    window.setWorkDoneProgress(true);
    capabilities.setWindow(window);
    try (Editor files = Editor.start(folder)) {
      files.file("a.scm", "(import (scheme base))\n");
      files.file("b.scm", "(import (scheme base))\n");
    }
    try (Editor editor = Editor.start(folder, capabilities)) {
      assertThat(Editor.next(editor.heard.progress).getValue().getLeft().getKind())
          .isEqualTo(WorkDoneProgressKind.begin);
      WorkDoneProgressKind kind = WorkDoneProgressKind.report;
      while (kind != WorkDoneProgressKind.end) {
        kind = Editor.next(editor.heard.progress).getValue().getLeft().getKind();
      }
    }
  }

  private static void tellOfFile(Editor editor, String name) {
    editor
        .server()
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent(editor.uri(name), FileChangeType.Changed))));
  }

  @Test
  void fileThatChangesOnDiskIsReadAgain() {
    try (Editor editor = Editor.start(folder)) {
      editor.file("tools.sld", library("tools", "twice"));
      editor.openPlain("a.scm", "(import (scheme base) (tools))\n(twice 1)\n");
      assertThat(editor.codes("a.scm")).isEmpty();
      editor.file("tools.sld", library("tools", "thrice"));
      tellOfFile(editor, "tools.sld");
      assertThat(editor.codes("a.scm")).contains("unbound-name");
    }
  }

  private static String library(String name, String export) {
    return "(define-library ("
        + name
        + ") (export "
        + export
        + ") (import (scheme base)) (begin (define ("
        + export
        + " x) x)))";
  }

  @Test
  void folderThatIsAddedIsPartOfTheWorkspace() {
    Path other = folder.resolve("other");
    Path first = folder.resolve("first");
    try (Editor editor = Editor.start(first)) {
      editor.file("a.scm", "");
      editor.file("../other/tools.sld", library("tools", "twice"));
      editor.openPlain("a.scm", "(import (scheme base) (tools))\n(twice 1)\n");
      assertThat(editor.codes("a.scm")).contains("unknown-library");
      WorkspaceFolder added = new WorkspaceFolder(other.toUri().toString(), "other");
      changeFolders(editor, List.of(added), List.of());
      assertThat(editor.codes("a.scm")).isEmpty();
      changeFolders(editor, List.of(), List.of(added));
      assertThat(editor.codes("a.scm")).contains("unknown-library");
    }
  }

  private static void changeFolders(
      Editor editor, List<WorkspaceFolder> added, List<WorkspaceFolder> removed) {
    editor
        .server()
        .getWorkspaceService()
        .didChangeWorkspaceFolders(
            new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(added, removed)));
  }

  @Test
  void settingsThatChangeHoldAtOnce() {
    try (Editor editor = Editor.start()) {
      editor.openPlain("a.scm", "(import (scheme base))\n(car 1 2)\n");
      assertThat(editor.codes("a.scm")).contains("wrong-arity");
      editor
          .server()
          .getWorkspaceService()
          .didChangeConfiguration(
              new DidChangeConfigurationParams(
                  JsonParser.parseString(
                      "{\"chibiNet\": {\"disabledChecks\": [\"wrong-arity\", \"wrong-type\"]}}")));
      assertThat(editor.codes("a.scm")).isEmpty();
    }
  }

  @Test
  void wholeWorkspaceCanBeLookedThrough() {
    try (Editor editor = Editor.start(folder)) {
      editor.file("a.scm", "(import (scheme base))\n(nix)\n");
      editor.file("b.scm", "(import (scheme base))\n(list 1)\n");
      tellOfFile(editor, "a.scm");
      var report =
          Editor.await(
              editor
                  .server()
                  .getWorkspaceService()
                  .diagnostic(new WorkspaceDiagnosticParams(List.of())));
      assertThat(report.getItems())
          .extracting(
              item ->
                  item.getWorkspaceFullDocumentDiagnosticReport().getUri().replaceAll(".*/", "")
                      + " "
                      + item.getWorkspaceFullDocumentDiagnosticReport().getItems().size())
          .containsExactlyInAnyOrder("a.scm 1", "b.scm 0");
    }
  }
}
