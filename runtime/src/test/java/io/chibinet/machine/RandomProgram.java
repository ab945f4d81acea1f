package io.chibinet.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Writes a random expression that gives a number, if it gives anything: it may raise, leave through
 * a continuation, and come back through one that was kept. The names {@code note}, {@code keep},
 * {@code reenter} and {@code level} are those of {@link ReferencePropertyTest}.
 */
final class RandomProgram {
  private final Random random;
  private final List<String> numbers = new ArrayList<>();
  private final List<String> procedures = new ArrayList<>();
  private final List<String> continuations = new ArrayList<>();
  private int names;

  /** Within how many forms that handle what is raised. */
  private int handlers;

  /** How much deeper forms may be nested. */
  private int depth;

  /** The program of this seed, whose forms are nested about so deeply. */
  static String of(long seed, int depth) {
    return new RandomProgram(seed, depth).number();
  }

  private RandomProgram(long seed, int depth) {
    this.random = new Random(seed);
    this.depth = depth;
  }

  private String fresh(String prefix) {
    return prefix + names++;
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** What {@code text} gives while {@code name} is in scope. */
  private static String with(List<String> scope, String name, Supplier<String> text) {
    scope.add(name);
    String written = text.get();
    scope.remove(scope.size() - 1);
    return written;
  }

  private String inScope(String name, Supplier<String> text) {
    return with(numbers, name, text);
  }

  private String thunk() {
    return "(lambda () " + number() + ")";
  }

  private String procedure() {
    String x = fresh("x");
    return "(lambda (" + x + ") " + inScope(x, this::number) + ")";
  }

  private String test() {
    return switch (random.nextInt(6)) {
      case 0 -> "(= " + number() + " " + number() + ")";
      case 1 -> "(not " + test() + ")";
      case 2 -> "(and " + test() + " " + test() + ")";
      case 3 -> "(or " + test() + " " + test() + ")";
      default -> "(< " + number() + " " + number() + ")";
    };
  }

  private String number() {
    if (depth <= 0 || depth < 4 && random.nextInt(4) == 0) {
      return simple();
    }
    depth--;
    String text = form();
    depth++;
    return text;
  }

  private String form() {
    return switch (random.nextInt(39)) {
      case 0, 1, 2 -> "(+ " + number() + " " + number() + ")";
      case 3 -> "(- " + number() + " " + number() + ")";
      case 4, 5 -> "(if " + test() + " " + number() + " " + number() + ")";
      case 6 -> "(cond (" + test() + " " + number() + ") (else " + number() + "))";
      case 7, 8 -> let();
      case 9 -> letStar();
      case 10, 11 -> "(note " + number() + ")";
      case 12, 13 -> assignment();
      case 14 -> loop();
      case 15 -> mutualRecursion();
      case 16 -> definitions();
      case 17, 18 -> callCc();
      case 19 ->
          continuations.isEmpty() ? simple() : "(" + one(continuations) + " " + number() + ")";
      case 20 -> "(reenter " + number() + ")";
      case 21 -> "(dynamic-wind " + thunk() + " " + thunk() + " " + thunk() + ")";
      case 22 -> values();
      case 23 -> letValues();
      case 24 -> "(with-exception-handler " + procedure() + " " + handled(this::thunk) + ")";
      case 25 -> raises() ? "(raise " + number() + ")" : call();
      case 26 -> raises() ? "(raise-continuable " + number() + ")" : call();
      case 27, 28 -> guard();
      case 29 -> rest();
      case 31 -> "(parameterize ((level " + number() + ")) " + number() + ")";
      case 32 -> "(begin (level " + number() + ") " + number() + ")";
      case 33 -> "(level)";
      case 34, 35 -> doLoop();
      case 36 ->
          "(case "
              + number()
              + " ((0 1) "
              + number()
              + ") ((2) "
              + number()
              + ") (else "
              + number()
              + "))";
      case 37 -> promise();
      case 38 -> caseLambda();
      case 30 -> "(apply + (map " + procedure() + " (list " + number() + " " + number() + ")))";
      default -> raises() && random.nextBoolean() ? "(car " + number() + ")" : call();
    };
  }

  private String handled(Supplier<String> text) {
    handlers++;
    String written = text.get();
    handlers--;
    return written;
  }

  /** What nothing handles ends the program, which then has not much to say. */
  private boolean raises() {
    return handlers > 0 || random.nextInt(20) == 0;
  }

  private String simple() {
    return numbers.isEmpty() || random.nextInt(3) == 0
        ? String.valueOf(random.nextInt(7) - 2)
        : one(numbers);
  }

  private String let() {
    String a = fresh("a");
    String b = fresh("b");
    String f = fresh("f");
    String head =
        "(let (("
            + a
            + " "
            + number()
            + ") ("
            + b
            + " "
            + number()
            + ") ("
            + f
            + " "
            + procedure()
            + ")) ";
    return head + with(procedures, f, () -> inScope(a, () -> inScope(b, this::number))) + ")";
  }

  private String letStar() {
    String a = fresh("a");
    String b = fresh("b");
    String head = "(let* ((" + a + " " + number() + ") (" + b + " ";
    return head + inScope(a, () -> number() + ")) " + inScope(b, this::number)) + ")";
  }

  private String assignment() {
    if (numbers.isEmpty()) {
      return simple();
    }
    String variable = one(numbers);
    return "(begin (set! " + variable + " " + number() + ") " + number() + ")";
  }

  /** A named let, whose call is in tail position or not. */
  private String loop() {
    String loop = fresh("loop");
    String i = fresh("i");
    String sum = fresh("sum");
    String start = number();
    String again =
        inScope(i, () -> inScope(sum, () -> "(" + loop + " (- " + i + " 1) " + number() + ")"));
    String step = random.nextBoolean() ? again : "(+ 1 " + again + ")";
    String end = inScope(sum, this::number);
    return "(let "
        + loop
        + " (("
        + i
        + " 3) ("
        + sum
        + " "
        + start
        + ")) (if (< "
        + i
        + " 1) "
        + end
        + " "
        + step
        + "))";
  }

  private String mutualRecursion() {
    String even = fresh("even");
    String odd = fresh("odd");
    String n = fresh("n");
    String one = inScope(n, this::number);
    String other = inScope(n, this::number);
    String back = "(" + even + " (- " + n + " 1))";
    return "(letrec (("
        + even
        + " (lambda ("
        + n
        + ") (if (< "
        + n
        + " 1) "
        + one
        + " ("
        + odd
        + " (- "
        + n
        + " 1))))) ("
        + odd
        + " (lambda ("
        + n
        + ") (if (< "
        + n
        + " 1) "
        + other
        + " "
        + (random.nextBoolean() ? back : "(+ " + n + " " + back + ")")
        + ")))) ("
        + even
        + " "
        + (random.nextInt(4) + 1)
        + "))";
  }

  private String definitions() {
    String a = fresh("a");
    String f = fresh("f");
    String x = fresh("x");
    String first = "(let () (define " + a + " " + number() + ") ";
    return first
        + inScope(
            a,
            () -> {
              String body = inScope(x, this::number);
              return "(define ("
                  + f
                  + " "
                  + x
                  + ") "
                  + body
                  + ") "
                  + with(procedures, f, this::number)
                  + ")";
            });
  }

  private String callCc() {
    String k = fresh("k");
    String keep = random.nextBoolean() ? "(keep " + k + ") " : "";
    return "(call/cc (lambda (" + k + ") " + keep + with(continuations, k, this::number) + "))";
  }

  private String values() {
    String a = fresh("a");
    String b = fresh("b");
    return "(call-with-values (lambda () (values "
        + number()
        + " "
        + number()
        + ")) (lambda ("
        + a
        + " "
        + b
        + ") "
        + inScope(a, () -> inScope(b, this::number))
        + "))";
  }

  private String letValues() {
    String a = fresh("a");
    String b = fresh("b");
    return "(let-values ((("
        + a
        + " "
        + b
        + " . more) (values "
        + number()
        + " "
        + number()
        + " "
        + number()
        + "))) "
        + inScope(a, () -> inScope(b, this::number))
        + ")";
  }

  /** Without an else, what no clause takes is raised again. */
  private String guard() {
    String e = fresh("e");
    String clause = "((< (number-of " + e + ") " + simple() + ") " + number() + ")";
    String otherwise = random.nextBoolean() ? " (else " + number() + ")" : "";
    return "(guard (" + e + " " + clause + otherwise + ") " + handled(this::number) + ")";
  }

  private String rest() {
    String a = fresh("a");
    return "((lambda ("
        + a
        + " . more) "
        + inScope(a, this::number)
        + ") "
        + number()
        + " "
        + number()
        + ")";
  }

  private String doLoop() {
    String i = fresh("i");
    String sum = fresh("sum");
    String start = number();
    String step = inScope(i, () -> inScope(sum, this::number));
    String end = inScope(sum, this::number);
    String command = inScope(i, () -> inScope(sum, this::number));
    return "(do ((" + i + " 0 (+ " + i + " 1)) (" + sum + " " + start + " " + step + ")) ((= " + i
        + " 3) " + end + ") " + command + ")";
  }

  private String promise() {
    String p = fresh("p");
    return "(let (("
        + p
        + " (delay "
        + number()
        + "))) (+ (force "
        + p
        + ") (+ "
        + number()
        + " (force "
        + p
        + "))))";
  }

  private String caseLambda() {
    String a = fresh("a");
    String b = fresh("b");
    String one = inScope(a, this::number);
    String two = inScope(a, () -> inScope(b, this::number));
    return "((case-lambda (("
        + a
        + ") "
        + one
        + ") (("
        + a
        + " "
        + b
        + ") "
        + two
        + ")) "
        + number()
        + (random.nextBoolean() ? " " + number() : "")
        + ")";
  }

  private String call() {
    return procedures.isEmpty()
        ? "(" + procedure() + " " + number() + ")"
        : "(" + one(procedures) + " " + number() + ")";
  }
}
