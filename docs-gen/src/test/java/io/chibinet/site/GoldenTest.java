package io.chibinet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole pages, byte for byte. After a change that is meant, {@code -Dgolden.update=true} writes
 * them anew; look at the difference before it is committed.
 */
class GoldenTest {
  private static final SortedMap<String, byte[]> HTML = TeaSite.html();
  private static final SortedMap<String, byte[]> MARKDOWN = TeaSite.markdown();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "tea/pot.html",
        "tea.html",
        "guide/brewing.html",
        "guide/settings.html"
      })
  void pagesAreAsTheyWere(String path) throws IOException {
    compare(path, HTML.get(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tea/pot.md", "index.md"})
  void markdownIsAsItWas(String path) throws IOException {
    compare(path, MARKDOWN.get(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.json"})
  void theIndexIsAsItWas(String path) throws IOException {
    compare(path, HTML.get(path));
  }

  private static void compare(String path, byte[] page) throws IOException {
    Path golden = TeaSite.RESOURCES.resolve("golden").resolve(path);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.write(golden, page);
    }
    assertThat(new String(page, java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(golden));
  }
}
