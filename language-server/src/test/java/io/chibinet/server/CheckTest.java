package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.chibinet.server.check.Check;
import io.chibinet.server.check.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckTest {
  private static final String IMPORTS =
      "(import (scheme base) (scheme write) (chibi net) (chibi filesystem))\n";

  private Editor editor;

  @BeforeEach
  void start() {
    editor = Editor.start();
  }

  @AfterEach
  void stop() {
    editor.close();
  }

  /** Expects one problem of {@code code} at the marked place. */
  private void finds(String code, String message, String marked) {
    Marked text = editor.open("a.scm", IMPORTS + marked);
    List<Diagnostic> problems =
        editor.problems("a.scm").stream()
            .filter(problem -> !problem.getCode().getLeft().equals("unused-import"))
            .toList();
    assertThat(problems)
        .extracting(problem -> problem.getCode().getLeft() + " " + problem.getMessage().getLeft())
        .containsExactly(code + " " + message);
    assertThat(problems.get(0).getRange()).isEqualTo(text.range(0));
  }

  private void accepts(String text) {
    editor.openPlain("a.scm", IMPORTS + text);
    assertThat(editor.problems("a.scm"))
        .extracting(problem -> problem.getCode().getLeft() + " " + problem.getMessage().getLeft())
        .filteredOn(line -> !line.startsWith("unused-import"))
        .isEmpty();
  }

  @Test
  void everyCheckHasACodeAndAnExplanation() {
    Set<String> codes = new HashSet<>();
    for (Check check : Checks.all()) {
      assertThat(check.code()).matches("[a-z]+(-[a-z]+)*");
      assertThat(codes.add(check.code())).isTrue();
      assertThat(check.explanation()).endsWith(".").hasSizeGreaterThan(60);
    }
  }

  @Test
  void unboundNameIsToldWithItsLibraryOrANearName() {
    finds(
        "unbound-name",
        "exit: is not bound; it is exported by (scheme process-context)",
        "({exit} 1)");
    finds("unbound-name", "dispaly: is not bound; did you mean display?", "({dispaly} 1)");
  }

  @Test
  void unusedLocalIsTold() {
    finds("unused-name", "x: is never used", "(let (({x} 1) (y 2)) (list y))");
    finds("unused-name", "helper: is never used", "(define (f) (define ({helper} a) a) 1)\n(f)");
    accepts("(let ((_x 1)) 2)\n(define (f unused) 1)\n(let loop ((i 0)) 1)");
  }

  @Test
  void unusedDefinitionOfALibraryIsTold() {
    Marked text =
        editor.open(
            "a.sld",
            "(define-library (a) (export f) (import (scheme base))"
                + " (begin (define (f) 1) (define ({g}) 2)))");
    assertThat(editor.problems("a.sld")).hasSize(1);
    assertThat(editor.problems("a.sld").get(0).getRange()).isEqualTo(text.range(0));
  }

  @Test
  void unusedImportIsTold() {
    Marked text = editor.open("a.scm", "(import (scheme base) {(chibi net)})\n(list 1)");
    assertThat(editor.problems("a.scm")).hasSize(1);
    assertThat(editor.problems("a.scm").get(0).getRange()).isEqualTo(text.range(0));
    assertThat(editor.codes("a.scm")).containsExactly("unused-import");
  }

  @Test
  void wrongNumberOfArgumentsIsTold() {
    finds("wrong-arity", "car: takes 1 argument, got 2", "{(car '(1) 2)}");
    finds("wrong-arity", "send: takes 2 to 4 arguments, got 1", "(define (f s) {(send s)})");
    finds("wrong-arity", "f: takes at least 1 argument, got 0", "(define (f a . b) a)\n{(f)}");
    finds("wrong-arity", "g: takes 0 arguments, got 1", "(let ((g (lambda () 1))) {(g 2)})");
    accepts("(guard (e (#t 1)) (car))\n(define (f) 1)\n(set! f list)\n(f 1 2 3)");
  }

  @Test
  void macroThatRearrangesCallsIsNotComplainedAbout() {
    accepts("(define-syntax -> (syntax-rules () ((_ x (f a ...)) (f x a ...))))\n(-> 1 (cons 2))");
  }

  @Test
  void literalOfTheWrongTypeIsTold() {
    finds(
        "wrong-type",
        "string-length: string must be a string, got a number",
        "(string-length {5})");
    finds("wrong-type", "listen: fileno must be a fileno, got a number", "(listen {3} 5)");
    accepts("(guard (e (#t 1)) (listen 3 5))");
  }

  @Test
  void argumentsOfSocketProceduresHaveTypes() {
    finds(
        "wrong-type",
        "address-info-address-length: addrinfo must be an address-info, got a number",
        "(address-info-address-length {5})");
    finds(
        "wrong-type",
        "open-net-io: host must be a string or #f, got a number",
        "(open-net-io {80} \"localhost\")");
    finds(
        "wrong-type",
        "make-listener-socket: addrinfo must be an address-info, got a number",
        "(make-listener-socket {8080})");
    finds(
        "wrong-type",
        "set-socket-option!: value must be an exact integer, got #t",
        "(define (f s) (set-socket-option! s level/socket socket-opt/reuseaddr {#t}))");
    finds(
        "wrong-type",
        "receive/non-blocking: timeout must be a number or #f, got a string",
        "(define (f s) (receive/non-blocking s 10 {\"5\"}))");
    accepts(
        "(define (f s b) (receive/non-blocking s 10 #f) (receive/non-blocking s 10 1/2)"
            + " (send s b 0 #f) (get-address-info #f 80 #f))");
  }

  @Test
  void socketIsNoPort() {
    finds(
        "wrong-type",
        "read-line: port must be an input port, got a fileno",
        "(define (f info) (let ((s (make-listener-socket info))) (read-line {s})))");
    finds(
        "wrong-type",
        "write-string: port must be an output port, got an input port",
        "(with-net-io \"localhost\" 80 (lambda (in out) (read-line in)"
            + " (write-string \"GET\" {in}) (flush-output-port out)))");
    finds(
        "wrong-type",
        "send: fileno must be a fileno, got an output port",
        "(define (f io b) (let ((io (open-net-io \"a\" 80)))"
            + " (if io (begin (close-port (car (cdr io))) (send {(caddr io)} b)))))"
                .replace("caddr io", "car (cddr io)"));
    finds(
        "wrong-type",
        "write-string: port must be an output port, got a procedure",
        "(write-string \"a\" {current-output-port})");
    accepts("(define (f) (write-string (call-with-port (open-input-string \"a\") read-line)))");
  }

  @Test
  void numbersHaveLimits() {
    finds("wrong-type", "bytevector: byte must be from 0 to 255, got 256", "(bytevector 1 {256})");
    finds("wrong-type", "make-vector: k must be at least 0, got -1", "(make-vector {-1})");
    finds(
        "wrong-type",
        "vector-ref: k must be an exact integer, got 1.5",
        "(vector-ref #(1 2) {1.5})");
    accepts("(bytevector 0 255)\n(make-vector 0)\n(max 1.5 -1 1/2)");
  }

  @Test
  void recordsOfOthersAreTold() {
    String type = "(define-record-type conn (make-conn in) conn? (in conn-in set-conn-in!))\n";
    finds(
        "wrong-type",
        "conn-in: record must be a record of type conn, got a number",
        type + "(conn-in {5})");
    finds(
        "wrong-type",
        "conn-in: record must be a record of type conn, got a record of type other",
        type + "(define-record-type other (make-other) other?)\n(conn-in {(make-other)})");
    finds("wrong-arity", "make-conn: takes 1 argument, got 2", type + "{(make-conn 1 2)}");
    accepts(type + "(define c (make-conn 1))\n(set-conn-in! c 5)\n(conn-in c)");
  }

  @Test
  void callOfWhatIsNoProcedureIsTold() {
    finds("wrong-type", "what is called must be a procedure, got a string", "({\"a\"} 80)");
    finds(
        "wrong-type",
        "what is called must be a procedure, got a number",
        "(define port 80)\n({port})");
  }

  @Test
  void partsOfWhatIsNotBoundMayMeanAnything() {
    finds("unbound-name", "match: is not bound", "({match} '(1) ((1) 2) (\"a\" (car 5 6)))");
  }

  @Test
  void nameThatTheProgramAsksAboutMayBeAnything() {
    accepts(
        "(define port 8080)\n"
            + "(write-string (if (string? port) (string-append port \"\") (number->string port)))");
    accepts("(define hook #f)\n(define (run x) (if hook (hook x)) (and hook (hook x)))\n(run 1)");
    accepts("(define x \"a\")\n(set! x 5)\n(+ x 1)");
    accepts(
        "(import (srfi 69))\n"
            + "(define table (make-hash-table))\n"
            + "(hash-table-fold table (lambda (k v all) (cons v all)) '())");
    accepts("(append '(1) 2)\n(apply max 1 '(2))");
  }

  @Test
  void procedureThatIsHandedOnTakesWhatItIsGiven() {
    finds(
        "wrong-arity",
        "with-net-io: proc is called with 2 arguments, but takes 1",
        "(with-net-io \"localhost\" 80 {(lambda (in) (read-line in))})");
    finds(
        "wrong-arity",
        "map: procedure is called with 1 argument, but pair takes 2",
        "(define (pair a b) (cons a b))\n(map {pair} '(1 2))");
    finds(
        "wrong-arity",
        "vector-map: procedure is called with 2 arguments, but square takes 1",
        "(vector-map {square} #(1) #(2))");
    accepts(
        "(import (scheme case-lambda))\n(map + '(1) '(2) '(3))\n(for-each (case-lambda ((a) a) ((a b) b)) '(1) '(2))\n"
            + "(call/cc (lambda args args))\n(map (lambda (a . rest) a) '(1) '(2))");
  }

  @Test
  void swappedOptionIsTold() {
    finds(
        "wrong-constant",
        "get-socket-option: level must be a level/ constant, got socket-opt/rcvbuf",
        "(define (f s) (get-socket-option s {socket-opt/rcvbuf} 1))");
    accepts("(define (f s) (get-socket-option s ip-proto/tcp 1))");
  }

  @Test
  void typeAndProtocolThatDoNotGoTogetherAreTold() {
    finds(
        "mismatched-protocol",
        "socket: ip-proto/udp does not go with socket-type/stream",
        "(define (f) (socket address-family/inet socket-type/stream {ip-proto/udp}))");
  }

  @Test
  void stringForBytesIsTold() {
    finds(
        "string-for-bytevector",
        "send: bytevector must be a bytevector, got a string",
        "(define (f s) (send s {\"hello\"}))");
    finds(
        "string-for-bytevector",
        "send: bytevector must be a bytevector, got a string",
        "(define (f s x) (send s {(string-append x \"\\n\")}))");
    accepts("(define (f s) (send s (string->utf8 \"hello\")))");
  }

  @Test
  void portThatDoesNotExistIsTold() {
    finds(
        "port-out-of-range",
        "open-net-io: a port is at most 65535 and at least 0, got 80800",
        "(open-net-io \"127.0.0.1\" {80800})");
    finds(
        "port-out-of-range",
        "get-address-info: a port is at most 65535 and at least 0, got 65536",
        "(get-address-info #f {\"65536\"})");
  }

  @Test
  void resultThatIsAlwaysTrueIsTold() {
    finds(
        "result-as-boolean",
        "connect: answers 0 or -1, and both are true",
        "(define (f s a n) (if {(connect s a n)} 1 2))");
    finds(
        "result-as-boolean",
        "connect: answers 0 or -1, and both are true",
        "(define (f s a n) (unless {(connect s a n)} (display 1)))");
    finds(
        "result-as-boolean",
        "connect: answers 0 or -1, and both are true",
        "(define (f s a n) (and {(connect s a n)} s))");
    accepts("(define (f s a n) (if (zero? (connect s a n)) 1 2))");
  }

  @Test
  void booleanTakenForANumberIsTold() {
    finds(
        "result-as-number",
        "bind: answers #t or #f, and negative? wants a number",
        "(define (f s a n) (if (negative? {(bind s a n)}) 1 2))");
  }

  @Test
  void failureThatIsNotLookedAtIsTold() {
    finds(
        "unchecked-failure",
        "open-net-io: answers #f on failure, which cadr does not take",
        "(cadr {(open-net-io \"127.0.0.1\" 80)})");
    finds(
        "unchecked-failure",
        "open-net-io: answers #f on failure, which cadr does not take",
        "(let ((io {(open-net-io \"127.0.0.1\" 80)})) (list (cadr io) (list-ref io 2)))");
    finds(
        "unchecked-failure",
        "get-address-info: answers #f on failure, which make-listener-socket does not take",
        "(make-listener-socket {(get-address-info \"example.org\" 80)})");
    accepts("(let ((io (open-net-io \"127.0.0.1\" 80))) (if io (cadr io) 1))");
    accepts("(make-listener-socket (get-address-info \"127.0.0.1\" 80))");
  }

  private static String socket(String body) {
    return "(define (f a n)\n  (let ((s (socket address-family/inet socket-type/stream"
        + " ip-proto/tcp)))\n"
        + body
        + "))";
  }

  @Test
  void useOfAClosedSocketIsTold() {
    finds(
        "use-after-close",
        "send: the socket has been closed before",
        socket("(connect s a n) (close-file-descriptor s) {(send s (bytevector 1))}"));
    accepts(
        socket(
            "(if (zero? (connect s a n)) (send s (bytevector 1)) (display 2))"
                + " (close-file-descriptor s)"));
  }

  @Test
  void branchThatClosesDoesNotCloseTheOther() {
    accepts(
        socket(
            "(connect s a n) (if (zero? n) (close-file-descriptor s) #f)"
                + " (send s (bytevector 1)) (close-file-descriptor s)"));
  }

  @Test
  void socketClosedTwiceIsTold() {
    finds(
        "double-close",
        "close-file-descriptor: the socket is closed already",
        socket("(close-file-descriptor s) {(close-file-descriptor s)}"));
  }

  @Test
  void acceptWithoutListenIsTold() {
    finds(
        "accept-before-listen",
        "accept: the socket does not listen yet",
        socket("(bind s a n) (display {(accept s a n)}) (close-file-descriptor s)"));
    accepts(socket("(bind s a n) (listen s 5) (display (accept s a n)) (close-file-descriptor s)"));
  }

  @Test
  void sendWithoutConnectIsTold() {
    finds(
        "send-before-connect",
        "send: the socket is not connected yet",
        socket("{(send s (bytevector 1))} (close-file-descriptor s)"));
  }

  @Test
  void listenOnADatagramSocketIsTold() {
    finds(
        "listen-on-datagram",
        "listen: a datagram socket takes no connections",
        "(let ((s (socket address-family/inet socket-type/datagram ip-proto/udp)))"
            + " {(listen s 5)} (close-file-descriptor s))");
  }

  @Test
  void socketThatIsNeverClosedIsTold() {
    finds(
        "socket-never-closed",
        "socket: this socket is never closed",
        "(define (f a n)\n  (let ((s {(socket address-family/inet socket-type/stream 0)}))\n"
            + "    (connect s a n) (send s (bytevector 1))))");
    accepts(socket("(connect s a n) s"));
    accepts("(define (g s) s)\n" + socket("(connect s a n) (g s)"));
    accepts(socket("(connect s a n) (open-input-file-descriptor s)"));
  }

  @Test
  void errorThatLeavesASocketOpenIsTold() {
    finds(
        "socket-leaked-on-error",
        "the error leaves the socket s open, out of reach",
        socket("(if (negative? (connect s a n)) {(error \"no\")} #f) (close-file-descriptor s)"));
    accepts(
        socket(
            "(if (negative? (connect s a n)) (begin (close-file-descriptor s) (error \"no\")) #f)"
                + " (close-file-descriptor s)"));
  }

  @Test
  void loopThatNeverEndsIsTold() {
    finds(
        "receive-loop-without-end",
        "receive: the loop never tests for the end of the stream",
        "(define (f s out) (let loop () (display {(receive s 10)} out) (loop)))");
    accepts(
        "(define (f s) (let loop () (let ((d (receive s 10)))"
            + " (if (and d (positive? (bytevector-length d))) (loop) #f))))");
  }

  @Test
  void listenerThatCannotBeRestartedIsTold() {
    finds(
        "listener-without-reuseaddr",
        "bind: without socket-opt/reuseaddr the port stays taken when the program ends",
        "(define info (get-address-info #f 8080))\n(define (f s)\n  {(bind s (address-info-address"
            + " info) (address-info-address-length info))}\n  (listen s 5))");
    accepts(
        "(define info (get-address-info #f 0))\n(define (f s)\n  (bind s (address-info-address"
            + " info) (address-info-address-length info))\n  (listen s 5))");
  }

  @Test
  void broadcastWithoutItsOptionIsTold() {
    finds(
        "broadcast-not-allowed",
        "send: a broadcast needs socket-opt/broadcast, which is never set",
        "(define (f s b) (send s b 0 (get-address-info {\"255.255.255.255\"} 9)))");
  }

  @Test
  void answerThatAVariableHoldsIsFollowed() {
    finds(
        "result-as-boolean",
        "connect: answers 0 or -1, and both are true",
        "(define (f s a n) (let ((r (connect s a n))) (if {r} 1 2)))");
    finds(
        "result-as-number",
        "bind: answers #t or #f, and negative? wants a number",
        "(define (f s a n) (let ((r (bind s a n))) (if (negative? {r}) 1 2)))");
    finds(
        "result-as-boolean",
        "connect: answers 0 or -1, and both are true",
        "(define (f s a n) (not {(connect s a n)}))");
    accepts("(define (f s a n) (let ((r (connect s a n))) (set! r #f) (if r 1 2)))");
    finds(
        "result-as-boolean",
        "connect: answers 0 or -1, and both are true",
        "(define (f s a n)\n  (define r (connect s a n))\n  (if {r} 1 2))\n(f 1 2 3)");
    finds(
        "unchecked-failure",
        "open-net-io: answers #f on failure, which cadr does not take",
        "(define io {(open-net-io \"example.org\" 80)})\n(read-line (cadr io))");
    accepts(
        "(define io (open-net-io \"example.org\" 80))\n(if (not io) (error \"no connection\"))\n"
            + "(read-line (cadr io))");
  }

  @Test
  void typeOfAResultIsKnown() {
    finds(
        "wrong-type",
        "string-length: string must be a string, got a number",
        "(string-length {(+ 1 2)})");
    finds(
        "wrong-type",
        "vector-ref: vector must be a vector, got a string",
        "(let ((v (number->string 5))) (vector-ref {v} 0))");
    finds("wrong-type", "+: number must be a number, got a procedure", "(+ 1 {(lambda () 1)})");
    accepts("(define (f x) (let ((v (if x (vector 1) \"a\"))) (vector-ref v 0)))");
  }

  @Test
  void testsOfErrorsAreRight() {
    editor.openPlain(
        "a.scm", "(import (scheme base) (chibi test))\n(test-error (car 1))\n(test-error (max))\n");
    assertThat(editor.codes("a.scm")).isEmpty();
  }

  @Test
  void receivedBytesThatMayBeNoneAreTold() {
    finds(
        "unchecked-failure",
        "receive: answers #f on failure, which utf8->string does not take",
        "(define (f s) (let ((x {(receive s 10)})) (utf8->string x)))");
    accepts("(define (f s) (let ((x (receive s 10))) (and x (utf8->string x))))");
  }

  @Test
  void programThatHoldsBothEndsIsNotWarnedOfFailure() {
    accepts(
        "(define ends (open-socket-pair address-family/unix socket-type/stream ip-proto/ip))"
            + "(define (f s) (utf8->string (receive s 10)))");
    accepts(
        "(define l (make-listener-socket (get-address-info \"127.0.0.1\" 80)))"
            + "(define in (cadr (open-net-io \"127.0.0.1\" 80)))");
    finds(
        "unchecked-failure",
        "receive: answers #f on failure, which utf8->string does not take",
        "(define l (make-listener-socket (get-address-info \"127.0.0.1\" 80)))"
            + "(define (f s) (utf8->string {(receive s 10)}))");
  }

  @Test
  void everyShapeOfAnEndlessLoopIsTold() {
    String message = "receive: the loop never tests for the end of the stream";
    finds(
        "receive-loop-without-end",
        message,
        "(define (f s) (do () (#f) (display {(receive s 10)})))");
    finds(
        "receive-loop-without-end",
        message,
        "(define (serve s) (display {(receive s 10)}) (serve s))");
    accepts("(define (serve s) (if (receive s 10) (serve s) #f))");
  }

  @Test
  void socketsAreFollowedThroughDynamicWind() {
    finds(
        "send-before-connect",
        "send: the socket is not connected yet",
        socket(
            "(dynamic-wind (lambda () #f) (lambda () {(send s (bytevector 1))})"
                + " (lambda () (close-file-descriptor s)))"));
    accepts(
        socket(
            "(dynamic-wind (lambda () #f) (lambda () (if (negative? (connect s a n))"
                + " (error \"no\") (send s (bytevector 1))))"
                + " (lambda () (close-file-descriptor s)))"));
  }

  @Test
  void socketsOfTheTopLevelAreFollowed() {
    String make = "(define s (socket address-family/inet socket-type/stream 0))\n";
    finds(
        "use-after-close",
        "send: the socket has been closed before",
        make + "(close-file-descriptor s)\n{(send s (bytevector 1))}");
    accepts(make + "(define (close) (close-file-descriptor s))\n(send s (bytevector 1))\n(close)");
  }

  @Test
  void checksCanBeSwitchedOff() {
    JsonObject options =
        JsonParser.parseString("{\"disabledChecks\":[\"wrong-arity\"]}").getAsJsonObject();
    try (Editor quiet = Editor.start(null, Editor.everything(), options)) {
      quiet.openPlain("a.scm", "(import (scheme base))\n(car 1 2)");
      assertThat(quiet.codes("a.scm")).doesNotContain("wrong-arity");
    }
  }
}
