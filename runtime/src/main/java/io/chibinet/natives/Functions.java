package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.value.Elementary;
import io.chibinet.value.Numbers;

/** The elementary functions and the parts of complex numbers (R7RS 6.2.6). */
final class Functions {
  private Functions() {}

  @Native("exp")
  static Object exp(Object number) {
    return Elementary.exp(number);
  }

  @Native("log")
  static Object log(Object number) {
    return Elementary.log(number);
  }

  @Native("log")
  static Object log(Object number, Object base) {
    return Elementary.log(number, base);
  }

  @Native("sin")
  static Object sin(Object number) {
    return Elementary.sin(number);
  }

  @Native("cos")
  static Object cos(Object number) {
    return Elementary.cos(number);
  }

  @Native("tan")
  static Object tan(Object number) {
    return Elementary.tan(number);
  }

  @Native("asin")
  static Object asin(Object number) {
    return Elementary.asin(number);
  }

  @Native("acos")
  static Object acos(Object number) {
    return Elementary.acos(number);
  }

  @Native("atan")
  static Object atan(Object number) {
    return Elementary.atan(number);
  }

  @Native("atan")
  static Object atan(Object y, Object x) {
    return Elementary.atan(y, x);
  }

  @Native("sqrt")
  static Object sqrt(Object number) {
    return Elementary.sqrt(number);
  }

  @Native("make-rectangular")
  static Object makeRectangular(Object real, Object imaginary) {
    return Numbers.makeRectangular(real, imaginary);
  }

  @Native("make-polar")
  static Object makePolar(Object magnitude, Object angle) {
    return Numbers.makePolar(magnitude, angle);
  }

  @Native("real-part")
  static Object realPart(Object number) {
    return Numbers.realPart(number);
  }

  @Native("imag-part")
  static Object imagPart(Object number) {
    return Numbers.imagPart(number);
  }

  @Native("magnitude")
  static Object magnitude(Object number) {
    return Numbers.magnitude(number);
  }

  @Native("angle")
  static Object angle(Object number) {
    return Numbers.angle(number);
  }
}
