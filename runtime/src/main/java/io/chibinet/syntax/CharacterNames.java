package io.chibinet.syntax;

/** The names of characters: those of R7RS 6.6, and a few that older Schemes write. */
public final class CharacterNames {
  private CharacterNames() {}

  /** The code point that {@code name} stands for, or -1; case matters. */
  public static int codePoint(String name) {
    return switch (name) {
      case "alarm" -> 0x7;
      case "backspace" -> 0x8;
      case "delete", "rubout" -> 0x7F;
      case "escape", "altmode" -> 0x1B;
      case "newline", "linefeed" -> 0xA;
      case "null", "nul" -> 0;
      case "page" -> 0xC;
      case "return" -> 0xD;
      case "space" -> 0x20;
      case "tab" -> 0x9;
      default -> -1;
    };
  }

  /** The names of R7RS, for messages and completion. */
  public static String known() {
    return "alarm backspace delete escape newline null return space tab";
  }

  /**
   * The value of hexadecimal digits as a Unicode scalar value, or -1 when there is none: no digits,
   * another character, a surrogate, or more than 10FFFF.
   */
  public static int scalarValue(CharSequence digits, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      if (digit < 0 || value > 0x10FFFF) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return from < to && isScalarValue(value) ? value : -1;
  }

  static boolean isScalarValue(int codePoint) {
    return codePoint <= 0x10FFFF && (codePoint < 0xD800 || codePoint > 0xDFFF);
  }
}
