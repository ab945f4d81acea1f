package io.chibinet.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryIndexTest {
  private static final LibraryName A = LibraryName.of("a");

  private static LibraryIndex index(String... pathsAndTexts) {
    return LibraryIndex.of(Libraries.path(pathsAndTexts));
  }

  @Test
  void exportsLeadToTheirDeclarations() {
    LibraryIndex index =
        index("a.sld", "(define-library (a) (export g) (begin (define (f) 1) (define (g x) 1)))");
    assertThat(index.exports(A)).hasSize(1);
    assertThat(index.find(A, "g").orElseThrow().signatures())
        .containsExactly(Signature.parse("(g x)"));
    assertThat(index.find(A, "f")).isEmpty();
  }

  @Test
  void renamedExportsShowTheirNewName() {
    LibraryIndex index =
        index("a.sld", "(define-library (a) (export (rename f g)) (begin (define (f x) 1)))");
    Declaration found = index.find(A, "g").orElseThrow();
    assertThat(found.name()).isEqualTo("g");
    assertThat(found.signatures().get(0).label()).isEqualTo("(g x)");
  }

  @Test
  void exportsOfImportsAreFollowedToTheirOrigin() {
    LibraryIndex index =
        index(
            "a.sld",
            "(define-library (a) (export p:h k) (import (prefix (only (b) h) p:) (rename (b) (h"
                + " k))))",
            "b.sld",
            "(define-library (b) (export (rename g h)) (import (c)))",
            "c.sld",
            "(define-library (c) (export g) (begin\n;;> The g.\n(define (g) 1)))");
    Declaration found = index.find(A, "p:h").orElseThrow();
    assertThat(found.library()).isEqualTo(LibraryName.of("c"));
    assertThat(found.documentation().summary()).isEqualTo("The g.");
    assertThat(index.find(A, "k")).isPresent();
    assertThat(index.exports(A).get(0).isDefinedHere()).isFalse();
    assertThat(index.exports(LibraryName.of("c")).get(0).isDefinedHere()).isTrue();
  }

  @Test
  void librariesThatImportEachOtherEnd() {
    LibraryIndex index =
        index(
            "a.sld", "(define-library (a) (export x) (import (b)))",
            "b.sld", "(define-library (b) (export x) (import (a)))");
    assertThat(index.find(A, "x")).isEmpty();
    assertThat(index.exports(A).get(0).declaration()).isEmpty();
  }

  @Test
  void aNameIsFoundWhereverItIsExported() {
    LibraryIndex index =
        index(
            "a.sld", "(define-library (a) (export x) (import (b)))",
            "b.sld", "(define-library (b) (export x) (begin (define x 1)))");
    assertThat(index.named("x"))
        .extracting(LibraryIndex.Exported::library)
        .containsExactly(LibraryName.of("b"), A);
    assertThat(index.named("y")).isEmpty();
  }

  @Test
  void importSetsShowWhatTheyBringIn() {
    LibraryIndex index =
        index("a.sld", "(define-library (a) (export x y z) (begin (define x 1) (define y 2)))");
    LibraryPath user =
        Libraries.path(
            "u.sld",
            "(define-library (u) (export) (import (prefix (except (rename (a) (x w)) z) a:)))");
    Library library =
        Library.read(user.find(LibraryName.of("u")).orElseThrow(), user).orElseThrow();
    Map<String, Declaration> visible = index.visible(library.imports());
    assertThat(visible.keySet()).containsExactly("a:w", "a:y");
    assertThat(visible.get("a:w").name()).isEqualTo("a:w");
  }

  @Test
  void aChangedLibraryReplacesTheOldOne() {
    LibraryIndex index = index("a.sld", "(define-library (a) (export x))");
    LibraryPath path = Libraries.path("a.sld", "(define-library (a) (export y))");
    LibraryIndex changed = index.with(Library.read(path.find(A).orElseThrow(), path).orElseThrow());
    assertThat(changed.exports(A)).extracting(LibraryIndex.Exported::name).isEqualTo(List.of("y"));
    assertThat(index.exports(A)).extracting(LibraryIndex.Exported::name).isEqualTo(List.of("x"));
  }

  @Test
  void importSetsOfOddLibraryNamesAreNoSteps() {
    LibraryPath path =
        Libraries.path("u.sld", "(define-library (u) (import (only scheme base) (prefix)))");
    Library library =
        Library.read(path.find(LibraryName.of("u")).orElseThrow(), path).orElseThrow();
    assertThat(library.imports().get(0).library()).hasToString("(only scheme base)");
  }
}
