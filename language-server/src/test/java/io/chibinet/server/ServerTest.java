package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
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
}
