package io.chibinet.machine;

import static io.chibinet.machine.Programs.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ThreadsTest {
  @Test
  void joinReturnsTheThreadsValue() {
    assertThat(valueOf("(thread-join! (thread-start! (make-thread (lambda () (* 6 7)))))"))
        .isEqualTo("42");
  }

  @Test
  void busyThreadIsPreempted() {
    assertThat(
            valueOf(
                """
                (define done #f)
                (define t (thread-start! (make-thread (lambda () (let loop () (if (not done) (loop)))))))
                (define u (thread-start! (make-thread (lambda () (set! done #t) 'stopped))))
                (thread-join! u)"""))
        .isEqualTo("stopped");
  }

  @Test
  void runsInTheSameOrderEveryTime() {
    String program =
        """
        (define log '())
        (define (work name)
          (make-thread (lambda ()
            (let loop ((i 0))
              (if (< i 100000)
                  (begin
                    (if (= 0 (modulo i 10000)) (set! log (cons (cons name i) log)))
                    (loop (+ i 1))))))))
        (for-each thread-join! (map thread-start! (map work '(a b c))))
        log""";
    assertThat(valueOf(program)).isEqualTo(valueOf(program));
  }

  @Test
  void sleepersWakeInTheOrderOfTheirTimes() {
    assertThat(
            valueOf(
                """
                (define log '())
                (define (sleeper s)
                  (thread-start! (make-thread (lambda () (thread-sleep! s) (set! log (cons s log))))))
                (for-each thread-join! (map sleeper '(0.06 0.02 0.04)))
                (reverse log)"""))
        .isEqualTo("(0.02 0.04 0.06)");
  }

  @Test
  void mutexExcludes() {
    assertThat(
            valueOf(
                """
                (define m (make-mutex))
                (define n 0)
                (define (work)
                  (do ((i 0 (+ i 1))) ((= i 200))
                    (mutex-lock! m)
                    (let ((seen n)) (thread-yield!) (set! n (+ seen 1)))
                    (mutex-unlock! m)))
                (for-each thread-join!
                          (map (lambda (i) (thread-start! (make-thread work))) '(1 2 3 4)))
                n"""))
        .isEqualTo("800");
  }

  @Test
  void lockTimesOut() {
    assertThat(
            valueOf(
                """
                (define m (make-mutex))
                (mutex-lock! m)
                (thread-join! (thread-start! (make-thread (lambda () (mutex-lock! m 0.02)))))"""))
        .isEqualTo("#f");
  }

  @Test
  void conditionVariableWakesItsWaiter() {
    assertThat(
            valueOf(
                """
                (define m (make-mutex))
                (define c (make-condition-variable))
                (define box '())
                (define consumer
                  (thread-start! (make-thread (lambda ()
                    (mutex-lock! m)
                    (let loop ()
                      (if (null? box)
                          (begin (mutex-unlock! m c) (mutex-lock! m) (loop))
                          (let ((x (car box))) (mutex-unlock! m) x)))))))
                (thread-yield!)
                (mutex-lock! m)
                (set! box '(parcel))
                (condition-variable-signal! c)
                (mutex-unlock! m)
                (thread-join! consumer)"""))
        .isEqualTo("parcel");
  }

  @Test
  void endingWithALockedMutexAbandonsIt() {
    assertThat(
            valueOf(
                """
                (define m (make-mutex))
                (thread-join! (thread-start! (make-thread (lambda () (mutex-lock! m)))))
                (list (mutex-state m)
                      (guard (e ((abandoned-mutex-exception? e) 'abandoned)) (mutex-lock! m))
                      (eq? (mutex-state m) (current-thread)))"""))
        .isEqualTo("(abandoned abandoned #t)");
  }

  @Test
  void joinOfAFailedThreadTellsTheReason() {
    assertThat(
            valueOf(
                """
                (define t (thread-start! (make-thread (lambda () (raise 'oops)))))
                (guard (e ((uncaught-exception? e) (uncaught-exception-reason e))) (thread-join! t))"""))
        .isEqualTo("oops");
  }

  @Test
  void terminatedThreadCannotBeJoined() {
    assertThat(
            valueOf(
                """
                (define t (thread-start! (make-thread (lambda () (thread-sleep! 100)))))
                (thread-yield!)
                (thread-terminate! t)
                (guard (e ((terminated-thread-exception? e) 'gone)) (thread-join! t))"""))
        .isEqualTo("gone");
  }

  @Test
  void joinTimesOut() {
    assertThat(
            valueOf(
                """
                (define t (thread-start! (make-thread (lambda () (thread-sleep! 100)))))
                (list (thread-join! t 0.01 'late)
                      (guard (e ((join-timeout-exception? e) 'raised)) (thread-join! t 0.01)))"""))
        .isEqualTo("(late raised)");
  }

  @Test
  void threadsInheritParameters() {
    assertThat(
            valueOf(
                """
                (define p (make-parameter 1))
                (define t (parameterize ((p 2)) (make-thread (lambda () (p)))))
                (thread-join! (thread-start! t))"""))
        .isEqualTo("2");
  }

  @Test
  void aHundredThousandThreadsLiveAtOnce() {
    assertThat(
            valueOf(
                """
                (define m (make-mutex))
                (define n 0)
                (mutex-lock! m)
                (define (spawn) (thread-start! (make-thread (lambda () (mutex-lock! m) (set! n (+ n 1)) (mutex-unlock! m)))))
                (define threads (let loop ((i 0) (l '())) (if (= i 100000) l (loop (+ i 1) (cons (spawn) l)))))
                (thread-yield!)
                (mutex-unlock! m)
                (for-each thread-join! threads)
                n"""))
        .isEqualTo("100000");
  }

  @Test
  void deadlockIsAnError() {
    assertThatThrownBy(() -> valueOf("(define m (make-mutex)) (mutex-lock! m) (mutex-lock! m)"))
        .isInstanceOf(UncaughtError.class)
        .hasMessageContaining("deadlock");
  }
}
