package io.chibinet.expand;

import io.chibinet.library.LibraryFolder;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Texts in memory: libraries and files that expansions in tests find. */
final class Texts implements LibraryFolder {
  private static final String BASE =
      """
      (define-library (scheme base)
        (import (chibi-net primitive))
        (export quote lambda if set! include include-ci cond else => case and or when unless
          cond-expand let let* letrec letrec* let-values let*-values begin do parameterize guard
          quasiquote unquote unquote-splicing let-syntax letrec-syntax syntax-rules _ ...
          syntax-error define define-values define-syntax define-record-type
          + - * / = < > car cdr cons list append vector list->vector vector-ref not eqv? memv
          values call-with-values display even? odd? raise error string-append x-constant)
        (begin
          (define-special (if test consequent alternate))
          (define-special else)
          (define-native (+ . numbers)) (define-native (- number . more))
          (define-native (* . numbers)) (define-native (/ number . more))
          (define-native (= a . more)) (define-native (< a . more)) (define-native (> a . more))
          (define-native (car pair)) (define-native (cdr pair)) (define-native (cons a b))
          (define-native (list . items)) (define-native (append . lists))
          (define-native (vector . items)) (define-native (list->vector list))
          (define-native (vector-ref vector k)) (define-native (not x)) (define-native (eqv? a b))
          (define-native (memv x list)) (define-native (values . x))
          (define-native (call-with-values a b)) (define-native (display x (port #f)))
          (define-native (even? n)) (define-native (odd? n)) (define-native (raise x))
          (define-native (error message . irritants)) (define-native (string-append . strings))
          (define-native x-constant)
          (define-native (%delay thunk)) (define-native (%delay-force thunk))
          (define-native (%parameterize parameters values thunk))
          (define-native (%guard handler thunk))
          (define-native (%make-record-type name fields))
          (define-native (%record-constructor type fields name))
          (define-native (%record-predicate type name))
          (define-native (%record-accessor type index name))
          (define-native (%record-modifier type index name))))
      """;

  private final Map<String, String> files = new LinkedHashMap<>();

  Texts() {
    with("scheme/base.sld", BASE);
    library("(scheme case-lambda)", "(export case-lambda) (import (chibi-net primitive))");
    library("(scheme lazy)", "(export delay delay-force) (import (chibi-net primitive))");
  }

  Texts with(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** A library file with these declarations. */
  Texts library(String name, String declarations) {
    return with(
        LibraryName.parse(name).orElseThrow().path(),
        "(define-library " + name + " " + declarations + ")");
  }

  @Override
  public Optional<Source> find(String path) {
    return Optional.ofNullable(files.get(path)).map(text -> source(path, text));
  }

  @Override
  public List<LibraryName> names() {
    return files.keySet().stream()
        .filter(path -> path.endsWith(".sld"))
        .map(path -> path.substring(0, path.length() - ".sld".length()).split("/"))
        .map(LibraryName::of)
        .toList();
  }

  private Source source(String path, String text) {
    return new Source() {
      private final SourceText source = SourceText.of(path, text);

      @Override
      public SourceText text() {
        return source;
      }

      @Override
      public Optional<Source> relative(String include) {
        return find(path.substring(0, path.lastIndexOf('/') + 1) + include);
      }
    };
  }

  Libraries libraries() {
    return new Libraries(new LibraryPath(List.of(this)), null);
  }

  /** What a whole program expands to. */
  Expansion program(String text) {
    return Expander.program(source("program.scm", text), libraries());
  }

  Expansion program(String text, Libraries libraries) {
    return Expander.program(source("program.scm", text), libraries);
  }

  /** The core of forms after an import of {@code (scheme base)} and its kin. */
  static String core(String forms) {
    Expansion expansion =
        new Texts().program("(import (scheme base) (scheme case-lambda) (scheme lazy))\n" + forms);
    if (!expansion.problems().isEmpty()) {
      throw new AssertionError(messages(expansion));
    }
    return CorePrinter.print(expansion.forms());
  }

  /** What is wrong with forms after an import of {@code (scheme base)} and its kin. */
  static String problems(String forms) {
    return messages(
        new Texts().program("(import (scheme base) (scheme case-lambda) (scheme lazy))\n" + forms));
  }

  /** One problem a line: line and column, severity unless it is an error, code and message. */
  static String messages(Expansion expansion) {
    return expansion.problems().stream().map(Texts::message).collect(Collectors.joining("\n"));
  }

  private static String message(Problem problem) {
    String place =
        problem.location() == null
            ? "?"
            : problem.location().line() + ":" + problem.location().column();
    String severity =
        problem.severity() == Problem.Severity.ERROR
            ? ""
            : " " + problem.severity().name().toLowerCase(java.util.Locale.ROOT);
    return place + severity + " " + problem.code() + ": " + problem.message();
  }
}
