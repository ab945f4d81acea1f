package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.server.check.Check;
import io.chibinet.server.check.Checks;
import io.chibinet.server.workspace.Analyzer;
import io.chibinet.server.workspace.BundledSources;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Documentation;
import io.chibinet.server.workspace.Settings;
import io.chibinet.server.workspace.Workspace;
import io.chibinet.server.workspace.World;
import io.chibinet.syntax.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The site's page of each check says what the check says, and its programs are as it says. */
class CheckPagesTest {
  private static final Path FOLDER = Path.of("../docs/checks");
  private static final Pattern PAGE =
      Pattern.compile(
          "# `(?<code>.*)`\n\n(?<explanation>.+)\n\n(?<why>.+)\n\n"
              + "## Wrong\n\n```scheme\n(?<wrong>(?s:.+?))\n```\n\n"
              + "## Right\n\n```scheme\n(?<right>(?s:.+?))\n```\n\n(?<more>(?:.+\n\n)?)"
              + "If it is meant, say so behind the line, or on the line above the form:\n\n"
              + "```scheme\n; check: off \\k<code>\n```\n");

  private final World world =
      new Workspace(List.of(), new BundledSources(null), Settings.DEFAULT).world();
  private final Analyzer analyzer = new Analyzer();
  private final Documentation documentation = new Documentation();

  @TestFactory
  Iterable<DynamicTest> everyCheckHasItsPage() {
    return Checks.all().stream()
        .map(check -> DynamicTest.dynamicTest(check.code(), () -> prove(check)))
        .toList();
  }

  private void prove(Check check) throws IOException {
    String text = Files.readString(FOLDER.resolve(check.code() + ".md"));
    Matcher page = PAGE.matcher(text);
    assertThat(page.matches()).as("the page has its parts").isTrue();
    assertThat(page.group("code")).isEqualTo(check.code());
    assertThat(page.group("explanation")).isEqualTo(check.explanation());
    assertThat(codes(page.group("wrong"))).containsOnly(check.code());
    assertThat(codes(page.group("right"))).isEmpty();
    assertThat(codes("; check: off " + check.code() + "\n\n" + page.group("wrong"))).isEmpty();
  }

  private List<String> codes(String program) {
    Document document = new Document("untitled:page", "untitled:page", 1, program + "\n");
    return Checks.problems(document, world, analyzer, documentation).stream()
        .map(Problem::code)
        .toList();
  }
}
