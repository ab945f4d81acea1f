package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.server.check.Check;
import io.chibinet.server.check.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The site's page of each check says what the check says. {@code -Dgoldens=write} writes the pages
 * anew.
 */
class CheckPagesTest {
  private static final Path FOLDER = Path.of("../docs/checks");

  @TestFactory
  Iterable<DynamicTest> everyCheckHasItsPage() {
    return Checks.all().stream()
        .map(check -> DynamicTest.dynamicTest(check.code(), () -> compare(check)))
        .toList();
  }

  private static void compare(Check check) throws IOException {
    Path file = FOLDER.resolve(check.code() + ".md");
    String page =
        "# `"
            + check.code()
            + "`\n\n"
            + check.explanation()
            + "\n\nIf it is meant, say so behind the line, or on the line above the form:\n\n"
            + "```scheme\n; check: off "
            + check.code()
            + "\n```\n";
    if ("write".equals(System.getProperty("goldens"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, page);
    }
    assertThat(file).hasContent(page);
  }
}
