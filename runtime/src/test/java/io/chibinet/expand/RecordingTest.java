package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.syntax.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What tools learn about names. */
class RecordingTest {
  private final Texts texts = new Texts();
  private final Recording recording = new Recording();
  private SourceText text;

  private void expand(String forms) {
    text = SourceText.of("program.scm", "(import (scheme base))\n" + forms);
    Expander.program(
        Source.of(text, Path.of("")),
        new Libraries(new LibraryPath(List.of(texts)), null, recording, 1_000_000));
  }

  // Every occurrence of what stands at `at`, in the form line:column:use.
  private String occurrences(String at) {
    return recording
        .occurrences(recording.at(text, text.text().indexOf(at)).orElseThrow().binding())
        .stream()
        .filter(occurrence -> occurrence.name().source() == text)
        .map(
            occurrence ->
                occurrence.name().line()
                    + ":"
                    + occurrence.name().column()
                    + (occurrence.isDefinition() ? "" : ":" + occurrence.use()))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private String visible(String at) {
    return String.join(
        " ",
        recording.scopeAt(text, text.text().indexOf(at)).orElseThrow().visible().keySet().stream()
            .limit(3)
            .toList());
  }

  @Test
  void localVariableIsFoundFromAnyOfItsPlaces() {
    expand("(define (f x) (set! x (+ x 1)) (x))");
    assertThat(occurrences("x)")).isEqualTo("2:12 2:21:WRITE 2:26:READ 2:33:CALL");
  }

  @Test
  void shadowedVariablesAreKeptApart() {
    expand("(define (f x)\n  (let ((x (list x))) x))");
    assertThat(occurrences("x)\n")).isEqualTo("2:12 3:18:READ");
    assertThat(occurrences("x (list")).isEqualTo("3:10 3:23:READ");
  }

  @Test
  void globalIsReferredToBeforeItsDefinition() {
    expand("(define (f) (g))\n(define (g) 1)");
    assertThat(occurrences("g))")).isEqualTo("2:14:CALL 3:10");
  }

  @Test
  void macroArgumentIsReportedWhereItIsWritten() {
    expand(
        """
        (define-syntax swap!
          (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
        (define one 1)
        (define two 2)
        (swap! one two)
        """);
    assertThat(occurrences("one 1")).isEqualTo("4:9 6:8:READ 6:8:WRITE");
    assertThat(occurrences("swap!")).isEqualTo("2:16 6:2:SYNTAX");
    assertThat(occurrences("tmp a")).isEqualTo("3:36 3:63:READ");
    assertThat(occurrences("a b)")).isEqualTo("3:24 3:40:READ 3:50:READ");
  }

  @Test
  void templateSpeaksOfGlobalsEvenIfTheMacroIsNotUsed() {
    expand(
        """
        (define-syntax help (syntax-rules () ((_) (helper))))
        (define (helper) 1)
        """);
    assertThat(occurrences("helper)))")).isEqualTo("2:44:TEMPLATE 3:10");
  }

  @Test
  void importedNamesAreReferences() {
    texts.library("(lib)", "(export f) (import (scheme base)) (begin (define (f) 1))");
    expand("(import (rename (only (lib) f) (f g)))\n(g)");
    assertThat(occurrences("f) (f")).isEqualTo("2:29:IMPORT 2:33:IMPORT 2:35:IMPORT 3:2:CALL");
    Binding binding = recording.at(text, text.text().indexOf("g)")).orElseThrow().binding();
    assertThat(binding.definition().source().name()).isEqualTo("lib.sld");
    assertThat(recording.libraries())
        .extracting(reference -> reference.library().toString())
        .contains("(lib)");
    assertThat(recording.imports())
        .anyMatch(name -> name.name().equals("g") && name.binding() == binding);
  }

  @Test
  void exportSpeaksOfTheDefinition() {
    texts.library("(lib)", "(export f) (import (scheme base)) (begin (define (f) 1))");
    expand("(import (lib))\n(f)");
    Binding f = recording.at(text, text.text().lastIndexOf("f")).orElseThrow().binding();
    assertThat(recording.occurrences(f))
        .extracting(Recording.Occurrence::use)
        .contains(ExpansionLog.Use.EXPORT, ExpansionLog.Use.CALL);
  }

  @Test
  void specialFormsLeadToTheirDocumentation() {
    expand("(if 1 2 3)");
    Binding keyword = recording.at(text, text.text().indexOf("if")).orElseThrow().binding();
    assertThat(keyword.definition().source().name()).isEqualTo("scheme/base.sld");
  }

  @Test
  void scopesAreFoundByPlace() {
    expand(
        """
        (define (f x)
          (let* ((y 1) (z y))
            (define w 1)
            (list w))
          (here))
        (there)
        """);
    assertThat(visible("list w")).isEqualTo("w z y");
    assertThat(visible("here)")).startsWith("x ");
    assertThat(visible("there)")).startsWith("f ");
  }

  @Test
  void patternVariablesAreVisibleInTheirRule() {
    expand("(define-syntax m (syntax-rules () ((_ alpha beta) (list alpha))))");
    assertThat(visible("list alpha")).startsWith("alpha beta");
  }

  @Test
  void bindingsOfMacroBodiesAreVisibleThere() {
    expand(
        """
        (define-syntax my-let
          (syntax-rules () ((_ ((n v)) body) (let ((n v)) body))))
        (my-let ((inside 1))
          (here))
        """);
    assertThat(visible("here")).startsWith("inside");
  }

  @Test
  void brokenFormsStillTellTheirNames() {
    expand("(define (f x) (if) (let ((y x 1)) (list x)) (x");
    assertThat(occurrences("x)")).contains("2:12").contains("2:41:READ").contains("2:46:CALL");
  }

  @Test
  void includedFilesAreTold() {
    texts.with("lib/part.scm", "(define a 1)");
    texts.library("(lib it)", "(export a) (import (scheme base)) (include \"part.scm\")");
    expand("(import (lib it)) a");
    assertThat(recording.inclusions())
        .extracting(inclusion -> inclusion.text().name())
        .contains("lib/part.scm");
    Binding a = recording.at(text, text.text().lastIndexOf("a")).orElseThrow().binding();
    assertThat(a.definition().source().name()).isEqualTo("lib/part.scm");
  }
}
