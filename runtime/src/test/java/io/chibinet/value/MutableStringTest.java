package io.chibinet.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutableStringTest {
  private static MutableString string(String text) {
    return MutableString.of(text);
  }

  @Test
  void indexesCountCodePoints() {
    MutableString text = string("a😀é");
    assertThat(text.length()).isEqualTo(3);
    assertThat(text.codePointAt(1)).isEqualTo(0x1F600);
    assertThat(text.charAt(2)).isEqualTo(Char.of('é'));
    assertThat(text.substring(1, 2).toString()).isEqualTo("😀");
    assertThat(text.toString(1, 3)).isEqualTo("😀é");
    assertThat(text.codePoints(1, 3)).containsExactly(0x1F600, 'é');
  }

  @Test
  void anyCharacterCanBeStored() {
    MutableString text = MutableString.filled(3, '-');
    text.set(1, 'ÿ');
    assertThat(text.toString()).isEqualTo("-ÿ-");
    text.set(2, 0x1F600);
    assertThat(text.toString()).isEqualTo("-ÿ😀");
    text.set(0, 'x');
    assertThat(text.toString()).isEqualTo("xÿ😀");
    text.fill('λ', 0, 2);
    assertThat(text.toString()).isEqualTo("λλ😀");
    MutableString narrow = string("abc");
    narrow.fill('λ', 1, 2);
    assertThat(narrow.toString()).isEqualTo("aλc");
    narrow.fill('λ', 3, 3);
    assertThat(MutableString.filled(2, 'λ').toString()).isEqualTo("λλ");
    assertThat(MutableString.filled(0, 'λ').length()).isZero();
  }

  @Test
  void copyingOverItselfMovesTheCharacters() {
    for (String start : new String[] {"abcde", "abcdλ"}) {
      MutableString text = string(start);
      text.copyFrom(1, text, 0, 3);
      assertThat(text.toString()).isEqualTo("aabc" + start.charAt(4));
      text.copyFrom(0, text, 2, 5);
      assertThat(text.toString()).isEqualTo("bc" + start.charAt(4) + "c" + start.charAt(4));
    }
  }

  @Test
  void copyingBetweenWidths() {
    MutableString narrow = string("abc");
    narrow.copyFrom(1, string("λμ"), 1, 2);
    assertThat(narrow.toString()).isEqualTo("aμc");
    narrow.copyFrom(0, string("xyz"), 1, 3);
    assertThat(narrow.toString()).isEqualTo("yzc");
    MutableString kept = string("abc");
    kept.copyFrom(3, string("λ"), 1, 1);
    assertThat(kept.toString()).isEqualTo("abc");
  }

  @Test
  void concatenationTakesAllWidths() {
    assertThat(MutableString.concatenate().length()).isZero();
    assertThat(MutableString.concatenate(string("a"), string(""), string("é")).toString())
        .isEqualTo("aé");
    assertThat(MutableString.concatenate(string("a"), string("😀"), string("é")).toString())
        .isEqualTo("a😀é");
  }

  @Test
  void literalsAreImmutable() {
    assertThat(string("a").isImmutable()).isFalse();
    assertThat(string("a").freeze().isImmutable()).isTrue();
    assertThat(string("a").freeze().substring(0, 1).isImmutable()).isFalse();
  }

  @Test
  void orderIsThatOfCodePoints() {
    assertThat(string("abc")).isLessThan(string("abd"));
    assertThat(string("ab")).isLessThan(string("abc"));
    assertThat(string("z")).isLessThan(string("é"));
    assertThat(string("é")).isLessThan(string("λ"));
    // In UTF-16 a surrogate would come before U+FF5E.
    assertThat(string("\uFF5E")).isLessThan(string("😀"));
    assertThat(string("aλ").compareTo(string("aλ"))).isZero();
  }

  @Test
  void contentsAreTheSameWhateverTheirWidth() {
    MutableString wide = string("abλ");
    wide.set(2, 'c');
    assertThat(wide.sameAs(string("abc"))).isTrue();
    assertThat(string("abc").sameAs(wide)).isTrue();
    assertThat(wide.contentHash()).isEqualTo(string("abc").contentHash());
    assertThat(wide.compareTo(string("abc"))).isZero();
    assertThat(wide.sameAs(string("abcd"))).isFalse();
    assertThat(wide.compareFolded(string("ABC"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "straße, STRASSE, straße, strasse",
    "ΧΑΟΣ, ΧΑΟΣ, χαος, χαοσ",
    "χαος, ΧΑΟΣ, χαος, χαοσ",
    "ΑΣ ΒΣ, ΑΣ ΒΣ, ας βς, ασ βσ",
    "Σ, Σ, σ, σ",
    "ﬁ, FI, ﬁ, fi",
    "ŉ, ʼN, ŉ, ʼn",
    "İ, İ, i̇, i̇",
    "ı, I, ı, ı",
    "ẞ, ẞ, ß, ss",
    "ᾈ, ἈΙ, ᾀ, ἀι",
    "ǅ, Ǆ, ǆ, ǆ",
    "Ꭰ, Ꭰ, ꭰ, Ꭰ",
    "ꭰ, Ꭰ, ꭰ, Ꭰ",
    "𐐀, 𐐀, 𐐨, 𐐨",
    "aBc1, ABC1, abc1, abc1",
  })
  void caseMappingsAreFull(String text, String upper, String lower, String folded) {
    assertThat(string(text).upcase().toString()).isEqualTo(upper);
    assertThat(string(text).downcase().toString()).isEqualTo(lower);
    assertThat(string(text).foldcase().toString()).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "Straße, STRASSE, 0",
    "abc, ABC, 0",
    "abc, ABD, -1",
    "ab, ABC, -1",
    "é, É, 0",
    "ΑΒΓ, αβγ, 0",
    "Χαος, ΧΑΟΣ, 0",
    "ß, sr, 1",
    "ß, s, 1",
    "_, A, -1",
  })
  void foldedOrder(String a, String b, int order) {
    assertThat(Integer.signum(string(a).compareFolded(string(b)))).isEqualTo(order);
    assertThat(Integer.signum(string(b).compareFolded(string(a)))).isEqualTo(-order);
  }

  @Test
  void malformedUtf8IsFoundAndReplaced() {
    byte[] good = "aé\uFFFD😀".getBytes(StandardCharsets.UTF_8);
    assertThat(MutableString.firstMalformed(good, 0, good.length)).isEqualTo(-1);
    assertThat(MutableString.ofUtf8(good, 0, good.length).toString()).isEqualTo("aé\uFFFD😀");
    int[][] malformed = {
      {'a', 0x80},
      {'a', 0xC3},
      {'a', 0xC0, 0x80},
      {'a', 0xED, 0xA0, 0x80},
      {'a', 0xF4, 0x90, 0x80, 0x80},
      {'a', 0xE2, 0x82},
      {'a', 0xFF},
    };
    for (int[] units : malformed) {
      byte[] bytes = new byte[units.length];
      for (int i = 0; i < units.length; i++) {
        bytes[i] = (byte) units[i];
      }
      assertThat(MutableString.firstMalformed(bytes, 0, bytes.length)).isEqualTo(1);
      assertThat(MutableString.ofUtf8(bytes, 0, bytes.length).toString()).startsWith("a\uFFFD");
    }
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange(' ', '~'),
        Arbitraries.strings().withCharRange(' ', 'ÿ'),
        Arbitraries.integers()
            .between(0, 0x10FFFF)
            .filter(Char::isScalar)
            .list()
            .ofMaxSize(20)
            .map(
                list ->
                    list.stream()
                        .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                        .toString()));
  }

  @Property
  void stringsAndUtf8RoundTrip(@ForAll("texts") String text) {
    MutableString string = string(text);
    assertThat(string.toString()).isEqualTo(text);
    byte[] bytes = string.toUtf8(0, string.length());
    assertThat(bytes).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    assertThat(MutableString.firstMalformed(bytes, 0, bytes.length)).isEqualTo(-1);
    assertThat(MutableString.ofUtf8(bytes, 0, bytes.length).sameAs(string)).isTrue();
    assertThat(MutableString.of(text.codePoints().toArray()).sameAs(string)).isTrue();
  }

  @Property
  void comparisonAgreesWithCodePoints(@ForAll("texts") String a, @ForAll("texts") String b) {
    int[] x = a.codePoints().toArray();
    int[] y = b.codePoints().toArray();
    assertThat(Integer.signum(string(a).compareTo(string(b))))
        .isEqualTo(Integer.signum(Arrays.compare(x, y)));
    assertThat(string(a).sameAs(string(b))).isEqualTo(a.equals(b));
    assertThat(string(a).compareFolded(string(b)))
        .isEqualTo(string(a).foldcase().compareTo(string(b).foldcase()));
  }

  @Property
  void storingAgreesWithAStringBuilder(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 0, max = 30) int index,
      @ForAll @IntRange(min = 0, max = 0xD7FF) int codePoint) {
    int[] expected = text.codePoints().toArray();
    if (index < expected.length) {
      MutableString string = string(text);
      string.set(index, codePoint);
      expected[index] = codePoint;
      assertThat(string.codePoints(0, string.length())).isEqualTo(expected);
    }
  }
}
