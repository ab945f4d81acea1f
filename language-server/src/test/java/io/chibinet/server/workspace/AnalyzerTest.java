package io.chibinet.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor is open all day: what it was told about texts that are gone must be gone, too. */
class AnalyzerTest {
  @TempDir Path folder;

  @Test
  void namesOfFormerStatesOfATextAreForgotten() throws IOException {
    Files.writeString(
        folder.resolve("tools.sld"),
        "(define-library (tools) (export f) (import (scheme base)) (include \"tools.scm\"))");
    Files.writeString(folder.resolve("tools.scm"), "(define (f) 1)");
    Workspace workspace =
        new Workspace(List.of(folder), new BundledSources(null), Settings.DEFAULT);
    Analyzer analyzer = new Analyzer();
    String program = folder.resolve("a.scm").toUri().toString();
    String library = folder.resolve("tools.scm").toUri().toString();
    workspace.open(program, 1, "(import (scheme base) (tools))\n(f)");
    workspace.open(library, 1, "(define (f) 1)");
    look(workspace, analyzer, program, library);
    int before = analyzer.size();
    for (int i = 2; i < 20; i++) {
      String end = "; ".repeat(i);
      int version = i;
      workspace.change(
          program, text -> text.replaced("(import (scheme base) (tools))\n(f)" + end, version));
      workspace.change(library, text -> text.replaced("(define (f) 1)" + end, version));
      look(workspace, analyzer, program, library);
    }
    assertThat(analyzer.size()).isEqualTo(before);
    World world = workspace.world();
    assertThat(
            analyzer.analysis(world, world.document(program).orElseThrow()).names().occurrences())
        .isNotEmpty();
    assertThat(
            analyzer.analysis(world, world.document(library).orElseThrow()).names().occurrences())
        .isNotEmpty();
  }

  private static void look(Workspace workspace, Analyzer analyzer, String... documents) {
    World world = workspace.world();
    for (String document : documents) {
      analyzer.analysis(world, world.document(document).orElseThrow());
    }
  }
}
