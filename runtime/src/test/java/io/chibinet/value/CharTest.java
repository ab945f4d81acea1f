package io.chibinet.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharTest {
  @ParameterizedTest
  @CsvSource({
    "a, A, a, a",
    "Z, Z, z, z",
    "λ, Λ, λ, λ",
    "ς, Σ, ς, σ",
    "ß, ß, ß, ß",
    "ẞ, ẞ, ß, ß",
    "ÿ, Ÿ, ÿ, ÿ",
    "µ, Μ, µ, μ",
    "İ, İ, i, İ",
    "ı, I, ı, ı",
    "ǅ, Ǆ, ǆ, ǆ",
    "ꭰ, Ꭰ, ꭰ, Ꭰ",
    "Ꭰ, Ꭰ, ꭰ, Ꭰ",
    "1, 1, 1, 1",
  })
  void caseMappingsAreSimple(String text, String upper, String lower, String folded) {
    Char character = Char.of(text.codePointAt(0));
    assertThat(character.upcase()).isEqualTo(Char.of(upper.codePointAt(0)));
    assertThat(character.downcase()).isEqualTo(Char.of(lower.codePointAt(0)));
    assertThat(character.foldcase()).isEqualTo(Char.of(folded.codePointAt(0)));
  }

  @Test
  void digitsOfAllScriptsHaveValues() {
    assertThat(Char.of('7').digitValue()).isEqualTo(7);
    assertThat(Char.of(0x664).digitValue()).isEqualTo(4);
    assertThat(Char.of(0xAE6).digitValue()).isZero();
    assertThat(Char.of(0x1D7FF).digitValue()).isEqualTo(9);
    assertThat(Char.of('a').digitValue()).isEqualTo(-1);
    assertThat(Char.of('½').digitValue()).isEqualTo(-1);
    assertThat(Char.of('Ⅷ').digitValue()).isEqualTo(-1);
    int digits = 0;
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      Char character = Char.of(codePoint);
      if (character.isNumeric()) {
        assertThat(character.digitValue()).isBetween(0, 9);
        digits++;
      }
    }
    assertThat(digits).isGreaterThanOrEqualTo(650).isEqualTo(digits / 10 * 10);
  }

  @Test
  void whitespaceIsUnicodes() {
    int[] spaces = {
      9, 10, 11, 12, 13, 32, 0x85, 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000
    };
    for (int codePoint : spaces) {
      assertThat(Char.of(codePoint).isWhitespace()).isTrue();
    }
    for (int codePoint : new int[] {0, 8, 14, 0x1C, 0x1F, 'a', 0x200B, 0xFEFF, 0x180E}) {
      assertThat(Char.of(codePoint).isWhitespace()).isFalse();
    }
  }

  @Test
  void lettersAndCase() {
    assertThat(Char.of('Λ').isAlphabetic()).isTrue();
    assertThat(Char.of('日').isAlphabetic()).isTrue();
    assertThat(Char.of(0xE50).isAlphabetic()).isFalse();
    assertThat(Char.of('Λ').isUpperCase()).isTrue();
    assertThat(Char.of('λ').isLowerCase()).isTrue();
    assertThat(Char.of('3').isUpperCase()).isFalse();
    assertThat(Char.of('ª').isLowerCase()).isTrue();
    assertThat(Char.of('ǅ').isUpperCase()).isFalse();
  }

  @Test
  void surrogatesAreNoCharacters() {
    assertThat(Char.isScalar(0)).isTrue();
    assertThat(Char.isScalar(0xD7FF)).isTrue();
    assertThat(Char.isScalar(0xD800)).isFalse();
    assertThat(Char.isScalar(0xDFFF)).isFalse();
    assertThat(Char.isScalar(0xE000)).isTrue();
    assertThat(Char.isScalar(0x10FFFF)).isTrue();
    assertThat(Char.isScalar(0x110000)).isFalse();
    assertThat(Char.isScalar(-1)).isFalse();
    assertThat(Char.isScalar(1L << 32 | 65)).isFalse();
  }
}
