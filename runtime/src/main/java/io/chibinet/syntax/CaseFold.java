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
      switch (c) {
        case 0x130 -> folded.append("i\u0307");
        // Its upper case is I, but it folds to nothing else.
        case 0x131 -> folded.append('\u0131');
        // The capital sharp s is its own upper case.
        case 0x1E9E -> folded.append("ss");
        default ->
            Character.toString(c)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .forEach(upper -> folded.appendCodePoint(lower(upper)));
      }
    }
    return folded.toString();
  }

  /** Cherokee got its lower case late, so its letters fold upwards. */
  private static int lower(int upper) {
    return upper >= 0x13A0 && upper <= 0x13F5 ? upper : Character.toLowerCase(upper);
  }
}
