package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is offered where something is wrong, and what it makes of the text. */
class RepairsTest {
  private static final String IMPORTS =
      "(import (scheme base) (scheme write) (chibi net) (chibi filesystem))\n";

  private Editor editor;
  private Marked text;

  @BeforeEach
  void start() {
    editor = Editor.start();
  }

  @AfterEach
  void stop() {
    editor.close();
  }

  private List<CodeAction> actions(String marked) {
    text = editor.open("a.scm", marked);
    return editor.actions("a.scm", text.range(0));
  }

  /** Expects that the action called {@code title} makes {@code after} of {@code marked}. */
  private void repairs(String title, String marked, String after) {
    List<CodeAction> actions = actions(marked);
    CodeAction action =
        actions.stream()
            .filter(found -> found.getTitle().equals(title))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError(actions.stream().map(CodeAction::getTitle).toList()));
    assertThat(Editor.apply(text.text(), action.getEdit().getChanges().get(editor.uri("a.scm"))))
        .isEqualTo(after);
  }

  @Test
  void onlyTheFirstRepairOfAProblemIsPreferred() {
    assertThat(actions("(import (scheme base))\n({}exit 1)"))
        .filteredOn(action -> Boolean.TRUE.equals(action.getIsPreferred()))
        .extracting(CodeAction::getTitle)
        .containsExactly("Import (scheme process-context)");
  }

  @Test
  void argumentIsConverted() {
    String imports = "(import (scheme base))\n";
    repairs(
        "Convert with number->string",
        imports + "(string-append \"a\" {}33)",
        imports + "(string-append \"a\" (number->string 33))");
    repairs("Change to 80", imports + "(+ {}\"80\" 1)", imports + "(+ 80 1)");
    repairs(
        "Convert with utf8->string",
        "(import (only (scheme base) define string-length) (chibi net))\n"
            + "(define (f s)\n  (string-length {}(receive s 10)))",
        "(import (only (scheme base) define string-length utf8->string) (chibi net))\n"
            + "(define (f s)\n  (string-length (utf8->string (receive s 10))))");
    repairs(
        "Call it",
        imports + "(write-string \"a\" {}current-output-port)",
        imports + "(write-string \"a\" (current-output-port))");
    repairs(
        "Change to 1",
        "(import (scheme base) (chibi net))\n"
            + "(define (f s)\n  (set-socket-option! s level/socket socket-opt/reuseaddr {}#t))",
        "(import (scheme base) (chibi net))\n"
            + "(define (f s)\n  (set-socket-option! s level/socket socket-opt/reuseaddr 1))");
  }

  @Test
  void unusedImportsAreRemovedAtOnce() {
    repairs(
        "Remove unused imports",
        "(import (scheme base) (chibi net) (scheme char))\n{}(list 1)",
        "(import (scheme base))\n(list 1)");
  }

  @Test
  void everythingThatAProgramNeedsIsImported() {
    repairs(
        "Import (scheme process-context) (scheme write)",
        "{}(display 1)\n(exit 1)\n",
        "(import (scheme process-context) (scheme write))\n\n(display 1)\n(exit 1)\n");
  }

  @Test
  void missingParenthesesAreAdded() {
    repairs(
        "Add the missing ))",
        IMPORTS + "{}(define (f x)\n  (list x\n",
        IMPORTS + "(define (f x)\n  (list x))\n");
  }

  @Test
  void superfluousParenthesisIsRemoved() {
    repairs("Remove it", IMPORTS + "(list 1){})\n", IMPORTS + "(list 1)\n");
  }

  @Test
  void bothBracketsBecomeParentheses() {
    repairs("Change to (", IMPORTS + "(list {}[list 1 2])", IMPORTS + "(list (list 1 2))");
  }

  @Test
  void openStringIsClosed() {
    repairs(
        "Close the string at the end of the line",
        IMPORTS + "(display {}\"no)\n",
        IMPORTS + "(display \"no)\"\n");
  }

  @Test
  void siblingOfALetIsReachedThroughLetStar() {
    repairs(
        "Change let to let*",
        IMPORTS + "(let ((a 1) (b {}a)) (+ a b))",
        IMPORTS + "(let* ((a 1) (b a)) (+ a b))");
  }

  @Test
  void answerOfConnectIsTestedForZero() {
    repairs(
        "Test with zero?",
        IMPORTS + "(define (f s a n) (if {}(connect s a n) 1 2))",
        IMPORTS + "(define (f s a n) (if (zero? (connect s a n)) 1 2))");
  }

  @Test
  void answerOfSendIsTestedForFailure() {
    repairs(
        "Test that it is not negative",
        IMPORTS + "(define (f s b) (if {}(send s b) 1 2))",
        IMPORTS + "(define (f s b) (if (not (negative? (send s b))) 1 2))");
  }

  @Test
  void answerOfBindIsTestedItself() {
    repairs(
        "Test the answer itself",
        IMPORTS + "(define (f s a n) (if (negative? {}(bind s a n)) 1 2))",
        IMPORTS + "(define (f s a n) (if (not (bind s a n)) 1 2))");
  }

  @Test
  void levelAndOptionAreSwapped() {
    repairs(
        "Swap socket-opt/rcvbuf and level/socket",
        IMPORTS + "(define (f s) (get-socket-option s {}socket-opt/rcvbuf level/socket))",
        IMPORTS + "(define (f s) (get-socket-option s level/socket socket-opt/rcvbuf))");
  }

  @Test
  void protocolIsMadeToFitTheType() {
    repairs(
        "Change to ip-proto/tcp",
        IMPORTS + "(socket address-family/inet socket-type/stream {}ip-proto/udp)",
        IMPORTS + "(socket address-family/inet socket-type/stream ip-proto/tcp)");
  }

  @Test
  void failedLookupRaisesAnError() {
    repairs(
        "Raise an error that says so",
        IMPORTS + "(make-listener-socket {}(get-address-info \"example.org\" 80))",
        IMPORTS
            + "(make-listener-socket (or (get-address-info \"example.org\" 80) (error \"address not found\" \"example.org\" 80)))");
  }

  @Test
  void secondCloseIsRemoved() {
    repairs(
        "Remove the call",
        IMPORTS
            + "(define (f a n)\n  (let ((s (socket address-family/inet socket-type/stream 0)))\n    (connect s a n)\n    (close-file-descriptor s)\n    {}(close-file-descriptor s)\n    1))",
        IMPORTS
            + "(define (f a n)\n  (let ((s (socket address-family/inet socket-type/stream 0)))\n    (connect s a n)\n    (close-file-descriptor s)\n    1))");
  }

  @Test
  void listenIsPutBeforeAccept() {
    repairs(
        "Listen before",
        IMPORTS
            + "(define (f a n)\n  (let ((s (socket address-family/inet socket-type/stream 0)))\n    (bind s a n)\n    (display {}(accept s a n))\n    (close-file-descriptor s)))",
        IMPORTS
            + "(define (f a n)\n  (let ((s (socket address-family/inet socket-type/stream 0)))\n    (bind s a n)\n    (listen s 128)\n    (display (accept s a n))\n    (close-file-descriptor s)))");
  }

  @Test
  void addressIsMadeReusable() {
    repairs(
        "Set socket-opt/reuseaddr before",
        IMPORTS
            + "(define info (get-address-info #f 8080))\n(define (f s)\n  {}(bind s (address-info-address info) (address-info-address-length info))\n  (listen s 5))",
        IMPORTS
            + "(define info (get-address-info #f 8080))\n(define (f s)\n  (set-socket-option! s level/socket socket-opt/reuseaddr 1)\n  (bind s (address-info-address info) (address-info-address-length info))\n  (listen s 5))");
  }

  @Test
  void broadcastIsAllowed() {
    repairs(
        "Set socket-opt/broadcast before",
        IMPORTS
            + "(define info (get-address-info {}\"255.255.255.255\" 9))\n(define (f s b)\n  (send s b 0 info))",
        IMPORTS
            + "(define info (get-address-info \"255.255.255.255\" 9))\n(define (f s b)\n  (set-socket-option! s level/socket socket-opt/broadcast 1)\n  (send s b 0 info))");
  }

  @Test
  void socketIsClosedHoweverTheBodyEnds() {
    repairs(
        "Close s however the body ends",
        IMPORTS
            + "(define (f a n)\n  (let* ((k 1)\n         (s {}(socket address-family/inet socket-type/stream 0)))\n    (connect s a n)\n    (send s (bytevector k))))",
        IMPORTS
            + "(define (f a n)\n  (let* ((k 1)\n         (s (socket address-family/inet socket-type/stream 0)))\n    (dynamic-wind\n      (lambda () #f)\n      (lambda ()\n        (connect s a n)\n        (send s (bytevector k)))\n      (lambda () (close-file-descriptor s)))))");
  }

  @Test
  void portsOfALetStarBecomeParameters() {
    repairs(
        "Wrap in with-net-io",
        IMPORTS
            + "(define (f host)\n  (let* ((n 80)\n         (io {}(open-net-io host n))\n         (reader (cadr io))\n         (out (list-ref io 2)))\n    (write-string \"x\" out)\n    (read-line reader)))",
        IMPORTS
            + "(define (f host)\n  (let* ((n 80))\n    (with-net-io host n\n      (lambda (reader out)\n        (write-string \"x\" out)\n        (read-line reader)))))");
  }

  @Test
  void testedConnectionIsWrappedToo() {
    repairs(
        "Wrap in with-net-io",
        IMPORTS
            + "(define (f host)\n  (let ((io {}(open-net-io host 80)))\n    (if io\n        (let ((in (cadr io)) (out (car (cddr io))))\n          (write-string \"x\" out)\n          (read-line in))\n        (error \"no\"))))",
        IMPORTS
            + "(define (f host)\n  (with-net-io host 80\n    (lambda (in out)\n      (write-string \"x\" out)\n      (read-line in))))");
  }

  @Test
  void socketBindAndListenBecomeOneCall() {
    repairs(
        "Use make-listener-socket",
        IMPORTS
            + "(define (f info)\n  (let ((s {}(socket (address-info-family info) socket-type/stream 0)))\n    (set-socket-option! s level/socket socket-opt/reuseaddr 1)\n    (unless (bind s (address-info-address info) (address-info-address-length info))\n      (error \"bind\"))\n    (listen s 5)\n    s))",
        IMPORTS + "(define (f info)\n  (let ((s (make-listener-socket info 5)))\n    s))");
  }

  @Test
  void shadowedImportIsLeftOut() {
    repairs(
        "Do not import car from (scheme base)",
        IMPORTS + "(define ({}car x) x)\n(car 1)",
        IMPORTS.replace("(scheme base)", "(except (scheme base) car)")
            + "(define (car x) x)\n(car 1)");
  }

  @Test
  void unusedNameGetsAnUnderscore() {
    repairs(
        "Say that it is not used: _x", IMPORTS + "(let (({}x 1)) 2)", IMPORTS + "(let ((_x 1)) 2)");
  }

  @Test
  void expressionBecomesAProcedure() {
    repairs(
        "Extract into a procedure",
        IMPORTS + "(define (f a) (let ((b 1)) (list a b {(+ a b 3)})))",
        IMPORTS
            + "(define (procedure a b)\n  (+ a b 3))\n\n(define (f a) (let ((b 1)) (list a b (procedure a b))))");
  }

  @Test
  void oneOfSeveralBindingsIsInlined() {
    repairs(
        "Inline b",
        IMPORTS + "(define (f a) (let ((b 2) (c 3)) (list a {}b c b)))",
        IMPORTS + "(define (f a) (let ((c 3)) (list a 2 c 2)))");
  }

  @Test
  void callOfAProcedureIsInlined() {
    repairs(
        "Inline this call of g",
        IMPORTS + "(define (g x y) (display x) (* x y))\n(g{} 3 (+ 1 2))",
        IMPORTS
            + "(define (g x y) (display x) (* x y))\n(let ((x 3)\n      (y (+ 1 2)))\n  (display x) (* x y))");
  }

  @Test
  void callIsNotInlinedWhereItsNamesMeanSomethingElse() {
    assertThat(actions(IMPORTS + "(define (g x) (list x))\n(let ((list 1)) (g{} list))"))
        .extracting(CodeAction::getTitle)
        .noneMatch(title -> title.startsWith("Inline this call"));
  }
}
