package io.chibinet.machine;

import static io.chibinet.machine.Programs.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ControlTest {
  @Test
  void continuationEscapes() {
    assertThat(
            valueOf(
                "(call/cc (lambda (k) (for-each (lambda (x) (if (negative? x) (k x))) '(1 -2 3)) 'none))"))
        .isEqualTo("-2");
  }

  @Test
  void continuationIsReentrant() {
    assertThat(
            valueOf(
                """
                (define k #f)
                (define count 0)
                (define result
                  (let ((x (+ 1 (call/cc (lambda (c) (set! k c) 1)))))
                    (set! count (+ count 1))
                    (if (< count 4) (k count) (list x count))))
                result"""))
        .isEqualTo("(4 4)");
  }

  @Test
  void operandsAreEvaluatedFromLeftToRight() {
    assertThat(
            valueOf(
                """
                (define n 0)
                (define (next!) (set! n (+ n 1)) n)
                (define v (vector 0))
                (define (change!) (vector-set! v 0 'changed) 'c)
                (let ((x 1))
                  (define (bump!) (set! x (+ x 1)) x)
                  (list n (next!) n (vector-ref v 0) (change!) (vector-ref v 0) x (bump!) x (next!)))"""))
        .isEqualTo("(0 1 1 0 c changed 1 2 2 2)");
  }

  @Test
  void localVariableIsFreshInEachReentry() {
    assertThat(
            valueOf(
                """
                (define r '())
                (define k #f)
                (define n 0)
                (define (f)
                  (let* ((a (call/cc (lambda (c) (set! k c) 0)))
                         (b (* a 10)))
                    (set! r (cons (list a b) r))
                    (set! n (+ n 1))
                    (if (< n 3) (k n) (reverse r))))
                (f)"""))
        .isEqualTo("((0 0) (1 10) (2 20))");
  }

  @Test
  void mapMayBeReentered() {
    assertThat(
            valueOf(
                """
                (let ((k* #f) (y* 1))
                  (set! y* (* 2 y*))
                  (let* ((r (map (lambda (x) (if (= x 2) (call/cc (lambda (k) (if (not k*) (set! k* k)) x)) x))
                                 '(1 2 3))))
                    (if k*
                        (let ((k k*)) (set! k* #f) (list r (call/cc (lambda (done) (k 20)))))
                        r)))"""))
        .isEqualTo("(1 20 3)");
  }

  @Test
  void continuationInsideLoopGoesOnWithItsOwnRound() {
    assertThat(
            valueOf(
                """
                (define saved #f)
                (define log '())
                (define (run)
                  (let loop ((i 0))
                    (if (< i 3)
                        (let ((v (call/cc (lambda (k) (if (= i 1) (set! saved k)) i))))
                          (set! log (cons v log))
                          (loop (+ i 1))))))
                (run)
                (if saved (let ((k saved)) (set! saved #f) (k 'again)))
                (reverse log)"""))
        .isEqualTo("(0 1 2 again 2)");
  }

  @Test
  void dynamicWindRunsItsThunksOnEveryWay() {
    assertThat(
            valueOf(
                """
                (let ((path '()) (c #f))
                  (let ((add (lambda (s) (set! path (cons s path)))))
                    (dynamic-wind
                     (lambda () (add 'connect))
                     (lambda () (add (call/cc (lambda (c0) (set! c c0) 'talk1))))
                     (lambda () (add 'disconnect)))
                    (if (< (length path) 4) (c 'talk2) (reverse path))))"""))
        .isEqualTo("(connect talk1 disconnect connect talk2 disconnect)");
  }

  @Test
  void guardCatchesWithAnArrow() {
    assertThat(
            valueOf("(guard (c ((assq 'a c) => cdr) ((assq 'b c))) (raise (list (cons 'a 42))))"))
        .isEqualTo("42");
  }

  @Test
  void guardReraisesToTheOuterOne() {
    assertThat(
            valueOf(
                "(guard (c ((symbol? c) (list 'outer c))) (guard (d ((string? d) 'inner)) (raise 'oops)))"))
        .isEqualTo("(outer oops)");
  }

  @Test
  void guardWithoutMatchReturnsToTheRaiseWhenContinuable() {
    assertThat(
            valueOf(
                """
                (with-exception-handler
                 (lambda (c) 42)
                 (lambda () (+ 1 (guard (d ((string? d) 'no)) (raise-continuable 'oops)))))"""))
        .isEqualTo("43");
  }

  @Test
  void guardTakesWhatAnAfterThunkRaisesOnTheWayOut() {
    assertThat(
            valueOf(
                """
                (define (leave k)
                  (dynamic-wind (lambda () #f) (lambda () (k 'left)) (lambda () (raise 'after))))
                (list
                 (guard (e (#t (list 'caught e))) (call/cc leave))
                 (call/cc (lambda (k) (guard (e (#t (list 'caught e))) (leave k))))
                 (guard (e (#t (list 'caught e)))
                   (dynamic-wind (lambda () #f) (lambda () (raise 'body))
                                 (lambda () (raise 'after)))))"""))
        .isEqualTo("((caught after) (caught after) (caught after))");
  }

  @Test
  void guardTakesWhatABeforeThunkRaisesOnTheWayBackIn() {
    assertThat(
            valueOf(
                """
                (define again #f)
                (define entered 0)
                (define log '())
                (define result
                  (guard (e (#t (list 'caught e)))
                    (dynamic-wind
                     (lambda () (set! entered (+ entered 1)) (if (> entered 1) (raise 'closed)))
                     (lambda () (call/cc (lambda (k) (set! again k) 'first)))
                     (lambda () #f))))
                (set! log (cons result log))
                (if (< entered 2) (again 'second))
                (reverse log)"""))
        .isEqualTo("(first (caught closed))");
  }

  @Test
  void guardUnwindsBeforeItsClauses() {
    assertThat(
            valueOf(
                """
                (define log '())
                (define (note x) (set! log (cons x log)))
                (guard (e (#t (note 'clause)))
                  (dynamic-wind (lambda () (note 'in)) (lambda () (raise 'x)) (lambda () (note 'out))))
                (reverse log)"""))
        .isEqualTo("(in out clause)");
  }

  @Test
  void primitiveErrorReachesHandlerWithLiveContinuation() {
    assertThat(
            valueOf(
                """
                (call/cc
                 (lambda (k)
                   (with-exception-handler
                    (lambda (e) (k (list 'caught (error-object? e))))
                    (lambda () (+ 1 (vector-ref (vector 1 2) 5))))))"""))
        .isEqualTo("(caught #t)");
  }

  @Test
  void handlerRunsInTheOuterHandler() {
    assertThat(
            valueOf(
                """
                (guard (e (#t (list 'outer e)))
                  (with-exception-handler
                   (lambda (e) (raise (list 'inner e)))
                   (lambda () (raise 'x))))"""))
        .isEqualTo("(outer (inner x))");
  }

  @Test
  void handlerReturningFromRaiseIsAnError() {
    assertThat(
            valueOf(
                "(guard (e ((error-object? e) (error-object-irritants e))) (with-exception-handler (lambda (e) 0) (lambda () (raise 'x))))"))
        .isEqualTo("(x)");
  }

  @Test
  void errorCarriesMessageAndIrritants() {
    assertThat(
            valueOf(
                "(guard (e (#t (list (error-object-message e) (error-object-irritants e)))) (error \"no\" 1 'b))"))
        .isEqualTo("(\"no\" (1 b))");
  }

  @Test
  void parameterizeConvertsAndRestores() {
    assertThat(
            valueOf(
                """
                (define p (make-parameter 10 (lambda (x) (* x 2))))
                (list (p) (parameterize ((p 3)) (p)) (p))"""))
        .isEqualTo("(20 6 20)");
  }

  @Test
  void parameterIsRestoredByEscapeAndReentry() {
    assertThat(
            valueOf(
                """
                (define p (make-parameter 0))
                (define k #f)
                (define log '())
                (define (note) (set! log (cons (p) log)))
                (parameterize ((p 1)) (call/cc (lambda (c) (set! k c))) (note))
                (note)
                (if (< (length log) 4) (k #f))
                (reverse log)"""))
        .isEqualTo("(1 0 1 0)");
  }

  @Test
  void tailCallsTakeNoSpace() {
    assertThat(
            valueOf(
                """
                (define (even? n) (if (= n 0) #t (odd? (- n 1))))
                (define (odd? n) (if (= n 0) #f (even? (- n 1))))
                (even? 3000000)"""
                    .replace("even?", "ev?")
                    .replace("odd?", "od?")))
        .isEqualTo("#t");
  }

  @Test
  void applyAndCallWithValuesAreTailCalls() {
    assertThat(
            valueOf(
                """
                (define (f n) (if (= n 0) 'done (apply g (list n))))
                (define (g n) (call-with-values (lambda () (values (- n 1))) f))
                (f 1000000)"""))
        .isEqualTo("done");
  }

  @Test
  void recursionGoesAMillionDeep() {
    assertThat(valueOf("(define (deep n) (if (= n 0) 0 (+ 1 (deep (- n 1))))) (deep 1000000)"))
        .isEqualTo("1000000");
  }

  @Test
  void endlessRecursionIsAnErrorAtItsCall() {
    assertThatThrownBy(() -> Programs.valueOfWithin(50_000, "(define (f n) (+ 1 (f n)))\n(f 1)"))
        .isInstanceOfSatisfying(
            UncaughtError.class,
            error -> {
              assertThat(error).hasMessageStartingWith("the recursion is too deep");
              assertThat(error.location()).hasToString("test.scm:2:20");
              assertThat(error.frames().get(0).times()).isGreaterThan(50_000);
            });
  }

  @Test
  void endlessRecursionCanBeCaught() {
    assertThat(
            Programs.valueOfWithin(
                50_000,
                """
                (define (f n) (+ 1 (f n)))
                (define (g n) (+ 1 (guard (e ((string? e) 0)) (g n))))
                (define (try thunk) (guard (e ((error-object? e) 'caught)) (thunk)))
                (list (try (lambda () (f 1))) (try (lambda () (g 1))) (try (lambda () (f 1))))"""))
        .isEqualTo("(caught caught caught)");
  }

  @Test
  void depthIsCountedInEachThreadAndContinuation() {
    // Each is deep, but none deeper than allowed.
    assertThat(
            Programs.valueOfWithin(
                50_000,
                """
                (define (deep n) (if (= n 0) (begin (thread-yield!) (call/cc (lambda (k) (k 0))))
                                     (+ 1 (deep (- n 1)))))
                (define threads
                  (map (lambda (i) (thread-start! (make-thread (lambda () (deep 40000)))))
                       '(1 2 3 4)))
                (apply + (deep 40000) (deep 40000) (map thread-join! threads))"""))
        .isEqualTo("240000");
  }

  @Test
  void multipleValuesGoThroughContinuations() {
    assertThat(valueOf("(call-with-values (lambda () (call/cc (lambda (k) (k 1 2 3)))) list)"))
        .isEqualTo("(1 2 3)");
  }

  @Test
  void letValuesCountsItsValues() {
    assertThatThrownBy(() -> valueOf("(let-values (((a b) (values 1 2 3))) a)"))
        .isInstanceOf(UncaughtError.class)
        .hasMessageContaining("expected 2 values for (a b), got 3");
  }

  @Test
  void delayForceLoopsInConstantSpace() {
    assertThat(
            valueOf(
                "(define (loop n) (if (= n 0) (delay 'end) (delay-force (loop (- n 1))))) (force (loop 300000))"))
        .isEqualTo("end");
  }

  @Test
  void reentrantGeneratorOverATree() {
    assertThat(
            valueOf(
                """
                (define (tree->generator tree)
                  (define return #f)
                  (define (resume)
                    (let walk ((t tree))
                      (cond ((null? t) #f)
                            ((pair? t) (walk (car t)) (walk (cdr t)))
                            (else (call/cc (lambda (k)
                                    (set! resume (lambda () (k #f)))
                                    (return t))))))
                    (return 'end))
                  (lambda () (call/cc (lambda (r) (set! return r) (resume)))))
                (define g (tree->generator '(1 (2 (3)) 4)))
                (let* ((a (g)) (b (g)) (c (g)) (d (g)) (e (g))) (list a b c d e))"""))
        .isEqualTo("(1 2 3 4 end)");
  }

  @Test
  void letrecReportsUseBeforeDefinition() {
    assertThatThrownBy(() -> valueOf("(letrec ((a (lambda () b)) (c (a)) (b 1)) c)"))
        .isInstanceOf(UncaughtError.class)
        .hasMessageContaining("b: used before");
  }

  @Test
  void internalDefinitionsSeeEachOtherInOrder() {
    assertThat(
            valueOf(
                """
                (define (f x)
                  (define a (* x 2))
                  (define (g) (+ a b))
                  (define b (+ a 1))
                  (g))
                (f 5)"""))
        .isEqualTo("21");
  }

  @Test
  void topLevelContinuationGoesOnWithTheRestOfTheProgram() {
    assertThat(
            valueOf(
                """
                (define k #f)
                (define n 0)
                (call/cc (lambda (c) (set! k c)))
                (set! n (+ n 1))
                (if (< n 3) (k #f))
                n"""))
        .isEqualTo("3");
  }

  @Test
  void uncaughtErrorKnowsItsPlaceAndFrames() {
    assertThatThrownBy(
            () -> valueOf("(define (f x) (+ 1 (g x)))\n(define (g x) (* 2 (car x)))\n(list (f 5))"))
        .isInstanceOfSatisfying(
            UncaughtError.class,
            error -> {
              assertThat(error.location()).hasToString("test.scm:3:20");
              assertThat(error.frames())
                  .extracting(frame -> frame.procedure() + "@" + frame.location().line())
                  .containsExactly("f@2", "null@4", "null@4");
            });
  }
}
