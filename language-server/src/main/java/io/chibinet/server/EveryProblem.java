package io.chibinet.server;

import io.chibinet.cli.ProblemFinder;
import io.chibinet.expand.ExpansionCode;
import io.chibinet.server.check.Check;
import io.chibinet.server.check.Checks;
import io.chibinet.server.workspace.Analyzer;
import io.chibinet.server.workspace.BundledSources;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.DocumentNames;
import io.chibinet.server.workspace.Documentation;
import io.chibinet.server.workspace.Settings;
import io.chibinet.server.workspace.Workspace;
import io.chibinet.server.workspace.WorkspaceFiles;
import io.chibinet.server.workspace.World;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.SyntaxCode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells {@code chibi-net check} what editors show; found by the command line as a service. */
public final class EveryProblem implements ProblemFinder {
  private final Workspace workspace =
      new Workspace(
          List.of(Path.of("").toAbsolutePath()), new BundledSources(null), Settings.DEFAULT);
  private final Analyzer analyzer = new Analyzer();
  private final Documentation documentation = new Documentation();

  @Override
  public void lookIn(List<Path> folders) {
    if (!folders.isEmpty()) {
      workspace.setRoots(folders);
    }
  }

  @Override
  public List<Path> files(Path folder) {
    return new WorkspaceFiles().below(List.of(folder), 0).stream().sorted().toList();
  }

  @Override
  public List<Problem> problems(Path file, String text) {
    String uri = DocumentNames.uri(file.toAbsolutePath().normalize().toString());
    // As an editor has it: what stands near an open file can be imported.
    workspace.open(uri, 0, text);
    World world = workspace.world();
    Optional<Document> document = world.document(uri);
    if (document.isEmpty()) {
      return List.of();
    }
    // Messages name the file as the user did.
    SourceText named = SourceText.of(file.toString(), text);
    List<Problem> problems =
        Checks.problems(document.get(), world, analyzer, documentation).stream()
            .map(
                problem ->
                    new Problem(
                        problem.code(),
                        problem.severity(),
                        new Location(named, problem.location().span()),
                        problem.message(),
                        problem.related()))
            .toList();
    workspace.close(uri);
    return problems;
  }

  @Override
  public Map<String, String> explanations() {
    Map<String, String> all = new LinkedHashMap<>();
    for (SyntaxCode code : SyntaxCode.values()) {
      all.put(code.code(), code.explanation());
    }
    for (ExpansionCode code : ExpansionCode.values()) {
      all.put(code.code(), code.explanation());
    }
    for (Check check : Checks.all()) {
      all.put(check.code(), check.explanation());
    }
    return all;
  }
}
