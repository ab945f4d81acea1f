package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.Library;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryPath;
import io.chibinet.value.Nil;
import io.chibinet.value.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every procedure of every bundled library is called with arguments that make no sense: what comes
 * is a value, or an error that speaks of Scheme.
 */
class OddArgumentsTest {
  /** What ends or stops the program, or reads and writes what is not the test's. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "exit",
          "test-exit",
          "emergency-exit",
          "thread-sleep!",
          "thread-join!",
          "close-file-descriptor",
          "duplicate-file-descriptor-to",
          "set-file-descriptor-status!");

  private static final String CALLS =
      """
      (define closed (open-input-string ""))
      (close-port closed)
      (define ring (list 'a 'b))
      (set-cdr! (cdr ring) ring)
      (define gone (car (open-pipe)))
      (close-file-descriptor gone)

      ;; Made anew for every call, which may change or close them.
      (define (odd-arguments)
        (list 0 -1 7/2 1e300 +nan.0 1+2i (- (expt 10 40)) "" "λ" '() '(1 . 2) (list ring) #\\λ #t 'odd
              (vector) (bytevector 200) (eof-object) car (lambda (x) x) closed
              (open-input-string "(") (open-output-bytevector) gone (make-mutex)
              (delay 1) (make-parameter 1)))

      (define (says-java? text)
        (or (string-contains? text "java") (string-contains? text " null")
            (string-contains? text "Exception") (string-contains? text "internal")))
      (define (string-contains? text word)
        (let ((length (string-length word)))
          (let next ((i 0))
            (and (<= (+ i length) (string-length text))
                 (or (string=? (substring text i (+ i length)) word) (next (+ i 1)))))))

      ;; The messages of all calls that are not about Scheme. Only Scheme code, which can be
      ;; interrupted, may go round a ring for ever.
      (define (odd-messages procedure native?)
        (define found '())
        (define (call . arguments)
          (let ((message
                  (call/cc
                    (lambda (return)
                      (with-exception-handler
                        (lambda (raised)
                          (return (if (error-object? raised) (error-object-message raised) "")))
                        (lambda ()
                          (parameterize ((current-input-port (open-input-string "odd"))
                                         (current-output-port (open-output-string))
                                         (current-error-port (open-output-string)))
                            (apply procedure arguments)
                            "")))))))
            (if (says-java? message) (set! found (cons message found)))))
        (let ((odd (append (if native? (list ring) '()) (odd-arguments))))
          (call)
          (for-each call odd)
          (for-each call odd (reverse (odd-arguments)))
          (for-each call (cdr (odd-arguments)) odd)
          (for-each call (reverse odd) odd (cddr (odd-arguments)))
          (for-each (lambda (argument) (call car argument)) odd)
          (for-each (lambda (argument) (call (lambda (x) x) argument '(1))) odd)
          (for-each (lambda (argument) (call 'odd "odd" argument)) odd)
          (for-each (lambda (argument) (call 1 argument 'odd argument)) odd))
        found)
      """;

  private final Session session =
      new Session(
          "(scheme base)",
          "(scheme eval)",
          "(scheme lazy)",
          "(scheme complex)",
          "(chibi filesystem)",
          "(srfi 18)");

  @Test
  void oddArgumentsAreToldInTermsOfScheme() {
    session.evaluate(CALLS);
    List<String> failures = new ArrayList<>();
    LibraryIndex index = LibraryIndex.of(LibraryPath.bundled());
    for (Library library : index.libraries()) {
      for (LibraryIndex.Exported exported : index.exports(library.name())) {
        // What another library defines is called there.
        if (exported.isDefinedHere()
            && !library.name().isInternal()
            && !LEFT_OUT.contains(exported.name())) {
          failures.addAll(failuresOf(library, exported.name()));
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  private List<String> failuresOf(Library library, String name) {
    String bound = Printer.symbol(name);
    String value = "(eval '" + bound + " (environment '" + library.name() + "))";
    boolean isNative = NativeIndex.find(name) != null;
    try {
      // A keyword has no value.
      Object procedure = session.evaluate("(guard (e (#t #f)) (procedure? " + value + "))");
      if (procedure == Boolean.TRUE) {
        Object messages = session.evaluate("(odd-messages " + value + (isNative ? " #t)" : " #f)"));
        return messages == Nil.NIL ? List.of() : List.of(bound + ": " + Printer.write(messages));
      }
    } catch (RuntimeException e) {
      return List.of(bound + ": " + e);
    }
    return List.of();
  }
}
