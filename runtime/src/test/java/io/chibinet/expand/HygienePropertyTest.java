package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Hygiene on random programs: whatever a program calls its variables, be it what macros call theirs
 * or what keywords are called, it means the same.
 */
class HygienePropertyTest {
  // Names that the macros below bind, use or write, and those of special forms.
  private static final List<String> CLASHING =
      List.of(
          "tmp",
          "t",
          "loop",
          "if",
          "let",
          "set!",
          "lambda",
          "begin",
          "cond",
          "else",
          "=>",
          "define",
          "quote",
          "x",
          "y",
          "list",
          "letrec",
          "not",
          "do",
          "define-syntax",
          "body");

  private static final String MACROS =
      """
      (export swap! my-or while my-let* with-list bind-both my-if counting)
      (import (scheme base))
      (begin
        (define-syntax swap!
          (syntax-rules () ((_ x y) (let ((tmp x)) (set! x y) (set! y tmp)))))
        (define-syntax my-or
          (syntax-rules () ((_) #f) ((_ x) x) ((_ x y ...) (let ((t x)) (if t t (my-or y ...))))))
        (define-syntax while
          (syntax-rules () ((_ test body ...)
            (let loop () (cond ((not test) => list) (else body ... (loop)))))))
        (define-syntax my-let*
          (syntax-rules () ((_ () body) body)
            ((_ ((x e) y ...) body) ((lambda (x) (my-let* (y ...) body)) e))))
        (define-syntax with-list
          (syntax-rules () ((_ (x ...) body) (let ((tmp list)) (let ((x 1) ...) (tmp body x ...))))))
        (define-syntax bind-both
          (syntax-rules () ((_ x y body)
            (let () (define tmp 1) (define x tmp) (define-values (t y) (list tmp x)) body))))
        (define-syntax my-if
          (syntax-rules (else) ((_ test x else y) (cond (test x) (else y)))))
        (define-syntax counting
          (syntax-rules () ((_ x body)
            (let-syntax ((twice (syntax-rules () ((_ y) (let ((x y)) (list x body))))))
              (do ((tmp 0 (+ tmp 1))) ((= tmp 2) (twice tmp)) (twice tmp)))))))
      """;

  /** Writes the same random program each time, with other names. */
  private static final class Writer {
    private final Random random;
    private final List<String> names;
    private final List<Integer> scope = new ArrayList<>();
    private int variables;

    Writer(long seed, List<String> names) {
      this.random = new Random(seed);
      this.names = names;
    }

    private String name(int variable) {
      return names.get(variable % names.size());
    }

    // A fresh variable whose name shadows none: shadowing would change what is meant.
    private int fresh() {
      return variables++;
    }

    private String variable() {
      return scope.isEmpty() ? "0" : name(scope.get(random.nextInt(scope.size())));
    }

    private String within(String text, int... bound) {
      for (int ignored : bound) {
        scope.remove(scope.size() - 1);
      }
      return text;
    }

    private String body(int depth, int... bound) {
      for (int variable : bound) {
        scope.add(variable);
      }
      return within(expression(depth - 1), bound);
    }

    String expression(int depth) {
      if (depth <= 0 || variables + 2 > names.size()) {
        return variable();
      }
      int a = fresh();
      int b = fresh();
      String x = name(a);
      String y = name(b);
      switch (random.nextInt(10)) {
        case 0:
          return "(s:lambda (" + x + " . " + y + ") " + body(depth, a, b) + ")";
        case 1:
          String value = expression(depth - 1);
          return "(s:let ((" + x + " " + value + ") (" + y + " 2)) " + body(depth, a, b) + ")";
        case 2:
          String swapped = "(s:let ((" + x + " 1) (" + y + " 2)) (swap! " + x + " " + y + ") ";
          return swapped + body(depth, a, b) + ")";
        case 3:
          return "(my-or " + expression(depth - 1) + " " + expression(depth - 1) + " 5)";
        case 4:
          return "(while " + expression(depth - 1) + " " + expression(depth - 1) + ")";
        case 5:
          String first = expression(depth - 1);
          return "(my-let* (("
              + x
              + " "
              + first
              + ") ("
              + y
              + " "
              + x
              + ")) "
              + body(depth, a, b)
              + ")";
        case 6:
          return "(with-list (" + x + " " + y + ") " + body(depth, a, b) + ")";
        case 7:
          return "(bind-both " + x + " " + y + " " + body(depth, a, b) + ")";
        case 8:
          return "(counting " + x + " " + body(depth, a) + ")";
        default:
          return "(s:let loop1 (("
              + x
              + " 0)) (s:define "
              + y
              + " "
              + x
              + ") (loop1 "
              + body(depth, a, b)
              + "))";
      }
    }
  }

  private static String meaning(long seed, List<String> names) {
    Texts texts = new Texts().library("(macros)", MACROS);
    Expansion expansion =
        texts.program(
            "(import (prefix (scheme base) s:) (macros))\n"
                + new Writer(seed, names).expression(5));
    assertThat(Texts.messages(expansion)).isEmpty();
    assertThat(expansion.unbound()).isEmpty();
    return CorePrinter.printWithoutNames(expansion.forms());
  }

  @Property(tries = 300)
  void namesOfVariablesDoNotMatter(@ForAll long seed) {
    List<String> plain = new ArrayList<>();
    List<String> clashing = new ArrayList<>(CLASHING);
    Collections.shuffle(clashing, new Random(seed));
    for (int i = 0; i < clashing.size(); i++) {
      plain.add("variable" + i);
    }
    assertThat(meaning(seed, clashing)).isEqualTo(meaning(seed, plain));
  }
}
