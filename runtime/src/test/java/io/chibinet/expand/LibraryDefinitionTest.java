package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.LibraryFolder;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.syntax.Problem;
import io.chibinet.value.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries and imports (R7RS 5.2, 5.6). */
class LibraryDefinitionTest {
  private static final String STACK =
      """
      (export push (rename take pop) limit)
      (import (scheme base))
      (begin
        (define limit 10)
        (define (push stack item) (cons item stack))
        (define (take stack) (cdr stack)))
      """;

  private final Texts texts = new Texts().library("(data stack)", STACK);

  private String program(String text) {
    Expansion expansion = texts.program(text);
    assertThat(Texts.messages(expansion)).isEmpty();
    assertThat(expansion.unbound()).isEmpty();
    return CorePrinter.print(expansion.forms());
  }

  private String problems(String text) {
    return Texts.messages(texts.program(text));
  }

  @Test
  void exportsUnderOtherNames() {
    Libraries libraries = texts.libraries();
    Library library = libraries.find(LibraryName.of("data", "stack")).orElseThrow();
    assertThat(library.exports().keySet())
        .containsExactly(Symbol.of("push"), Symbol.of("pop"), Symbol.of("limit"));
    assertThat(library.exports().get(Symbol.of("pop")).name()).isEqualTo("take");
    assertThat(library.exports().get(Symbol.of("pop")).library()).isEqualTo("(data stack)");
  }

  @Test
  void importsShareTheGlobalsOfTheLibrary() {
    Libraries libraries = texts.libraries();
    Expansion expansion = texts.program("(import (data stack)) limit", libraries);
    Library library = libraries.find(LibraryName.of("data", "stack")).orElseThrow();
    assertThat(((Core.GlobalReference) expansion.forms().get(0)).global())
        .isSameAs(library.exports().get(Symbol.of("limit")));
  }

  @Test
  void importSetsNest() {
    assertThat(
            program(
                """
                (import (prefix (rename (only (data stack) push pop) (pop drop)) s:))
                (s:push s:drop)
                """))
        .isEqualTo("(push take)");
  }

  @Test
  void exceptLeavesOut() {
    assertThat(texts.program("(import (except (data stack) push)) (push pop)").unbound())
        .extracting(unbound -> unbound.global().name())
        .containsExactly("push");
  }

  @Test
  void renamingSwapsNames() {
    assertThat(program("(import (rename (data stack) (push pop) (pop push))) (push pop)"))
        .isEqualTo("(take push)");
  }

  @Test
  void libraryNameMayBeginWithTheWordOnly() {
    texts.library("(only me)", "(export x) (import (scheme base)) (begin (define x 1))");
    assertThat(program("(import (only me)) x")).isEqualTo("x");
  }

  @Test
  void librariesAreNeededInOrder() {
    texts.library("(a)", "(import (b) (scheme base)) (export x) (begin (define x y))");
    texts.library("(b)", "(import (c) (scheme base)) (export y) (begin (define y z))");
    texts.library("(c)", "(import (scheme base)) (export z) (begin (define z 1))");
    assertThat(texts.program("(import (a)) x").libraries())
        .extracting(Library::toString)
        .containsSubsequence("(scheme base)", "(c)", "(b)", "(a)");
  }

  @Test
  void macrosOfLibrariesSeeItsHiddenDefinitions() {
    texts.library(
        "(counter)",
        """
        (import (scheme base))
        (export next!)
        (begin
          (define count 0)
          (define-syntax next! (syntax-rules () ((_) (begin (set! count (+ count 1)) count)))))
        """);
    assertThat(program("(import (scheme base) (counter)) (define count 'mine) (next!)"))
        .isEqualTo("(define count 'mine)\n(set! count (+ count 1))\ncount");
  }

  @Test
  void declarationsMayComeInAnyOrderAndFromFiles() {
    texts.with("lib/parts/decls.scm", "(import (scheme base)) (export a)");
    texts.with("lib/parts/body.scm", "(define a (b))");
    texts.with("lib/parts/FOLDED.scm", "(DEFINE (B) 'ABC)");
    texts.library(
        "(lib thing)",
        """
        (include-ci "parts/FOLDED.scm")
        (include "parts/body.scm")
        (include-library-declarations "parts/decls.scm")
        """);
    Library library = texts.libraries().find(LibraryName.of("lib", "thing")).orElseThrow();
    assertThat(library.problems()).isEmpty();
    assertThat(CorePrinter.print(library.forms()))
        .isEqualTo("(define b (lambda () 'abc))\n(define a (b))");
  }

  @Test
  void includeSharedImportsWhatStandsInPlaceOfChibisCode() {
    texts.library(
        "(chibi-net shared bit)",
        "(export bit-and) (import (scheme base)) (begin (define (bit-and) 1))");
    texts.library("(bits)", "(export bit-and) (import (scheme base)) (include-shared \"33/bit\")");
    assertThat(texts.libraries().find(LibraryName.of("bits")).orElseThrow().problems()).isEmpty();
    texts.library("(rest)", "(include-shared \"no-such\" five)");
    Library rest = texts.libraries().find(LibraryName.of("rest")).orElseThrow();
    assertThat(rest.problems())
        .extracting(Problem::message)
        .containsExactly(
            "include-shared: nothing stands in place of the shared object \"no-such\"",
            "include-shared: nothing stands in place of the shared object five");
  }

  @Test
  void condExpandChoosesDeclarations() {
    texts.library(
        "(choice)",
        """
        (cond-expand
          ((library (no such)) (import (no such)))
          ((and full-unicode (not nonsense)) (import (scheme base)) (export x))
          (else (export y)))
        (begin (define x 1))
        """);
    assertThat(program("(import (choice)) x")).isEqualTo("x");
  }

  @Test
  void programDefinesLibrariesOfItsOwn() {
    assertThat(
            program(
                """
                (define-library (my own)
                  (export f) (import (scheme base)) (begin (define (f) 1)))
                (import (my own))
                (f)
                """))
        .isEqualTo("(f)");
  }

  @Test
  void definitionAfterImportMayUseLaterImports() {
    assertThat(program("(import (scheme base)) (define x 1) (import (data stack)) (push x)"))
        .isEqualTo("(define x 1)\n(push x)");
  }

  @Test
  void macroMayImport() {
    assertThat(
            program(
                """
                (import (scheme base))
                (define-syntax use-stack (syntax-rules () ((_) (import (data stack)))))
                (use-stack)
                (push 1 2)
                """))
        .isEqualTo("(push 1 2)");
  }

  // --- What is wrong ---

  @Test
  void programWithoutImportIsToldOnce() {
    assertThat(problems("(define x 1)\n(display x)\n"))
        .isEqualTo(
            "1:1 missing-import: a program begins with (import …), such as (import (scheme base)"
                + " (scheme write))");
  }

  @Test
  void emptyProgramIsFine() {
    assertThat(problems("")).isEmpty();
  }

  @Test
  void cyclicImportNamesTheCircle() {
    texts.library("(a)", "(import (b))");
    texts.library("(b)", "(import (c))");
    texts.library("(c)", "(import (a))");
    assertThat(problems("(import (a))"))
        .isEqualTo(
            "1:29 cyclic-import: import: libraries import each other: (a) imports (b) imports (c)"
                + " imports (a)");
  }

  @Test
  void libraryMayNotImportItself() {
    texts.library("(a)", "(import (a))");
    assertThat(problems("(import (a))"))
        .isEqualTo("1:29 cyclic-import: import: libraries import each other: (a) imports (a)");
  }

  @Test
  void unknownLibrarySuggestsNearName() {
    assertThat(problems("(import (data stak))"))
        .isEqualTo(
            "1:9 unknown-library: import: there is no library (data stak); did you mean"
                + " (data stack)?");
  }

  @Test
  void unknownExportSuggestsNearName() {
    assertThat(problems("(import (only (data stack) pusch))"))
        .isEqualTo(
            "1:28 unknown-export: import: (data stack) does not export pusch; did you mean push?");
  }

  @Test
  void fileMayLackTheLibraryThatItShouldDefine() {
    texts.with("x/y.sld", "(define-library (x z))");
    assertThat(problems("(import (x y))"))
        .isEqualTo("1:1 library-not-defined: this file should define the library (x y)");
  }

  @Test
  void onlyLibrariesStandInLibraryFiles() {
    texts.with("x.sld", "(define-library (x)) (display 1)");
    assertThat(problems("(import (x))"))
        .isEqualTo(
            "1:22 malformed-form: expected (define-library …) in a library file, got (display 1)");
  }

  @Test
  void conflictingImportsWarnAndTheLaterCounts() {
    texts.library("(other)", "(export push) (import (scheme base)) (begin (define push 1))");
    Expansion expansion = texts.program("(import (data stack) (other)) push");
    assertThat(Texts.messages(expansion))
        .isEqualTo(
            "1:22 warning conflicting-import: import: push comes from (other) here, and with"
                + " another meaning from (data stack) before");
    assertThat(((Core.GlobalReference) expansion.forms().get(0)).global().library())
        .isEqualTo("(other)");
  }

  @Test
  void conflictThatNobodyMeetsIsNone() {
    texts.library("(other)", "(export push) (import (scheme base)) (begin (define push 1))");
    assertThat(problems("(import (data stack) (other)) pop")).isEmpty();
  }

  @Test
  void sameBindingFromTwoLibrariesIsNoConflict() {
    texts.library("(again)", "(export car) (import (scheme base))");
    assertThat(program("(import (scheme base) (again)) car")).isEqualTo("car");
  }

  @Test
  void importDoesNotReplaceADefinition() {
    assertThat(problems("(import (scheme base)) (define push 1) (import (data stack))"))
        .isEqualTo(
            "1:48 warning duplicate-definition: import: push is defined already, so its import is"
                + " for nothing");
  }

  @Test
  void exportWithoutDefinitionSuggestsNearName() {
    texts.library("(a)", "(export lenght) (import (scheme base)) (begin (define length 1))");
    assertThat(problems("(import (a))"))
        .isEqualTo(
            "1:29 undefined-export: export: (a) does not define lenght; did you mean length?");
  }

  @Test
  void nameIsNotExportedTwice() {
    texts.library(
        "(a)", "(export x (rename y x)) (import (scheme base)) (begin (define x 1) (define y 2))");
    assertThat(problems("(import (a))"))
        .isEqualTo("1:41 duplicate-export: export: x is exported twice, with different meanings");
  }

  @Test
  void brokenLibraryDoesNotMakeItsImportersReportItsNames() {
    texts.with("x.sld", "(define-library (x) (export f) (import (scheme base)) (begin (define (f)");
    assertThat(problems("(import (only (x) f))").lines())
        .allMatch(line -> line.contains("unclosed-list"));
  }

  @Test
  void nameIsUsedBeforeItsImport() {
    assertThat(problems("(import (scheme base)) (define (f) (push 1)) (import (data stack))"))
        .isEqualTo("1:37 used-before-definition: push: used before its import");
  }

  @Test
  void importedNameIsNotAssigned() {
    assertThat(problems("(import (scheme base) (data stack)) (set! limit 3)"))
        .isEqualTo(
            "1:37 assigned-import: set!: limit is imported from (data stack) and cannot be"
                + " changed");
  }

  @Test
  void unboundNamesOfLibrariesAreListed() {
    texts.library("(a)", "(export f) (import (scheme base)) (begin (define (f) (g)))");
    Library library = texts.libraries().find(LibraryName.of("a")).orElseThrow();
    assertThat(library.unbound()).hasSize(1);
    assertThat(library.unbound().get(0).location().column()).isEqualTo(75);
  }

  // --- Files ---

  @Test
  void forgottenLibraryIsReadAgain() {
    Libraries libraries = texts.libraries();
    texts.library("(user)", "(import (data stack))");
    Library before = libraries.find(LibraryName.of("user")).orElseThrow();
    texts.library("(data stack)", "(export)");
    libraries.forget(LibraryName.of("data", "stack"));
    Library after = libraries.find(LibraryName.of("user")).orElseThrow();
    assertThat(after).isNotSameAs(before);
    assertThat(libraries.find(LibraryName.of("data", "stack")).orElseThrow().exports()).isEmpty();
  }

  @Test
  void programIncludesFromItsOwnFolder(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("src/inner"));
    Files.writeString(folder.resolve("src/inner/a.scm"), "(include \"b.scm\")");
    Files.writeString(folder.resolve("src/inner/b.scm"), "(list 1 2)");
    Path main = folder.resolve("src/main.scm");
    Files.writeString(main, "(import (scheme base)) (include \"inner/a.scm\")");
    Expansion expansion = Expander.program(Source.file(main).orElseThrow(), texts.libraries());
    assertThat(Texts.messages(expansion)).isEmpty();
    assertThat(CorePrinter.print(expansion.forms())).isEqualTo("(list 1 2)");
    assertThat(expansion.forms().get(0).location().source().name()).endsWith("b.scm");
  }

  @Test
  void whatIsNotBesideTheTextIsIncludedFromTheFoldersOfLibraries(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("x/y"));
    Files.writeString(folder.resolve("x/y/part.scm"), "(define b 2)");
    Files.writeString(
        folder.resolve("x/y.sld"),
        """
        (define-library (x y) (export b) (import (scheme base)) (include "x/y/part.scm"))
        """);
    Libraries libraries =
        new Libraries(new LibraryPath(List.of(texts, LibraryFolder.of(folder))), null);
    assertThat(Texts.messages(texts.program("(import (x y)) b", libraries))).isEmpty();
  }

  @Test
  void folderIsFoundOnThePath(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("x"));
    Files.writeString(
        folder.resolve("x/1.sld"),
        "(define-library (x 1) (export a) (import (scheme base)) (begin (define a 1)))");
    Libraries libraries =
        new Libraries(new LibraryPath(List.of(texts, LibraryFolder.of(folder))), null);
    assertThat(libraries.exists(LibraryName.of("x", "1"))).isTrue();
    assertThat(libraries.exists(LibraryName.of("x", "2"))).isFalse();
    assertThat(libraries.names()).contains(LibraryName.of("x", "1"));
    assertThat(texts.program("(import (x 1)) a", libraries).problems()).isEmpty();
  }
}
