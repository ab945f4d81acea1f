package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chibinet.server.feature.FindTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests in texts: found without running them, and run. */
@Timeout(60)
class TestsTest {
  private static final String SUITE =
      """
      (import (scheme base) (chibi test))
      (test-group "sums"
        (test 4 (+ 2 2))
        (test "named" 5 (+ 2 2)))
      (test-begin "pairs")
      (test-assert (pair? '(1)))
      (test-end)
      (test-error (car '()))
      """;

  @TempDir Path folder;
  private Editor editor;

  @BeforeEach
  void start() {
    editor = Editor.start(folder);
  }

  @AfterEach
  void stop() {
    editor.close();
  }

  private FindTests.Found found(String name) {
    return Editor.await(
        editor.server().tests(new SchemeLanguageServer.TestsParams(editor.id(name))));
  }

  /** The tests of a text, one a line: ids, indented as they are nested. */
  private List<String> ids(String text) {
    editor.openPlain("a.scm", text);
    List<String> ids = new ArrayList<>();
    collect(found("a.scm").tests(), "", ids);
    editor.close("a.scm");
    return ids;
  }

  private static void collect(List<FindTests.Item> items, String indent, List<String> ids) {
    for (FindTests.Item item : items) {
      ids.add(indent + item.id());
      collect(item.children(), indent + " ", ids);
    }
  }

  private List<TestRuns.Result> run(Object... arguments) {
    int run = ((Number) Editor.await(editor.execute("runTests", arguments))).intValue();
    assertThat(Editor.next(editor.heard.ended).run()).isEqualTo(run);
    List<TestRuns.Result> results = new ArrayList<>();
    editor.heard.results.drainTo(results);
    return results;
  }

  @Test
  void testsAndGroupsOfChibiAreFoundWithTheirPlaces() {
    Marked text =
        editor.open(
            "a.scm",
            """
            (import (scheme base) (chibi test))
            {(test-group "sums"
              {(test 4 (+ 2 2))}
              (let ((x 5)) {(test "named" 5 x)}))}
            {(test-begin "pairs")
            {(test-assert (pair? '(1)))}
            (test-end)}
            """);
    FindTests.Found found = found("a.scm");
    assertThat(found.framework()).isEqualTo("chibi");
    List<Range> ranges = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<FindTests.Item> rest = new ArrayList<>(found.tests());
    while (!rest.isEmpty()) {
      FindTests.Item item = rest.remove(0);
      labels.add(item.label());
      ranges.add(item.range());
      rest.addAll(0, item.children());
    }
    assertThat(labels).containsExactly("sums", "(+ 2 2)", "named", "pairs", "(pair? '(1))");
    assertThat(ranges).isEqualTo(text.ranges());
  }

  @Test
  void namesCountByWhatTheyMean() {
    assertThat(
            ids(
                """
                (import (scheme base)
                        (rename (prefix (only (chibi test) test test-group) t:) (t:test check)))
                (define (test a b) a)
                (t:test-group "g" (check 1 1) (test 1 1) '(check 2 2))
                (define-syntax same (syntax-rules () ((_ a b) (check a b))))
                (same 3 3)
                """))
        .containsExactly("g", " g/1", "(same 3 3)");
  }

  @Test
  void idsTellSiblingsApart() {
    assertThat(
            ids(
                """
                (import (scheme base) (srfi 64))
                (test-begin "a/b")
                (test-equal 1 (f))
                (test-equal "x" 2 (f))
                (test-equal 3 (f))
                (test-approximate 1.0 (f) 0.1)
                (test-error #t (f))
                (test-group "a/b")
                (test-group "a/b")
                (test-end "a/b")
                """))
        .containsExactly(
            "a\\/b",
            " a\\/b/(f)",
            " a\\/b/x",
            " a\\/b/(f)#2",
            " a\\/b/(f)#3",
            " a\\/b/(f)#4",
            " a\\/b/a\\/b",
            " a\\/b/a\\/b#2");
  }

  @Test
  void textWithoutTestsHasNone() {
    assertThat(ids("(import (scheme base))\n(define (test x) x)\n(test 1)")).isEmpty();
    assertThat(ids("(test")).isEmpty();
    assertThat(ids("(import (chibi test))\n(test-end)\n(test-begin \"x\" (test")).hasSize(1);
  }

  @Test
  void allTestsRunAndTellTheirResults() {
    editor.file("a.scm", "(old)");
    editor.openPlain("a.scm", SUITE);
    List<TestRuns.Result> results = run(editor.uri("a.scm"));
    assertThat(results)
        .extracting(r -> r.id() + " " + r.status())
        .containsExactly(
            "sums/(+ 2 2) passed",
            "sums/named failed",
            "pairs/(pair? '(1)) passed",
            "(car '()) passed");
    TestRuns.Result failed = results.get(1);
    assertThat(failed.uri()).isEqualTo(editor.uri("a.scm"));
    assertThat(failed.groups()).containsExactly("sums");
    assertThat(failed.message()).isEqualTo("expected 5 but got 4");
    assertThat(failed.expected()).isEqualTo("5");
    assertThat(failed.actual()).isEqualTo("4");
    assertThat(Marked.slice(SUITE, failed.range())).isEqualTo("(test \"named\" 5 (+ 2 2))");
    assertThat(folder).isDirectoryContaining("glob:**/a.scm");
    assertThat(folder.toFile().list()).containsExactly("a.scm");
  }

  @Test
  void chosenTestsRunAlone() {
    editor.openPlain("a.scm", SUITE);
    assertThat(run(editor.uri("a.scm"), List.of("sums/named", "(car '())")))
        .extracting(TestRuns.Result::id)
        .containsExactly("sums/named", "(car '())");
    assertThat(run(editor.uri("a.scm"), List.of("pairs")))
        .extracting(TestRuns.Result::id)
        .containsExactly("pairs/(pair? '(1))");
    assertThatThrownBy(() -> run(editor.uri("a.scm"), List.of("nix")))
        .hasMessageContaining("nix: there is no test of this id");
  }

  @Test
  void testsThatAGroupCallsBelongToIt() {
    editor.openPlain(
        "a.scm",
        """
        (import (scheme base) (srfi 64))
        (define (check x) (test-assert x))
        (test-begin "all")
        (test-group "one" (check 1))
        (test-group "two" (check #f))
        (test-end)
        """);
    assertThat(run(editor.uri("a.scm"), List.of("all/two")))
        .extracting(r -> r.groups() + " " + r.status())
        .containsExactly("[all, two] failed");
  }

  @Test
  void libraryOfTestsIsRunByItsProcedure() {
    editor.file("lib/sums-test.sld", "(old)");
    editor.openPlain(
        "lib/sums-test.sld",
        """
        (define-library (sums-test)
          (import (scheme base) (chibi test))
          (export run-tests)
          (begin (define (run-tests) (test-begin "sums") (test 4 (+ 2 2)) (test-end))))
        """);
    assertThat(run(editor.uri("lib/sums-test.sld")))
        .extracting(r -> r.id() + " " + r.status())
        .containsExactly("sums/(+ 2 2) passed");
  }

  @Test
  void lensesRunTestsAndGroups() {
    editor.openPlain("a.scm", SUITE);
    assertThat(
            Editor.await(
                    editor
                        .server()
                        .getTextDocumentService()
                        .codeLens(new CodeLensParams(editor.id("a.scm"))))
                .stream()
                .map(
                    lens ->
                        lens.getCommand().getTitle() + " " + lens.getRange().getStart().getLine()))
        .containsExactly(
            "Run 0",
            "Run tests 1",
            "Run test 2",
            "Run test 3",
            "Run tests 4",
            "Run test 5",
            "Run test 7");
  }
}
