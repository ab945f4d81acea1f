package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.server.check.Checks;
import io.chibinet.server.workspace.Analyzer;
import io.chibinet.server.workspace.BundledSources;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Documentation;
import io.chibinet.server.workspace.Settings;
import io.chibinet.server.workspace.Workspace;
import io.chibinet.server.workspace.World;
import io.chibinet.syntax.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is right is not complained about. */
class FalseAlarmTest {
  private final World world =
      new Workspace(List.of(), new BundledSources(null), Settings.DEFAULT).world();
  private final Analyzer analyzer = new Analyzer();
  private final Documentation documentation = new Documentation();

  // The tests of the language bind names for their own sake, and do what raises errors: what is
  // said of that is true, and they are as they should be.
  private static final String MEANT =
      ".* (unused-name|unused-import|wrong-type|wrong-arity|unbound-name|duplicate-definition): .*";

  private List<String> complaints(Document document) {
    List<String> lines = new ArrayList<>();
    for (Problem problem : Checks.problems(document, world, analyzer, documentation)) {
      lines.add(problem.location() + " " + problem.code() + ": " + problem.message());
    }
    return lines;
  }

  @Test
  void examplesAndConformanceCasesAreRight() {
    List<String> lines = new ArrayList<>();
    for (Path file : SchemeFiles.programs()) {
      String uri = file.toAbsolutePath().normalize().toUri().toString();
      List<String> found = complaints(world.document(uri).orElseThrow());
      if (file.toString().contains("conformance")) {
        // All cases begin with the same imports, needed or not: what is said of them is true.
        found.removeIf(line -> line.contains(" unused-import: "));
      } else if (file.startsWith("../runtime/src/test")) {
        found.removeIf(line -> line.matches(MEANT));
      }
      lines.addAll(found);
    }
    assertThat(lines).isEmpty();
  }

  @Test
  void bundledLibrariesAreRight() {
    List<String> lines = new ArrayList<>();
    Path root = Path.of("../runtime/src/main/scheme");
    for (Path file : SchemeFiles.bundled()) {
      String name = "chibi-net:/" + root.relativize(file).toString().replace('\\', '/');
      lines.addAll(complaints(world.named(name).orElseThrow()));
    }
    assertThat(lines).isEmpty();
  }
}
