package io.chibinet.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.DocText;
import io.chibinet.library.LibraryName;
import org.junit.jupiter.api.Test;

class CodeHtmlTest {
  private static final LibraryName POT = LibraryName.of("tea", "pot");

  private static String html(String code) {
    Site site = TeaSite.make();
    Links links = new Links(site.index(), site.libraries());
    return new CodeHtml(links, "tea/pot.html", POT).of(code);
  }

  @Test
  void tokensHaveTheirColours() {
    assertThat(html("\"a<b\" #\\x 1.5 ; note"))
        .isEqualTo(
            "<span class=\"text\">&quot;a&lt;b&quot;</span> <span class=\"value\">#\\x</span>"
                + " <span class=\"value\">1.5</span> <span class=\"note\">; note</span>");
  }

  @Test
  void namesWithEntriesAreLinks() {
    assertThat(html("pour!")).isEqualTo("<a href=\"#pour!\">pour!</a>");
    assertThat(html("nothing")).isEqualTo("nothing");
  }

  @Test
  void aNameOfSeveralLibrariesMeansThatOfTheCommonOne() {
    Site site = ProductSite.site();
    CodeHtml code = new CodeHtml(new Links(site.index(), site.libraries()), "checks.html", null);
    assertThat(code.of("receive")).isEqualTo("<a href=\"chibi/net.html#receive\">receive</a>");
    assertThat(code.of("assoc")).isEqualTo("<a href=\"scheme/base.html#assoc\">assoc</a>");
  }

  @Test
  void keywordsLookDifferent() {
    assertThat(html("with-pot")).isEqualTo("<a href=\"#with-pot\" class=\"word\">with-pot</a>");
    assertThat(html("import")).isEqualTo("<span class=\"word\">import</span>");
  }

  @Test
  void namesThatTheCodeBindsAreNoLinks() {
    assertThat(html("(lambda (brew) brew)")).doesNotContain("href");
    assertThat(html("(let loop ((brew 1)) brew)")).doesNotContain("href");
    assertThat(html("(define (brew . pour!) pour!)")).doesNotContain("href");
  }

  @Test
  void aBindingReachesAsFarAsItsForm() {
    assertThat(links("(define (f brew) brew) brew")).isEqualTo(1);
    assertThat(links("(let ((brew 1)) brew) (brew)")).isEqualTo(1);
    assertThat(links("(let () (define brew 1) brew) brew")).isEqualTo(1);
    assertThat(links("(guard (brew (#t brew)) 1) brew")).isEqualTo(1);
    assertThat(links("(define brew 1) (lambda () brew)")).isZero();
    assertThat(links("(define-native (brew (brew 1))) brew")).isZero();
  }

  @Test
  void dataAreNoLinks() {
    assertThat(links("'(brew pour!) '#(brew) (quote brew) #(brew)")).isZero();
    assertThat(links("`(brew ,brew ,@(brew 1))")).isEqualTo(2);
    assertThat(links("(brew) ⇒ (brew pour!)")).isEqualTo(1);
  }

  private static int links(String code) {
    return html(code).split("<a href=\"#", -1).length - 1;
  }

  @Test
  void libraryNamesAreLinks() {
    assertThat(html("(import (tea))")).contains("<a href=\"../tea.html\">");
  }

  @Test
  void arrowsStandOut() {
    assertThat(html("1 ⇒ 2")).contains("<span class=\"gives\">⇒</span>");
  }

  @Test
  void brokenCodeIsShownAsItIs() {
    assertThat(html("(\"a"))
        .isEqualTo("<span class=\"mark\">(</span><span class=\"text\">&quot;a</span>");
    assertThat(html("")).isEmpty();
  }

  @Test
  void inlineCodeOfOtherLanguagesIsPlain() {
    Site site = TeaSite.make();
    CodeHtml code = new CodeHtml(new Links(site.index(), site.libraries()), "index.html", null);
    assertThat(code.inline(new DocText.Code("brew", false))).isEqualTo("<code>brew</code>");
    assertThat(code.inline(new DocText.Code("brew", true)))
        .isEqualTo("<code><a href=\"tea/pot.html#brew\">brew</a></code>");
  }
}
