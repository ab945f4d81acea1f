package io.chibinet.machine;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The engine does what a small reference evaluator does, on random programs. */
class ReferencePropertyTest {
  /** What a random program may call; both evaluate this text. */
  private static final String PRELUDE =
      """
      (define trace (list))
      (define saved #f)
      (define budget 0)
      (define level (make-parameter 0))
      (define (plain x) (if (error-object? x) 'error x))
      (define (note x) (set! trace (cons (plain x) trace)) x)
      (define (keep k) (set! saved k))
      (define (reenter x)
        (if (and saved (< 0 budget))
            (begin (set! budget (- budget 1)) (saved x))
            x))
      (define (number-of e) (if (error-object? e) 1 e))
      (define (outcome thunk)
        (set! trace (list))
        (set! saved #f)
        (set! budget 3)
        (level 0)
        (let ((value (guard (e ((error-object? e) 'error) (else (list 'raised e))) (thunk))))
          (list (plain value) (reverse trace))))
      """;

  private static final int STEPS = 20_000;

  /** How many programs a try compares; {@code -Drandom.programs=1000} makes a long search of it. */
  private static final int PROGRAMS = Integer.getInteger("random.programs", 25);

  private static final int DEPTH = 6;

  @Property(tries = 40)
  void randomProgramsComeOutAsTheReferenceSays(@ForAll long seed) {
    List<String> programs = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (long i = 0; programs.size() < PROGRAMS; i++) {
      String program = "(outcome (lambda () " + RandomProgram.of(seed + i, DEPTH) + "))";
      try {
        Object outcome = new ReferenceEvaluator().evaluate(PRELUDE + program, STEPS);
        expected.add(ReferenceEvaluator.write(outcome));
        programs.add(program);
      } catch (ReferenceEvaluator.OutOfReach e) {
        // It might run for ever.
      }
    }
    StringBuilder all = new StringBuilder(PRELUDE).append("(define outcomes (list))\n");
    for (String program : programs) {
      all.append("(set! outcomes (cons ").append(program).append(" outcomes))\n");
    }
    String outcomes = Programs.valueOf(all + "(reverse outcomes)");
    if (!outcomes.equals("(" + String.join(" ", expected) + ")")) {
      fail(firstDifference(programs, expected));
    }
  }

  /** The program to look at, alone. */
  private static String firstDifference(List<String> programs, List<String> expected) {
    for (int i = 0; i < programs.size(); i++) {
      String got = Programs.valueOf(PRELUDE + programs.get(i));
      if (!got.equals(expected.get(i))) {
        return programs.get(i) + "\n  is " + expected.get(i) + ", the engine says " + got;
      }
    }
    return "no program differs alone";
  }
}
