package io.chibinet.syntax;

import java.util.Locale;

/** Case folding of names under {@code #!fold-case}, "as if by {@code string-foldcase}" (2.1). */
final class CaseFold {
  private CaseFold() {}

  static String of(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z' || c > 127) {
        return fold(name);
      }
    }
    return name;
  }

  // Up and down again character by character: ß must become ss, and a last Σ no final ς.
  private static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      if (c <= 127) {
        folded.append((char) Character.toLowerCase(c));
        continue;
      }
      Character.toString(c)
          .toUpperCase(Locale.ROOT)
          .codePoints()
          .forEach(upper -> folded.appendCodePoint(Character.toLowerCase(upper)));
    }
    return folded.toString();
  }
}
