package io.chibinet.value;

import io.chibinet.syntax.Node;
import java.math.BigInteger;

/**
 * Numbers as text (R7RS 7.1.1, {@code number->string} and {@code string->number}), in radix 2 to
 * 36. What {@link #format} writes {@link #parse} reads back as the same number in the same radix.
 *
 * <p>R7RS has decimal points in radix 10 only. Here they are read in all, or inexact numbers would
 * have no text in the others. Exponents stay decimal: {@code e} is a digit of radix 16.
 */
public final class NumberText {
  private static final char UNMARKED = ' ';

  private final int radix;
  private final char exactness;

  private NumberText(int radix, char exactness) {
    this.radix = radix;
    this.exactness = exactness;
  }

  /**
   * The number that {@code text} denotes, or null.
   *
   * @param radix from 2 to 36; a prefix in the text overrides it
   */
  public static Object parse(String text, int radix) {
    int start = 0;
    char exactness = UNMARKED;
    boolean radixMarked = false;
    while (text.length() > start + 1 && text.charAt(start) == '#') {
      char mark = Character.toLowerCase(text.charAt(start + 1));
      if (mark == 'e' || mark == 'i') {
        if (exactness != UNMARKED) {
          return null;
        }
        exactness = mark;
      } else {
        if (radixMarked) {
          return null;
        }
        radixMarked = true;
        radix = radixOf(mark);
      }
      start += 2;
    }
    if (radix == 0 || !isAscii(text)) {
      return null;
    }
    return new NumberText(radix, exactness).number(text.substring(start));
  }

  private static int radixOf(char mark) {
    return switch (mark) {
      case 'b' -> 2;
      case 'o' -> 8;
      case 'd' -> 10;
      case 'x' -> 16;
      default -> 0;
    };
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private Object number(String text) {
    Object real = real(text);
    if (real != null || text.isEmpty()) {
      return real;
    }
    int at = text.indexOf('@');
    if (at >= 0) {
      Object magnitude = real(text.substring(0, at));
      Object angle = magnitude == null ? null : real(text.substring(at + 1));
      return angle == null ? null : marked(Numbers.makePolar(magnitude, angle));
    }
    char last = text.charAt(text.length() - 1);
    return last == 'i' || last == 'I' ? rectangular(text.substring(0, text.length() - 1)) : null;
  }

  private Object marked(Object number) {
    if (exactness != 'e') {
      return number;
    }
    return Numbers.isFinite(number) ? Numbers.exact(number) : null;
  }

  /** Tries each sign as the beginning of the imaginary part, for some belong to exponents. */
  private Object rectangular(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (text.charAt(i) == '+' || text.charAt(i) == '-') {
        Object re = i == 0 ? (Object) 0L : real(text.substring(0, i));
        Object im = re == null ? null : imaginary(text.substring(i));
        if (im != null) {
          // #i+i has no real part that could be inexact, so #i makes one.
          return exactness == 'i'
              ? Complex.of(Numbers.inexact(re), Numbers.inexact(im))
              : Complex.of(re, im);
        }
      }
    }
    return null;
  }

  /** A real number with its sign, which alone stands for 1. */
  private Object imaginary(String text) {
    return text.length() == 1 ? real(text + '1') : real(text);
  }

  private Object real(String text) {
    int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    boolean negative = start == 1 && text.charAt(0) == '-';
    if (start == 1 && text.length() == 6) {
      Object special = special(text, negative);
      if (special != null) {
        return exactness == 'e' ? null : special;
      }
    }
    return unsigned(text, start, negative);
  }

  private static Object special(String text, boolean negative) {
    if (text.regionMatches(true, 1, "inf.0", 0, 5)) {
      return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return text.regionMatches(true, 1, "nan.0", 0, 5) ? (Object) Double.NaN : null;
  }

  private Object unsigned(String text, int start, boolean negative) {
    int end = afterDigits(text, start);
    if (end == text.length()) {
      return end == start ? null : integer(text.substring(start), negative);
    }
    char next = text.charAt(end);
    if (next == '/') {
      return end == start ? null : ratio(text, start, end, negative);
    }
    int digits = end - start;
    int point = end;
    if (next == '.') {
      end = afterDigits(text, point + 1);
      digits += end - point - 1;
    }
    int exponent = end;
    if (radix == 10 && end < text.length() && isExponentMarker(text.charAt(end))) {
      int sign = end + 1;
      boolean signed =
          sign < text.length() && (text.charAt(sign) == '+' || text.charAt(sign) == '-');
      int first = signed ? sign + 1 : sign;
      end = afterDigits(text, first);
      if (end == first) {
        return null;
      }
    }
    if (digits == 0 || end < text.length()) {
      return null;
    }
    return decimal(text, start, point, exponent, negative);
  }

  /** R7RS has e only; the others are R5RS's, for precisions that are all one here. */
  private static boolean isExponentMarker(char letter) {
    return "esfdlESFDL".indexOf(letter) >= 0;
  }

  private int afterDigits(String text, int start) {
    int end = start;
    while (end < text.length() && Character.digit(text.charAt(end), radix) >= 0) {
      end++;
    }
    return end;
  }

  private Object integer(String digits, boolean negative) {
    Object number = exactInteger(digits, negative);
    if (exactness != 'i') {
      return number;
    }
    double inexact = Numbers.toDouble(number);
    return negative && inexact == 0 ? (Object) (-0.0) : (Object) inexact;
  }

  private Object exactInteger(String digits, boolean negative) {
    // 12 digits of radix 36 fit in a long, and 18 of radix 10.
    if (digits.length() <= 12 || radix == 10 && digits.length() <= 18) {
      long value = Long.parseLong(digits, radix);
      return negative ? -value : value;
    }
    BigInteger value = big(digits);
    return Numbers.normal(negative ? value.negate() : value);
  }

  /** BigInteger's own constructor takes time with the square of the length. */
  private BigInteger big(String digits) {
    if (digits.length() < 2000) {
      return new BigInteger(digits, radix);
    }
    int low = digits.length() / 2;
    int middle = digits.length() - low;
    return big(digits.substring(0, middle))
        .multiply(BigInteger.valueOf(radix).pow(low))
        .add(big(digits.substring(middle)));
  }

  private Object ratio(String text, int start, int slash, boolean negative) {
    int end = afterDigits(text, slash + 1);
    if (end == slash + 1 || end < text.length()) {
      return null;
    }
    BigInteger numerator = big(text.substring(start, slash));
    BigInteger denominator = big(text.substring(slash + 1));
    if (denominator.signum() == 0) {
      return null;
    }
    Object value = Ratio.of(negative ? numerator.negate() : numerator, denominator);
    return exactness == 'i' ? (Object) Numbers.toDouble(value) : value;
  }

  private Object decimal(String text, int start, int point, int exponent, boolean negative) {
    if (radix == 10 && exactness != 'e') {
      return exponent == text.length()
          ? Double.valueOf(text)
          : Double.valueOf(text.substring(0, exponent) + 'e' + text.substring(exponent + 1));
    }
    int afterPoint = Math.min(exponent, point + 1);
    String fraction = text.substring(afterPoint, exponent);
    BigInteger digits = big(text.substring(start, point) + fraction);
    long power = -fraction.length();
    if (exponent < text.length()) {
      Object written = exponentValue(text.substring(exponent + 1));
      if (!(written instanceof Long shift)
          || Math.abs(shift) > Node.Number.LARGEST_EXACT_EXPONENT) {
        return null;
      }
      power += shift;
    }
    BigInteger scale = BigInteger.valueOf(radix).pow((int) Math.abs(power));
    Object value = power < 0 ? Ratio.of(digits, scale) : Numbers.normal(digits.multiply(scale));
    if (exactness == 'e') {
      return negative ? Numbers.negate(value) : value;
    }
    double inexact = Numbers.toDouble(value);
    return negative ? -inexact : inexact;
  }

  private static Object exponentValue(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    return digits.length() > 18
        ? null
        : (Object) (negative ? -Long.parseLong(digits) : Long.parseLong(digits));
  }

  /** The text of a number, as {@code write} and {@code number->string} give it. */
  public static String format(Object number, int radix) {
    if (number instanceof Long x) {
      return Long.toString(x, radix);
    }
    if (number instanceof Double x) {
      return formatDouble(x, radix);
    }
    if (number instanceof BigInteger x) {
      return x.toString(radix);
    }
    if (number instanceof Ratio x) {
      return x.numerator().toString(radix) + "/" + x.denominator().toString(radix);
    }
    return formatComplex((Complex) number, radix);
  }

  private static String formatComplex(Complex number, int radix) {
    String im = format(number.im(), radix);
    if (number.im() instanceof Long unit && Math.abs(unit) == 1) {
      im = unit < 0 ? "-" : "+";
    }
    String sign = im.startsWith("-") || im.startsWith("+") ? "" : "+";
    // From radix 19 on i is a digit, and a lone +2i would be an integer.
    String re = Numbers.isExactZero(number.re()) && radix <= 18 ? "" : format(number.re(), radix);
    return re + sign + im + "i";
  }

  private static String formatDouble(double x, int radix) {
    if (Double.isNaN(x)) {
      return "+nan.0";
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? "+inf.0" : "-inf.0";
    }
    ShortestDigits shortest = ShortestDigits.of(Math.abs(x), radix);
    boolean scientific = radix == 10 && (shortest.point() > 21 || shortest.point() < -5);
    String text = scientific ? scientific(shortest) : positional(shortest);
    boolean negative = x < 0 || 1 / x < 0;
    // In radix 24 and above three digits spell "inf" or "nan".
    boolean disguised = negative && (text.equals("inf.0") || text.equals("nan.0"));
    return (negative ? disguised ? "-0" : "-" : "") + text;
  }

  private static String scientific(ShortestDigits shortest) {
    String digits = shortest.digits();
    String fraction = digits.length() == 1 ? "0" : digits.substring(1);
    int exponent = shortest.point() - 1;
    return digits.charAt(0) + "." + fraction + (exponent < 0 ? "e" : "e+") + exponent;
  }

  private static String positional(ShortestDigits shortest) {
    String digits = shortest.digits();
    int point = shortest.point();
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return digits + "0".repeat(point - digits.length()) + ".0";
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }
}
