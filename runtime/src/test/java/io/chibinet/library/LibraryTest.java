package io.chibinet.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.syntax.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LibraryTest {
  /** The parts of a body, one a line: names, then the summary of their text. */
  private static String parts(String body) {
    return lines(Libraries.withBody(body));
  }

  private static String lines(Library library) {
    return library.parts().stream().map(LibraryTest::line).collect(Collectors.joining("\n"));
  }

  private static String line(Library.Part part) {
    if (part instanceof Library.Entry entry) {
      return String.join(" ", entry.declarations().stream().map(Declaration::name).toList())
          + ": "
          + entry.text().summary();
    }
    DocText text = ((Library.Prose) part).text();
    return text.blocks().get(text.blocks().size() - 1) instanceof DocText.Heading heading
        ? "# " + DocText.plain(heading.text())
        : "- " + text.summary();
  }

  @Test
  void aTextBelongsToTheDatumOnTheNextLine() {
    assertThat(parts("(define a 1)\n;;> About b.\n(define b 2)\n(define c 3)"))
        .isEqualTo("a: \nb: About b.\nc: ");
  }

  @Test
  void aTextWithAnEmptyLineBelowStandsAlone() {
    assertThat(parts("(define a 1)\n;;> A story.\n\n(define b 2)"))
        .isEqualTo("a: \n- A story.\nb: ");
  }

  @Test
  void aTextOnTheLineOfADatumBelongsToIt() {
    assertThat(parts("(define a 1) ;;> About a.\n(define b 2) ;;> About b.\n"))
        .isEqualTo("a: About a.\nb: About b.");
  }

  @Test
  void headingsStandBeforeTheEntryBelowThem() {
    assertThat(parts("(define z 1)\n;;> \\section{Letters}\n;;> About a.\n(define a 1)"))
        .isEqualTo("z: \n# Letters\na: About a.");
  }

  @Test
  void aGroupSharesOneText() {
    assertThat(
            parts(
                """
                ;;> The accessors.
                (define (a x) x)
                (define (b x) x)
                ;;/
                (define c 1)
                """))
        .isEqualTo("a b: The accessors.\nc: ");
  }

  @Test
  void aGroupStartsBelowTheLastText() {
    assertThat(
            parts(
                """
                ;;> About z.
                (define z 1)
                ;;> \\section{Constants}
                ;;> The constants.

                (define a 1)
                (define b 2)
                ;;/
                """))
        .isEqualTo("z: About z.\n# Constants\na b: The constants.");
  }

  @Test
  void commentsInsideADatumAreNotItsSiblings() {
    assertThat(parts("(define (a)\n  ;;> inner\n  (define b 1)\n  b)\n(define c 1)"))
        .isEqualTo("a: \nc: ");
  }

  @Test
  void aRecordSharesItsTextAndFieldsMayHaveTheirOwn() {
    assertThat(
            parts(
                """
                ;;> A point.
                (define-record-type point
                  (make-point x y)
                  point?
                  ;;> How far right.
                  (x point-x)
                  (y point-y))
                """))
        .isEqualTo("point make-point point? point-y: A point.\npoint-x: How far right.");
  }

  @Test
  void aUsageLineReplacesTheSignature() {
    Declaration send =
        Libraries.withBody(
                ";;> \\procedure{(send s bv [flags])}\n;;> Sends.\n(define (send s . o) s)")
            .declarations()
            .get(0);
    assertThat(send.signatures()).containsExactly(Signature.parse("(send s bv [flags])"));
    assertThat(send.source()).isEqualTo("(define (send s . o) s)");
  }

  @Test
  void aUsageLineForWhatAMacroDefinesIsAnEntry() {
    Library library =
        Libraries.withBody(
            """
            (define-stuff)
            ;;> \\procedure{(get-a x)}
            ;;> \\procedure{(get-b x)}
            ;;> Getters.

            (define z 1)
            (define get-b car)
            """);
    assertThat(lines(library)).isEqualTo("get-a get-b: Getters.\nz: ");
    assertThat(library.declarations().get(1).source()).isEqualTo("(define get-b car)");
  }

  @Test
  void condExpandShowsTheBranchThatIsTaken() {
    assertThat(
            parts(
                """
                ;;> About f.
                (cond-expand
                  ((and never) (define (f) 1))
                  ((or never (not never)) (define (f x) 2))
                  (else (define (f x y) 3)))
                """))
        .isEqualTo("f: About f.");
  }

  @Test
  void theFirstTextIsTheLibrarysOwn() {
    Library library = Libraries.withBody(";;> A library.\n;;> \\section{One}\n\n(define a 1)");
    assertThat(library.summary()).isEqualTo("A library.");
    assertThat(lines(library)).isEqualTo("# One\na: ");
  }

  @Test
  void theTextAboveTheLibraryIsItsOwn() {
    LibraryPath path =
        Libraries.path(
            "a/b.sld",
            """
            ;;> Does things.

            (define-library (a b)
              (export c (rename d e))
              (import (only (scheme base) car))
              (begin
                ;;> The c.
                (define c 1))
              (include-library-declarations "more.sld"))
            """,
            "a/more.sld",
            "(import (prefix (a) a:)) (include \"body.scm\")",
            "a/body.scm",
            "(define d 1) (include \"body.scm\")");
    Library library =
        Library.read(path.find(LibraryName.of("a", "b")).orElseThrow(), path).orElseThrow();
    assertThat(library.summary()).isEqualTo("Does things.");
    assertThat(lines(library)).isEqualTo("c: The c.\nd: ");
    assertThat(library.exports()).extracting(Library.Export::name).containsExactly("c", "e");
    assertThat(library.imports())
        .extracting(set -> set.library().toString())
        .containsExactly("(scheme base)", "(a)");
    assertThat(library.declarations().get(1).location()).hasToString("a/body.scm:1:9");
  }

  @Test
  void problemsOfTheMarkupAreKept() {
    assertThat(Libraries.withBody(";;> \\foo{x}\n(define a 1)").problems())
        .extracting(Problem::code)
        .isEqualTo(List.of("unknown-doc-command"));
  }

  @Test
  void brokenTextsAreReadAsFarAsTheyGo() {
    String text =
        """
        ;;> A.
        (define-library (a) (export b (rename c d)) (import (only (x) y)) (begin
        ;;> B.
        (define b 1) (define-record-type c (m) c? (f g h)) (cond-expand (else (define z 1)))))
        """;
    for (int i = 0; i <= text.length(); i++) {
      LibraryPath path =
          Libraries.path(
              "a.sld", text.substring(0, i) + text.substring(Math.min(text.length(), i + 3)));
      assertThat(Library.read(path.find(LibraryName.of("a")).orElseThrow(), path)).isNotNull();
    }
  }
}
