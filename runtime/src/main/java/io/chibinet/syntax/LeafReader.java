package io.chibinet.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes nodes of tokens that are data by themselves, and says what is wrong with those that fail.
 */
final class LeafReader {
  // Regular expressions take milliseconds of a start, and few programs mark numbers as exact.
  private static final class Marked {
    static final Pattern INFINITE_OR_NAN =
        Pattern.compile("(inf|nan)\\.0", Pattern.CASE_INSENSITIVE);

    static final Pattern EXPONENT = Pattern.compile("e[+-]?0*([0-9]+)", Pattern.CASE_INSENSITIVE);
  }

  private final CharSequence text;
  private final Problems problems;

  LeafReader(CharSequence text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  Node bool(Span span) {
    char letter = text.charAt(span.start() + 1);
    return new Node.Bool(span, letter == 't' || letter == 'T');
  }

  Node number(Span span) {
    String number = slice(span);
    if (hasZeroDenominator(number)) {
      return invalid(
          SyntaxCode.BAD_NUMBER, span, "a denominator must not be zero, got " + excerpt(span));
    }
    if (isMarkedExact(number)) {
      if (Marked.INFINITE_OR_NAN.matcher(number).find()) {
        return invalid(SyntaxCode.BAD_NUMBER, span, excerpt(span) + " has no exact value");
      }
      if (hasLargeExponent(number)) {
        return invalid(
            SyntaxCode.BAD_NUMBER,
            span,
            "the exponent of an exact number must be at most "
                + Node.Number.LARGEST_EXACT_EXPONENT
                + ", got "
                + excerpt(span));
      }
    }
    return new Node.Number(span, number);
  }

  private static boolean isMarkedExact(String number) {
    return number.startsWith("#e")
        || number.startsWith("#E")
        || number.startsWith("#e", 2)
        || number.startsWith("#E", 2);
  }

  private static boolean hasLargeExponent(String number) {
    // There, e is a digit.
    if (number.contains("#x") || number.contains("#X")) {
      return false;
    }
    Matcher exponents = Marked.EXPONENT.matcher(number);
    while (exponents.find()) {
      String digits = exponents.group(1);
      if (digits.length() > 7 || Integer.parseInt(digits) > Node.Number.LARGEST_EXACT_EXPONENT) {
        return true;
      }
    }
    return false;
  }

  // 1/0, and also +1/00i; but neither 1/05 nor #x1/0a.
  private static boolean hasZeroDenominator(String number) {
    for (int at = number.indexOf('/'); at >= 0; at = number.indexOf('/', at + 1)) {
      int end = at + 1;
      while (end < number.length() && number.charAt(end) == '0') {
        end++;
      }
      if (end == number.length() || Character.digit(number.charAt(end), 16) < 0) {
        return true;
      }
    }
    return false;
  }

  Node badNumber(Span span) {
    String excerpt = excerpt(span);
    return invalid(
        SyntaxCode.BAD_NUMBER,
        span,
        excerpt + " is not a number; a symbol like this is written |" + excerpt + "|");
  }

  /** A character: one by itself, by hexadecimal number, or by name (R7RS 6.6). */
  Node character(Span span, boolean foldsCase) {
    int start = span.start() + 2;
    int end = span.end();
    if (start == end) {
      return invalid(SyntaxCode.BAD_CHARACTER, span, "#\\ must be followed by a character");
    }
    int first = Character.codePointAt(text, start);
    if (start + Character.charCount(first) == end) {
      if (CharacterNames.isScalarValue(first)) {
        return new Node.Character(span, first);
      }
      return invalid(
          SyntaxCode.BAD_CHARACTER, span, excerpt(span) + " is half of a surrogate pair");
    }
    if (first == 'x' || first == 'X') {
      int value = CharacterNames.scalarValue(text, start + 1, end);
      if (value >= 0) {
        return new Node.Character(span, value);
      }
    }
    String name = text.subSequence(start, end).toString();
    int named = CharacterNames.codePoint(foldsCase ? CaseFold.of(name) : name);
    if (named >= 0) {
      return new Node.Character(span, named);
    }
    return invalid(
        SyntaxCode.BAD_CHARACTER,
        span,
        "a character must be one character, x with a hexadecimal number, or one of "
            + CharacterNames.known()
            + ", got "
            + excerpt(span));
  }

  Node labelReference(Span span) {
    int number = TreeBuilder.labelNumber(text, span);
    if (number < 0) {
      return invalid(SyntaxCode.BAD_HASH_SYNTAX, span, "a label must be less than 2147483648");
    }
    return new Node.LabelReference(span, number);
  }

  Node badHash(Span span) {
    char kind = span.length() == 1 ? 0 : text.charAt(span.start() + 1);
    if ("eEiIbBoOdDxX".indexOf(kind) >= 0) {
      return invalid(SyntaxCode.BAD_NUMBER, span, excerpt(span) + " is not a number");
    }
    String message =
        slice(span).equalsIgnoreCase("#u8")
            ? "#u8 must be followed by ( at once"
            : "# must start a datum such as #t #\\a #( #u8( or #xff, got " + excerpt(span);
    return invalid(SyntaxCode.BAD_HASH_SYNTAX, span, message);
  }

  Node unexpected(Span span) {
    return invalid(
        SyntaxCode.UNEXPECTED_CHARACTER,
        span,
        excerpt(span) + " stands outside of strings, comments and |symbols|");
  }

  private Node invalid(SyntaxCode code, Span span, String message) {
    problems.report(code, span, message);
    return new Node.Invalid(span, slice(span));
  }

  private String excerpt(Span span) {
    return Excerpt.of(text, span);
  }

  private String slice(Span span) {
    return text.subSequence(span.start(), span.end()).toString();
  }
}
