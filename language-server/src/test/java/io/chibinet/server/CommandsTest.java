package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
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

  private Object execute(String command, Object... arguments) {
    return Editor.await(editor.execute(command, arguments));
  }

  private String edited(String command, String marked) {
    Marked text = editor.open("a.scm", marked);
    execute(command, editor.uri("a.scm"), text.cursor());
    return Editor.apply(
        text.text(), Editor.next(editor.heard.edits).getChanges().get(editor.uri("a.scm")));
  }

  @Test
  void listTakesInTheNextForm() {
    assertThat(edited("slurpForward", "(a (b{}) c d)")).isEqualTo("(a (b c) d)");
    assertThat(edited("slurpForward", "(a (b{})) c")).isEqualTo("(a (b) c)");
  }

  @Test
  void quoteGoesWithItsList() {
    assertThat(edited("slurpForward", "(a '(b{}) c)")).isEqualTo("(a '(b c))");
    assertThat(edited("slurpBackward", "(a b '(c{}))")).isEqualTo("(a '(b c))");
    assertThat(edited("barfForward", "(a '(b{} c))")).isEqualTo("(a '(b) c)");
    assertThat(edited("barfBackward", "(a '(b c{}))")).isEqualTo("(a b '(c))");
    assertThat(edited("raise", "(a '{}b)")).isEqualTo("'b");
  }

  @Test
  void wordsStayApart() {
    assertThat(edited("slurpForward", "(a (b{})c)")).isEqualTo("(a (b c))");
    assertThat(edited("slurpBackward", "(a b(c{}))")).isEqualTo("(a (b c))");
    assertThat(edited("barfForward", "(a (b{}) d)")).isEqualTo("(a () b d)");
    assertThat(edited("barfForward", "(a (b{} c)d)")).isEqualTo("(a (b) c d)");
    assertThat(edited("barfBackward", "(a (c{}))")).isEqualTo("(a c ())");
    assertThat(edited("splice", "(a(b{})c)")).isEqualTo("(a b c)");
  }

  @Test
  void listTakesInTheFormBefore() {
    assertThat(edited("slurpBackward", "(a b (c{}) d)")).isEqualTo("(a (b c) d)");
  }

  @Test
  void listLetsGoOfItsLastForm() {
    assertThat(edited("barfForward", "(a (b{} c) d)")).isEqualTo("(a (b) c d)");
  }

  @Test
  void listLetsGoOfItsFirstForm() {
    assertThat(edited("barfBackward", "(a (b c{}) d)")).isEqualTo("(a b (c) d)");
  }

  @Test
  void formReplacesTheOneAroundIt() {
    assertThat(edited("raise", "(if a (f {}x) c)")).isEqualTo("(if a x c)");
  }

  @Test
  void parenthesesAreTakenAway() {
    assertThat(edited("splice", "(a (b{} c) d)")).isEqualTo("(a b c d)");
  }

  @Test
  void formIsPutInParentheses() {
    assertThat(edited("wrap", "(a b{} c)")).isEqualTo("(a (b) c)");
  }

  @Test
  void neighboursChangePlaces() {
    assertThat(edited("transpose", "(a b {}c d)")).isEqualTo("(a c b d)");
  }

  @Test
  void unknownCommandIsAnErrorOfItsRequest() {
    assertThatThrownBy(() -> execute("nix")).hasMessageContaining("not a command");
    assertThatThrownBy(() -> execute("wrap")).hasMessageContaining("argument 1");
  }

  @Test
  void programRunsInAProcessOfItsOwn() {
    editor.file("hello.scm", "(import (scheme base) (scheme write))\n(display \"hi\\n\")\n");
    int run = ((Number) execute("run", editor.uri("hello.scm"))).intValue();
    assertThat(Editor.next(editor.heard.output))
        .isEqualTo(new SchemeLanguageClient.Output(run, "stdout", "hi\n"));
    assertThat(Editor.next(editor.heard.ended)).isEqualTo(new SchemeLanguageClient.Ended(run, 0));
  }

  @Test
  void programThatDoesNotEndCanBeStopped() {
    editor.file("loop.scm", "(import (scheme base) (scheme write))\n(let loop () (loop))\n");
    int run = ((Number) execute("run", editor.uri("loop.scm"))).intValue();
    assertThat(execute("stop", run)).isEqualTo(true);
    assertThat(Editor.next(editor.heard.ended)).isEqualTo(new SchemeLanguageClient.Ended(run, -1));
    assertThat(execute("stop", run)).isEqualTo(false);
  }

  @Test
  void stoppedServerFreesItsPort() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    editor.openPlain(
        "server.scm",
        """
        (import (scheme base) (scheme write) (chibi net))
        (let* ((info (get-address-info "127.0.0.1" PORT))
               (socket (make-listener-socket info)))
          (display "on")
          (let loop ()
            (accept socket (address-info-address info) (address-info-address-length info))
            (loop)))
        """
            .replace("PORT", Integer.toString(port)));
    int run = ((Number) execute("run", editor.uri("server.scm"))).intValue();
    assertThat(Editor.next(editor.heard.output).text()).isEqualTo("on");
    new Socket("127.0.0.1", port).close();
    execute("stop", run);
    assertThat(Editor.next(editor.heard.ended).code()).isEqualTo(-1);
    assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(ConnectException.class);
  }

  @Test
  void selectionRunsWithTheDefinitionsAboveIt() {
    editor.openPlain(
        "a.scm",
        "(import (scheme base))\n(define (twice x) (* 2 x))\n(error \"no\")\n(twice 21)\n");
    execute(
        "runSelection", editor.uri("a.scm"), new Range(new Position(3, 0), new Position(3, 10)));
    assertThat(Editor.next(editor.heard.output).text()).isEqualTo("42\n");
  }

  @Test
  void placesInASelectionAreThoseOfTheFile() {
    editor.openPlain(
        "a.scm", "(import (scheme base))\n(define (f x)\n  (car x))\n\n(list (f '(1)) (f 5))\n");
    execute(
        "runSelection", editor.uri("a.scm"), new Range(new Position(4, 15), new Position(4, 20)));
    assertThat(Editor.next(editor.heard.output).text())
        .startsWith(folder.resolve("a.scm") + ":3:3: error: car: expected a pair")
        .doesNotContain("a.scm:4");
    execute(
        "runSelection", editor.uri("a.scm"), new Range(new Position(4, 6), new Position(4, 14)));
    Editor.next(editor.heard.ended);
    assertThat(Editor.next(editor.heard.output).text()).isEqualTo("1\n");
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void programRunsAsItIsOnTheScreenWithArgumentsInAFolder() {
    editor.file("sub/part.scm", "(write (cdr (command-line)))");
    editor.file("sub/a.scm", "(old)");
    editor.file("other/data.txt", "data");
    editor.openPlain(
        "sub/a.scm",
        "(import (scheme base) (scheme write) (scheme process-context) (scheme file))\n"
            + "(include \"part.scm\")\n(display (file-exists? \"data.txt\"))\n(read-line)\n(car 1)");
    execute(
        "run",
        editor.uri("sub/a.scm"),
        Map.of("arguments", List.of("a", "b c"), "directory", folder.resolve("other").toString()));
    assertThat(Editor.next(editor.heard.output).text()).isEqualTo("(\"a\" \"b c\")#t");
    assertThat(Editor.next(editor.heard.output).text())
        .startsWith(folder.resolve("sub/a.scm") + ":5:1: error: car");
    assertThat(Editor.next(editor.heard.ended).code()).isEqualTo(70);
    assertThat(folder.resolve("sub").toFile().list())
        .containsExactlyInAnyOrder("a.scm", "part.scm");
    assertThatThrownBy(() -> execute("run", editor.uri("sub/a.scm"), Map.of("directory", "/nix")))
        .hasMessageContaining("the working folder does not exist");
  }

  @Test
  void untitledProgramRuns() {
    editor.close();
    editor = Editor.start();
    editor.openPlain("Untitled-1", "(import (scheme base) (scheme write))\n(display 1)");
    execute("run", editor.uri("Untitled-1"));
    assertThat(Editor.next(editor.heard.output).text()).isEqualTo("1");
  }

  @Test
  void lensesRunProgramsAndCountReferences() {
    editor.openPlain(
        "a.scm", "(import (scheme base))\n(define (f) 1)\n(f)\n(list f)\n(define g 2)\n");
    List<? extends CodeLens> lenses =
        Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .codeLens(new CodeLensParams(editor.id("a.scm"))));
    assertThat(lenses.get(0).getCommand().getTitle()).isEqualTo("Run");
    assertThat(
            lenses.subList(1, 3).stream()
                .map(
                    lens ->
                        Editor.await(editor.server().getTextDocumentService().resolveCodeLens(lens))
                            .getCommand()
                            .getTitle()))
        .containsExactly("2 references", "0 references");
  }

  // Clients without a command of their own for it send what the lens says to the server.
  @Test
  void referencesOfALensAreAnswered() {
    editor.openPlain("a.scm", "(import (scheme base))\n(define (f) 1)\n(f)\n");
    CodeLens lens =
        Editor.await(
                editor
                    .server()
                    .getTextDocumentService()
                    .codeLens(new CodeLensParams(editor.id("a.scm"))))
            .get(1);
    List<Object> arguments =
        Editor.await(editor.server().getTextDocumentService().resolveCodeLens(lens))
            .getCommand()
            .getArguments();
    assertThat(execute("showReferences", arguments.toArray()).toString())
        .contains("a.scm", "line=2.0");
  }
}
