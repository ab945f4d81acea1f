package io.chibinet.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where libraries are found. */
class LibraryPathTest {
  private static void library(Path folder, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String text(LibraryPath path, String... name) {
    return path.find(LibraryName.of(name)).map(source -> source.text().text()).orElse("none");
  }

  @Test
  void firstFolderOfThePathCounts(@TempDir Path folder) throws IOException {
    library(folder, "first/a/b.sld", "first");
    library(folder, "env/a/b.sld", "env");
    library(folder, "env/c.sld", "env");
    library(folder, "last/c.sld", "last");
    library(folder, "last/d/1.sld", "last");
    LibraryPath path =
        LibraryPath.of(
            List.of(folder.resolve("first").toString()),
            folder.resolve("nowhere") + File.pathSeparator + folder.resolve("env"),
            List.of(folder.resolve("last").toString()));
    assertThat(text(path, "a", "b")).isEqualTo("first");
    assertThat(text(path, "c")).isEqualTo("env");
    assertThat(text(path, "d", "1")).isEqualTo("last");
    assertThat(text(path, "e")).isEqualTo("none");
  }

  @Test
  void bundledLibrariesCannotBeReplaced(@TempDir Path folder) throws IOException {
    library(folder, "scheme/base.sld", "mine");
    LibraryPath path = LibraryPath.of(List.of(folder.toString()), "", List.of());
    assertThat(path.find(LibraryName.of("scheme", "base")).orElseThrow().text().name())
        .isEqualTo("chibi-net:/scheme/base.sld");
  }

  @Test
  void bundledLibrariesIncludeTheirFiles() {
    Source base = LibraryPath.bundled().find(LibraryName.of("scheme", "base")).orElseThrow();
    assertThat(base.relative("base/lists.scm").orElseThrow().text().name())
        .isEqualTo("chibi-net:/scheme/base/lists.scm");
    assertThat(base.relative("base/nothing.scm")).isEmpty();
  }

  @Test
  void namesListEveryLibraryOnce(@TempDir Path folder) throws IOException {
    library(folder, "scheme/base.sld", "mine");
    library(folder, "my/own/1.sld", "");
    List<LibraryName> names =
        LibraryPath.of(List.of(folder.toString()), folder.toString(), List.of()).names();
    assertThat(names)
        .contains(LibraryName.of("my", "own", "1"), LibraryName.of("scheme", "base"))
        .doesNotHaveDuplicates();
  }

  @Test
  void nameThatNoFileCanHaveIsNotFound() {
    LibraryPath path = LibraryPath.of(List.of(), null, List.of());
    assertThat(path.find(LibraryName.of("a\0b"))).isEmpty();
  }

  @Test
  void libraryNamesAreParsed() {
    assertThat(LibraryName.parse(" (srfi  1)")).contains(LibraryName.of("srfi", "1"));
    assertThat(LibraryName.parse("srfi 1")).isEmpty();
    assertThat(LibraryName.parse("()")).isEmpty();
    assertThat(LibraryName.parse("(a (b))")).isEmpty();
    assertThat(LibraryName.of("srfi", "1").path()).isEqualTo("srfi/1.sld");
  }
}
