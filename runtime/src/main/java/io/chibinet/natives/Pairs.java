package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.value.Pair;
import io.chibinet.value.SchemeError;

/** Pairs and the compositions of {@code car} and {@code cdr} (R7RS 6.4). */
final class Pairs {
  private Pairs() {}

  @Native("pair?")
  static boolean isPair(Object object) {
    return object instanceof Pair;
  }

  @Native("cons")
  static Pair cons(Object car, Object cdr) {
    return new Pair(car, cdr);
  }

  @Native("car")
  static Object car(Pair pair) {
    return pair.car;
  }

  @Native("cdr")
  static Object cdr(Pair pair) {
    return pair.cdr;
  }

  @Native("set-car!")
  static void setCar(Pair pair, Object object) {
    checkMutable("set-car!", pair).car = object;
  }

  @Native("set-cdr!")
  static void setCdr(Pair pair, Object object) {
    checkMutable("set-cdr!", pair).cdr = object;
  }

  static Pair checkMutable(String procedure, Pair pair) {
    if (pair.isImmutable()) {
      throw SchemeError.literalConstant(procedure, pair);
    }
    return pair;
  }

  @Native("caar")
  static Object caar(Object object) {
    return path("caar", object);
  }

  @Native("cadr")
  static Object cadr(Object object) {
    return path("cadr", object);
  }

  @Native("cdar")
  static Object cdar(Object object) {
    return path("cdar", object);
  }

  @Native("cddr")
  static Object cddr(Object object) {
    return path("cddr", object);
  }

  @Native("caaar")
  static Object caaar(Object object) {
    return path("caaar", object);
  }

  @Native("caadr")
  static Object caadr(Object object) {
    return path("caadr", object);
  }

  @Native("cadar")
  static Object cadar(Object object) {
    return path("cadar", object);
  }

  @Native("caddr")
  static Object caddr(Object object) {
    return path("caddr", object);
  }

  @Native("cdaar")
  static Object cdaar(Object object) {
    return path("cdaar", object);
  }

  @Native("cdadr")
  static Object cdadr(Object object) {
    return path("cdadr", object);
  }

  @Native("cddar")
  static Object cddar(Object object) {
    return path("cddar", object);
  }

  @Native("cdddr")
  static Object cdddr(Object object) {
    return path("cdddr", object);
  }

  @Native("caaaar")
  static Object caaaar(Object object) {
    return path("caaaar", object);
  }

  @Native("caaadr")
  static Object caaadr(Object object) {
    return path("caaadr", object);
  }

  @Native("caadar")
  static Object caadar(Object object) {
    return path("caadar", object);
  }

  @Native("caaddr")
  static Object caaddr(Object object) {
    return path("caaddr", object);
  }

  @Native("cadaar")
  static Object cadaar(Object object) {
    return path("cadaar", object);
  }

  @Native("cadadr")
  static Object cadadr(Object object) {
    return path("cadadr", object);
  }

  @Native("caddar")
  static Object caddar(Object object) {
    return path("caddar", object);
  }

  @Native("cadddr")
  static Object cadddr(Object object) {
    return path("cadddr", object);
  }

  @Native("cdaaar")
  static Object cdaaar(Object object) {
    return path("cdaaar", object);
  }

  @Native("cdaadr")
  static Object cdaadr(Object object) {
    return path("cdaadr", object);
  }

  @Native("cdadar")
  static Object cdadar(Object object) {
    return path("cdadar", object);
  }

  @Native("cdaddr")
  static Object cdaddr(Object object) {
    return path("cdaddr", object);
  }

  @Native("cddaar")
  static Object cddaar(Object object) {
    return path("cddaar", object);
  }

  @Native("cddadr")
  static Object cddadr(Object object) {
    return path("cddadr", object);
  }

  @Native("cdddar")
  static Object cdddar(Object object) {
    return path("cdddar", object);
  }

  @Native("cddddr")
  static Object cddddr(Object object) {
    return path("cddddr", object);
  }

  /** Follows the letters between the c and the r of the procedure's name, from the right. */
  private static Object path(String procedure, Object object) {
    Object at = object;
    for (int i = procedure.length() - 2; i > 0; i--) {
      if (!(at instanceof Pair pair)) {
        throw SchemeError.wrongType(procedure, 1, expected(procedure, i), object);
      }
      at = procedure.charAt(i) == 'a' ? pair.car : pair.cdr;
    }
    return at;
  }

  /** What the letters after {@code i} led to is no pair. */
  private static String expected(String procedure, int i) {
    int end = procedure.length() - 1;
    return i == end - 1
        ? "a pair"
        : "a pair whose c" + procedure.substring(i + 1, end) + "r is a pair";
  }
}
