package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a client sees of its session, which is a process of its own. */
@Timeout(60)
class EvaluationTest {
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

  private JsonObject execute(String command, Object... arguments) {
    return json(Editor.await(editor.execute(command, arguments)));
  }

  private static JsonObject json(Object answer) {
    return new Gson().toJsonTree(answer).getAsJsonObject();
  }

  private static List<String> values(JsonObject outcome) {
    assertThat(outcome.has("error")).as(outcome.toString()).isFalse();
    JsonArray values = outcome.getAsJsonArray("values");
    return values.asList().stream().map(JsonElement::getAsString).toList();
  }

  private static Range range(JsonObject json) {
    JsonObject start = json.getAsJsonObject("start");
    JsonObject end = json.getAsJsonObject("end");
    return new Range(
        new Position(start.get("line").getAsInt(), start.get("character").getAsInt()),
        new Position(end.get("line").getAsInt(), end.get("character").getAsInt()));
  }

  /** What is evaluated for the form at the cursor. */
  private String chosen(String command, String marked) {
    Marked text = editor.open("a.scm", marked);
    JsonObject outcome = execute(command, editor.uri("a.scm"), text.cursor());
    editor.close("a.scm");
    return Marked.slice(text.text(), range(outcome.getAsJsonObject("range")));
  }

  @Test
  void formAtOrBeforeTheCursorIsEvaluated() {
    assertThat(chosen("evaluateForm", "(+ 1 (* 2 3){})")).isEqualTo("(* 2 3)");
    assertThat(chosen("evaluateForm", "(+ 1 (* 2 3) {})")).isEqualTo("(* 2 3)");
    assertThat(chosen("evaluateForm", "(+ 1 (* 2 3)){}")).isEqualTo("(+ 1 (* 2 3))");
    assertThat(chosen("evaluateForm", "{}(+ 1 (* 2 3))")).isEqualTo("(+ 1 (* 2 3))");
    assertThat(chosen("evaluateForm", "(list {}car)")).isEqualTo("car");
    assertThat(chosen("evaluateForm", "(list '(a b{}))")).isEqualTo("'(a b)");
    assertThat(chosen("evaluateForm", "(list `(a ,(+ 1 {}2)))")).isEqualTo("2");
    assertThat(chosen("evaluateForm", "(import (scheme base))\n(i{}f 1 2 3)"))
        .isEqualTo("(if 1 2 3)");
    assertThat(chosen("evaluateForm", "(car '(1)) ; and so on {}")).isEqualTo("(car '(1))");
  }

  @Test
  void topLevelFormAroundTheCursorIsEvaluated() {
    assertThat(chosen("evaluateTopLevel", "(car '(1))\n(list (+ 1{} 2))\n3"))
        .isEqualTo("(list (+ 1 2))");
    assertThat(chosen("evaluateTopLevel", "(car '(1))\n\n{}\n3")).isEqualTo("(car '(1))");
  }

  @Test
  void valuesComeWithTheImportsOfTheFile() {
    Marked text = editor.open("a.scm", "(import (only (srfi 1) iota))\n(define n 3)\n({(iota n)}");
    String uri = editor.uri("a.scm");
    assertThat(values(execute("evaluateTopLevel", uri, new Position(1, 2)))).isEmpty();
    assertThat(values(execute("evaluateSelection", uri, text.range(0)))).containsExactly("(0 1 2)");
    assertThat(values(execute("evaluateText", "(values n 'a)"))).containsExactly("3", "a");
  }

  @Test
  void wholeFileIsLoadedAsItIsOnTheScreen() {
    editor.file("a.scm", "(define x 'on-disk)");
    editor.openPlain("a.scm", "(define x 'on-screen)\n(include \"part.scm\")\n(list x y)");
    editor.file("part.scm", "(define y 'included)");
    assertThat(values(execute("loadFile", editor.uri("a.scm"))))
        .containsExactly("(on-screen included)");
  }

  @Test
  void librariesAreFoundWhereTheEditorFindsThem() {
    editor.file(
        "lib/tools.sld",
        "(define-library (tools) (import (scheme base)) (export f)" + " (begin (define (f) 42)))");
    editor.openPlain("src/a.scm", "(import (tools))\n(f)");
    assertThat(values(execute("evaluateForm", editor.uri("src/a.scm"), new Position(1, 0))))
        .containsExactly("42");
  }

  private static final String TOOLS =
      """
      (define-library (tools)
        (import (scheme base))
        (export f)
        (begin
          (define n 1)
          (define (f) (g))
          (define (g) n)))
      """;

  private void evaluateIn(String name, String marked) {
    Marked text = editor.open(name, marked);
    assertThat(values(execute("evaluateTopLevel", editor.uri(name), text.cursor()))).isEmpty();
  }

  @Test
  void definitionInALibraryChangesWhatItsUsersSee() {
    editor.file("tools.sld", TOOLS);
    editor.openPlain("a.scm", "(import (tools))\n(define (main) (f))\n(main)");
    assertThat(values(execute("loadFile", editor.uri("a.scm")))).containsExactly("1");
    evaluateIn("tools.sld", TOOLS.replace("(g) n", "(g{}) (list n 'new)"));
    assertThat(values(execute("evaluateText", "(main)"))).containsExactly("(1 new)");
    Marked inner = editor.open("tools.sld", TOOLS.replace("(g) n", "(g) {}n"));
    assertThat(values(execute("evaluateForm", editor.uri("tools.sld"), inner.cursor())))
        .containsExactly("1");
  }

  @Test
  void libraryThatIsLoadedAgainIsTheSameForItsUsers() {
    editor.openPlain("tools.sld", TOOLS);
    assertThat(values(execute("loadFile", editor.uri("tools.sld")))).isEmpty();
    Marked user = editor.open("a.scm", "(import (tools))\n(define (main) (f))\n{}(g)");
    execute("evaluateTopLevel", editor.uri("a.scm"), new Position(1, 0));
    assertThat(values(execute("evaluateText", "(main)"))).containsExactly("1");
    evaluateIn("tools.sld", TOOLS.replace("n 1", "n 2").replace("(export f)", "({}export f g)"));
    assertThat(values(execute("evaluateText", "(main)"))).containsExactly("2");
    assertThat(values(execute("evaluateForm", editor.uri("a.scm"), user.cursor())))
        .containsExactly("2");
  }

  @Test
  void formInALibraryThatIsNowhereElseIsEvaluatedThere() {
    Marked text = editor.open("x.scm", TOOLS.replace("(f) (g)", "(f) {(g)}"));
    assertThat(values(execute("evaluateSelection", editor.uri("x.scm"), text.range(0))))
        .containsExactly("1");
  }

  @Test
  void includedTextIsEvaluatedWhereItIsIncluded() {
    editor.file("main.scm", "(import (prefix (scheme base) s:))\n(include \"part.scm\")");
    Marked text = editor.open("part.scm", "(s:define x 1)\n({}s:+ 1 2)");
    assertThat(values(execute("evaluateTopLevel", editor.uri("part.scm"), text.cursor())))
        .containsExactly("3");
    editor.file(
        "lib.sld",
        "(define-library (lib) (import (rename (scheme base) (+ plus))) (export y)"
            + " (include \"lib.scm\"))");
    editor.file("lib.scm", "(define y 0)");
    Marked body = editor.open("lib.scm", "(define y {}(plus 1 2))");
    assertThat(values(execute("evaluateForm", editor.uri("lib.scm"), body.cursor())))
        .containsExactly("3");
  }

  @Test
  void importThatFailsHasItsPlaceAndIsTriedAgain() {
    Marked text = editor.open("a.scm", "(import {(nowhere)})\n(h)");
    JsonObject error =
        execute("evaluateForm", editor.uri("a.scm"), new Position(1, 0)).getAsJsonObject("error");
    assertThat(range(error.getAsJsonObject("place").getAsJsonObject("range")))
        .isEqualTo(text.range(0));
    String library =
        "(define-library (nowhere) (import (scheme base)) (export h) (begin (define (h) 'here)))";
    editor.file("nowhere.sld", library.replace("(h)", "(i)"));
    assertThat(execute("evaluateForm", editor.uri("a.scm"), new Position(1, 0)).has("error"))
        .isTrue();
    editor.file("nowhere.sld", library);
    assertThat(values(execute("evaluateForm", editor.uri("a.scm"), new Position(1, 0))))
        .containsExactly("here");
  }

  @Test
  void errorHasItsPlaceAndTheReportOfTheCommandLine() {
    Marked text = editor.open("a.scm", "(define (f x)\n  {(car x)})\n(f 5)");
    JsonObject error = execute("loadFile", editor.uri("a.scm")).getAsJsonObject("error");
    assertThat(error.get("message").getAsString())
        .isEqualTo("car: expected a pair as argument 1, got 5");
    assertThat(error.get("report").getAsString())
        .startsWith(folder.resolve("a.scm") + ":2:3: error: car: expected a pair")
        .contains("^~~~~~~");
    JsonObject place = error.getAsJsonObject("place");
    assertThat(place.get("uri").getAsString()).isEqualTo(editor.uri("a.scm"));
    assertThat(range(place.getAsJsonObject("range"))).isEqualTo(text.range(0));
  }

  private JsonObject failure(String command, Object... arguments) {
    return execute(command, arguments).getAsJsonObject("error");
  }

  private static String message(JsonObject error) {
    return error.get("message").getAsString();
  }

  @Test
  void nameWhoseDefinitionWasNotEvaluatedIsToldWithItsPlace() {
    Marked text = editor.open("a.scm", "(define {port} 80)\n(define (f)\n  port)\n(f)");
    String uri = editor.uri("a.scm");
    Position call = new Position(3, 3);
    JsonObject error = failure("evaluateForm", uri, call);
    assertThat(message(error))
        .isEqualTo(
            "unbound variable: f; first evaluate its definition in line 2, or load the file");
    execute("evaluateTopLevel", uri, new Position(1, 0));
    error = failure("evaluateForm", uri, call);
    assertThat(message(error))
        .isEqualTo(
            "unbound variable: port; first evaluate its definition in line 1, or load the file");
    JsonObject definition = error.getAsJsonObject("definition");
    assertThat(definition.get("uri").getAsString()).isEqualTo(uri);
    assertThat(range(definition.getAsJsonObject("range"))).isEqualTo(text.range(0));
    assertThat(values(execute("loadFile", uri))).containsExactly("80");
    assertThat(values(execute("evaluateForm", uri, call))).containsExactly("80");
  }

  @Test
  void nameOfAnIncludedOrAnOpenProgramIsToldWithItsFile() {
    editor.file("part.scm", "\n(define inner 1)");
    Marked text = editor.open("a.scm", "(include \"part.scm\")\ninner{}");
    assertThat(message(failure("evaluateForm", editor.uri("a.scm"), text.cursor())))
        .endsWith("; first evaluate its definition in part.scm, line 2, or load that file");
    editor.openPlain("b.scm", "(define outer 1)");
    assertThat(message(failure("evaluateText", "outer")))
        .endsWith("; first evaluate its definition in b.scm, line 1, or load that file");
  }

  @Test
  void nameThatIsUsedAboveItsDefinitionIsToldThatWhileTheFileIsLoaded() {
    editor.openPlain("a.scm", "(list port)\n(define port 80)");
    assertThat(message(failure("loadFile", editor.uri("a.scm"))))
        .isEqualTo("unbound variable: port; its definition in line 2 comes later");
  }

  @Test
  void nameWhoseDefinitionFailedIsNotSaidToComeLater() {
    execute("evaluateText", "(define x (car '()))");
    assertThat(message(failure("evaluateText", "x")))
        .isEqualTo("unbound variable: x; its definition has given it no value");
  }

  @Test
  void whatIsTypedMayBeIncomplete() {
    assertThat(execute("evaluateText", "(list 1").get("incomplete").getAsBoolean()).isTrue();
    JsonObject unbound = execute("evaluateText", "nix");
    assertThat(unbound.has("incomplete")).isFalse();
    assertThat(unbound.getAsJsonObject("error").has("place")).isFalse();
  }

  @Test
  void outputAndInputGoThroughTheClient() {
    editor.heard.input.add("typed\n");
    execute("evaluateText", "(display (read-line)) (write-string \"x\" (current-error-port))");
    assertThat(Editor.next(editor.heard.sessionOutput))
        .isEqualTo(new SchemeLanguageClient.SessionOutput("stdout", "typed"));
    assertThat(Editor.next(editor.heard.sessionOutput))
        .isEqualTo(new SchemeLanguageClient.SessionOutput("stderr", "x"));
    assertThat(values(execute("evaluateText", "(eof-object? (read-line))"))).containsExactly("#t");
  }

  @Test
  void endlessEvaluationIsInterruptedByCommandAndByCancelling() {
    CompletableFuture<Object> first =
        editor.execute("evaluateText", "(display \"go\") (let loop () (loop))");
    Editor.next(editor.heard.sessionOutput);
    assertThat(Editor.await(editor.execute("interrupt"))).isEqualTo(true);
    assertThat(json(Editor.await(first)).getAsJsonObject("error").get("message"))
        .hasToString("\"interrupted\"");
    assertThat(Editor.await(editor.execute("interrupt"))).isEqualTo(false);

    CompletableFuture<Object> second =
        editor.execute("evaluateText", "(display \"go\") (let loop () (loop))");
    Editor.next(editor.heard.sessionOutput);
    second.cancel(true);
    assertThat(values(execute("evaluateText", "1"))).containsExactly("1");
  }

  @Test
  void evaluationsHappenInTheOrderInWhichTheyAreAskedFor() {
    editor.execute("evaluateText", "(define l '())");
    for (int i = 0; i < 50; i++) {
      editor.execute("evaluateText", "(set! l (cons " + i + " l))");
    }
    assertThat(values(execute("evaluateText", "(apply < (reverse l))"))).containsExactly("#t");
  }

  @Test
  void sessionCanBeStoppedAndBeginsAnew() {
    execute("evaluateText", "(define x 1)");
    assertThat(Editor.await(editor.execute("stopSession"))).isEqualTo(true);
    assertThat(Editor.next(editor.heard.sessionEnded).code()).isZero();
    assertThat(Editor.await(editor.execute("stopSession"))).isEqualTo(false);
    assertThat(execute("evaluateText", "x").has("error")).isTrue();
    Editor.await(editor.execute("restartSession"));
    assertThat(values(execute("evaluateText", "1"))).containsExactly("1");
  }

  @Test
  void endOfTheSessionIsTheAnswerOfWhatEndsIt() {
    JsonObject outcome = execute("evaluateText", "(exit 3)");
    assertThat(outcome.getAsJsonObject("error").get("message").getAsString())
        .isEqualTo("the session has ended with exit code 3");
    assertThat(Editor.next(editor.heard.sessionEnded).code()).isEqualTo(3);
    assertThat(values(execute("evaluateText", "1"))).containsExactly("1");
  }

  @Test
  void clientThatTakesNoOutputFindsItInItsLog() {
    editor.close();
    JsonObject options = new JsonObject();
    options.addProperty("takesOutput", false);
    editor = Editor.start(folder, Editor.everything(), options);
    assertThat(values(execute("evaluateText", "(display \"hi\") 1"))).containsExactly("1");
    assertThat(Editor.next(editor.heard.messages).getMessage()).isEqualTo("hi");
  }

  @Test
  void unknownDocumentIsAnErrorOfItsRequest() {
    assertThatThrownBy(() -> execute("evaluateForm", "untitled:nix", new Position(0, 0)))
        .hasMessageContaining("is not known");
  }
}
