package io.chibinet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DocsTest {
  // The libraries about tea export a name that they do not define.
  private static final int WITH_A_PROBLEM = 1;

  @TempDir private Path folder;

  private final StringWriter said = new StringWriter();
  private final StringWriter complaints = new StringWriter();

  private int docs(String... arguments) {
    CommandLine command =
        new CommandLine(new Docs())
            .setOut(new PrintWriter(said))
            .setErr(new PrintWriter(complaints));
    return Docs.run(command, arguments);
  }

  private String said() {
    return said.toString();
  }

  private String complaints() {
    return complaints.toString();
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
    assertThat(code).isEqualTo(WITH_A_PROBLEM);
    assertThat(out().resolve("assets/logo.svg")).hasSameTextualContentAs(logo);
    assertThat(out().resolve("scheme/base.html")).doesNotExist();
    assertThat(Files.readString(out().resolve("tea/pot.html")))
        .contains("<title>(tea pot) · Tea &amp; Co</title>", "<img src=\"../assets/logo.svg\"");
  }

  @Test
  void withoutANameTheFolderGivesIt() throws IOException {
    assertThat(docs("-o", out().toString(), TeaSite.LIBRARIES.toString()))
        .isEqualTo(WITH_A_PROBLEM);
    assertThat(Files.readString(out().resolve("index.html"))).contains("<title>libs</title>");
  }

  @Test
  void markdownIsForOtherTools() throws IOException {
    assertThat(docs("-o", out().toString(), "--format", "markdown", TeaSite.LIBRARIES.toString()))
        .isEqualTo(WITH_A_PROBLEM);
    assertThat(Files.readString(out().resolve("tea/pot.md"))).startsWith("# `(tea pot)`");
    assertThat(out().resolve("index.json")).exists();
    assertThat(out().resolve("index.html")).doesNotExist();
  }

  @Test
  void itSaysWhatItWroteAndWhichNamesAreNotDocumented() throws IOException {
    library(
        "(define-library (a b) (export f g) (import (scheme base))",
        "(begin",
        ";;> Does it.",
        "(define (f x) x)",
        "(define (g x) x)))");
    assertThat(docs("-o", out().toString(), libraries())).isZero();
    assertThat(said())
        .isEqualTo(
            out().resolve("index.html") + ": 1 library, 2 names; without documentation: g\n");
  }

  @Test
  void aBrokenLibraryIsToldWithItsPlaceAndTheRestIsWritten() throws IOException {
    Path file =
        library(
            "(define-library (a b) (export f unwritten) (import (scheme base))",
            "(begin",
            ";;> Does \\foo{it}.",
            "(define (f x) x)",
            "))");
    assertThat(docs("-o", out().toString(), libraries())).isEqualTo(1);
    assertThat(complaints())
        .isEqualTo(
            """
            FILE:3:10: warning: \\foo: no such documentation command
              3 | ;;> Does \\foo{it}.
                |          ^~~~
            FILE:1:33: error: export: (a b) does not define unwritten
              1 | (define-library (a b) (export f unwritten) (import (scheme base))
                |                                 ^~~~~~~~~
            """
                .replace("FILE", file.toString()));
    assertThat(out().resolve("a/b.html")).exists();
  }

  @Test
  void guidesFindEachOtherByTheNamesOfTheirFilesAndBringTheirPictures() throws IOException {
    guide(
        "10-begin.md",
        "# Begin",
        "",
        "Then [go on](20-end.md#the-end). ![A leaf](pictures/leaf.svg)");
    guide("20-end.md", "# End", "", "## The end", "", "See [the start](10-begin.md).");
    guide("pictures/leaf.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    String guides = folder.resolve("guides").toString();
    library("(define-library (a b) (import (scheme base)))");
    assertThat(docs("-o", out().toString(), libraries(), "--guides", guides)).isZero();
    assertThat(complaints()).isEmpty();
    assertThat(Files.readString(out().resolve("guide/begin.html")))
        .contains("href=\"end.html#the-end\"", "src=\"pictures/leaf.svg\"");
    assertThat(out().resolve("guide/pictures/leaf.svg")).exists();
    String markdown = folder.resolve("markdown").toString();
    assertThat(docs("-o", markdown, libraries(), "--guides", guides, "--format", "markdown"))
        .isZero();
    assertThat(Files.readString(folder.resolve("markdown/guide/begin.md")))
        .contains("(end.md#the-end)", "(pictures/leaf.svg)");
    assertThat(folder.resolve("markdown/guide/pictures/leaf.svg")).exists();
  }

  @Test
  void aLinkOfAGuideThatLeadsNowhereIsToldWithItsPlace() throws IOException {
    Path file =
        guide(
            "10-begin.md",
            "# Begin",
            "",
            "Fine: [f](../a/b.html#f), [above](#begin), [far](https://example.org/none).",
            "",
            "- Not fine: [on](20-end.md), [g](../a/b.html#g),",
            "  ![a leaf](leaf.svg).");
    library(
        "(define-library (a b) (export f) (import (scheme base))",
        "(begin",
        ";;> Does it.",
        "(define (f x) x)))");
    assertThat(docs("-o", out().toString(), libraries(), "--guides", folder.resolve("guides") + ""))
        .isZero();
    assertThat(complaints())
        .isEqualTo(
            """
            FILE:5:13: warning: 20-end.md: nothing on the site is there
              5 | - Not fine: [on](20-end.md), [g](../a/b.html#g),
                |             ^~~~~~~~~~~~~~~
            FILE:5:30: warning: ../a/b.html#g: nothing on the site is there
              5 | - Not fine: [on](20-end.md), [g](../a/b.html#g),
                |                              ^~~~~~~~~~~~~~~~~~
            FILE:6:3: warning: leaf.svg: nothing on the site is there
              6 |   ![a leaf](leaf.svg).
                |   ^~~~~~~~~~~~~~~~~~~
            """
                .replace("FILE", file.toString()));
  }

  private Path guide(String name, String... lines) throws IOException {
    Path file = folder.resolve("guides").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, List.of(lines));
  }

  @Test
  void aLibraryMayBeCalledLikeAPageOfTheSite() throws IOException {
    for (String name : List.of("index", "names", "topics", "checks")) {
      Path file = folder.resolve("lib/" + name + ".sld");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "(define-library (" + name + ") (import (scheme base)))");
    }
    assertThat(docs("-o", out().toString(), libraries())).isZero();
    assertThat(Files.readString(out().resolve("names-library.html"))).contains("<h1><code>(names)");
    assertThat(Files.readString(out().resolve("names.html"))).contains("<h1>All names");
    assertThat(Files.readString(out().resolve("index.json"))).contains("\"names-library.html\"");
  }

  @Test
  void aNameInBarsIsWrittenSoAndFound() throws IOException {
    library(
        "(define-library (a b) (export |two words|) (import (scheme base))",
        "(begin",
        ";;> Says \\scheme{(|two words| 1)}.",
        "(define (|two words| x) x)))");
    assertThat(docs("-o", out().toString(), libraries())).isZero();
    assertThat(Files.readString(out().resolve("a/b.html")))
        .contains("<span class=\"name\">|two words|</span>")
        .contains("Says <code><span class=\"mark\">(</span><a href=\"#two_words\">|two words|</a>");
  }

  private Path library(String... lines) throws IOException {
    Path file = folder.resolve("lib/a/b.sld");
    Files.createDirectories(file.getParent());
    return Files.write(file, List.of(lines));
  }

  private String libraries() {
    return folder.resolve("lib").toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-o OUT NONE|NONE: no such folder",
        "-o OUT FILE.txt|FILE.txt: is a file, not a folder",
        "-o OUT EMPTY|EMPTY: no library in it; the library (my tools) would be the file my/tools.sld",
        "-o OUT LIBS --guides NONE|NONE: no such folder",
        "-o OUT LIBS --logo NONE.svg|NONE.svg: no such file",
        "-o OUT LIBS --logo FILE.txt|FILE.txt: a logo is an SVG or PNG file",
        "-o OUT LIBS --settings EMPTY|EMPTY: is a folder, not a file",
        "-o OUT LIBS --settings FILE.txt|FILE.txt: no settings in it",
        "-o FILE.txt LIBS|FILE.txt: cannot write there: it is a file, not a folder",
        "LIBS|missing required option: '--output=DIR'; chibi-net docs --help tells what it takes",
        "-o|missing required parameter for option '--output' (DIR); chibi-net docs --help tells what"
            + " it takes",
        "-o OUT --format pdf|invalid value for option '--format': expected one of [html, markdown]"
            + " (case-sensitive) but was 'pdf'; chibi-net docs --help tells what it takes",
      })
  void wrongArgumentsAreRefusedWithAReason(String arguments, String reason) throws IOException {
    Files.createDirectory(folder.resolve("EMPTY"));
    Files.writeString(folder.resolve("FILE.txt"), "text");
    assertThat(docs(inFolder(arguments).split(" "))).isEqualTo(70);
    assertThat(complaints()).isEqualTo("chibi-net: error: docs: " + inFolder(reason) + "\n");
    assertThat(out()).doesNotExist();
  }

  private String inFolder(String text) {
    return text.replaceAll("NONE|FILE|EMPTY", folder + "/$0")
        .replace("OUT", out().toString())
        .replace("LIBS", TeaSite.LIBRARIES.toString());
  }
}
