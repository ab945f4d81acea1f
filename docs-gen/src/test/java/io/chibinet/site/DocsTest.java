package io.chibinet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsTest {
  @TempDir private Path folder;

  private int docs(String... arguments) {
    return Docs.run(arguments);
  }

  private Path out() {
    return folder.resolve("out");
  }

  @Test
  void withoutAFolderItWritesTheBundledLibraries() {
    assertThat(docs("-o", out().toString())).isZero();
    assertThat(out().resolve("scheme/base.html")).exists();
    assertThat(out().resolve("guide/getting-started.html")).exists();
    assertThat(out().resolve("check/unclosed-list.html")).exists();
  }

  @Test
  void aFolderIsDocumentedUnderItsOwnNameAndLogo() throws IOException {
    Path logo = folder.resolve("leaf.svg");
    Files.writeString(logo, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    int code =
        docs(
            "-o",
            out().toString(),
            TeaSite.LIBRARIES.toString(),
            "--name",
            "Tea & Co",
            "--logo",
            logo.toString());
    assertThat(code).isZero();
    assertThat(out().resolve("assets/logo.svg")).hasSameTextualContentAs(logo);
    assertThat(out().resolve("scheme/base.html")).doesNotExist();
    assertThat(Files.readString(out().resolve("tea/pot.html")))
        .contains("<title>(tea pot) · Tea &amp; Co</title>", "<img src=\"../assets/logo.svg\"");
  }

  @Test
  void withoutANameTheFolderGivesIt() throws IOException {
    assertThat(docs("-o", out().toString(), TeaSite.LIBRARIES.toString())).isZero();
    assertThat(Files.readString(out().resolve("index.html"))).contains("<title>libs</title>");
  }

  @Test
  void markdownIsForOtherTools() throws IOException {
    assertThat(docs("-o", out().toString(), "--format", "markdown", TeaSite.LIBRARIES.toString()))
        .isZero();
    assertThat(Files.readString(out().resolve("tea/pot.md"))).startsWith("# `(tea pot)`");
    assertThat(out().resolve("index.json")).exists();
    assertThat(out().resolve("index.html")).doesNotExist();
  }

  @Test
  void wrongArgumentsEndWithSeventy() {
    assertThat(docs()).isEqualTo(70);
    assertThat(docs("-o", out().toString(), "--format", "pdf")).isEqualTo(70);
    assertThat(docs("-o", out().toString(), folder.resolve("none").toString())).isEqualTo(70);
  }
}
