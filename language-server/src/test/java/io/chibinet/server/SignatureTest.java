package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private Editor editor;

  @BeforeEach
  void start() {
    editor = Editor.start();
  }

  @AfterEach
  void stop() {
    editor.close();
  }

  /** The usage line with the active parameter between angle brackets. */
  private String help(String marked) {
    Marked text = editor.open("a.scm", "(import (scheme base) (chibi net))\n" + marked);
    SignatureHelp help =
        Editor.await(
            editor
                .server()
                .getTextDocumentService()
                .signatureHelp(new SignatureHelpParams(editor.id("a.scm"), text.cursor())));
    if (help == null) {
      return null;
    }
    SignatureInformation line = help.getSignatures().get(help.getActiveSignature());
    if (help.getActiveParameter() >= line.getParameters().size()) {
      return line.getLabel();
    }
    ParameterInformation active = line.getParameters().get(help.getActiveParameter());
    int start = active.getLabel().getRight().getFirst();
    int end = active.getLabel().getRight().getSecond();
    return line.getLabel().substring(0, start)
        + "<"
        + line.getLabel().substring(start, end)
        + ">"
        + line.getLabel().substring(end);
  }

  @Test
  void cursorBehindTheNameIsAtTheFirstParameter() {
    assertThat(help("(socket {})")).isEqualTo("(socket <family> socket-type protocol)");
  }

  @Test
  void argumentBeingWrittenIsActive() {
    assertThat(help("(socket 1 2{})")).isEqualTo("(socket family <socket-type> protocol)");
  }

  @Test
  void innermostCallIsShown() {
    assertThat(help("(make-listener-socket (get-address-info \"x\" {}))"))
        .isEqualTo("(get-address-info host <service> [hints #f])");
    assertThat(help("(make-listener-socket (get-address-info \"x\" 1) {})"))
        .isEqualTo("(make-listener-socket addrinfo <[max-conn 128]>)");
  }

  @Test
  void localProceduresShowWhatTheyTake() {
    assertThat(help("(let ((f (lambda (x . more) x))) (f 1 {}))")).isEqualTo("(f x <more ...>)");
    assertThat(help("(let loop ((i 0) (sum 1)) (loop 1 {}))")).isEqualTo("(loop i <sum>)");
  }

  @Test
  void listThatIsNoCallIsLookedThrough() {
    assertThat(help("(let ((x {})) x)")).contains("let");
  }

  @Test
  void restParameterStaysActive() {
    assertThat(help("(list 1 2 3 {})")).contains("<").contains("...>");
  }

  @Test
  void tooManyArgumentsMarkNothing() {
    assertThat(help("(car 1 2 {})")).doesNotContain("<");
  }

  @Test
  void unclosedCallIsShown() {
    assertThat(help("(define (f)\n  (send 1 {}")).contains("<bytevector>");
  }

  @Test
  void ownProcedureIsShown() {
    assertThat(help("(define (greet name . more) 1)\n(greet {})"))
        .isEqualTo("(greet <name> more ...)");
  }

  @Test
  void placeOutsideOfCallsHasNone() {
    assertThat(help("{}")).isNull();
  }
}
