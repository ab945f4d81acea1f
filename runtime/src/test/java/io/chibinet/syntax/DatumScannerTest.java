package io.chibinet.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.syntax.DatumScanner.Complete;
import io.chibinet.syntax.DatumScanner.End;
import io.chibinet.syntax.DatumScanner.Failed;
import io.chibinet.syntax.DatumScanner.NeedsMore;
import io.chibinet.syntax.DatumScanner.Result;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatumScannerTest {
  private final DatumScanner scanner = new DatumScanner("port", false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(1 (2) 3)",
        "()",
        "\"a b\"",
        "|a b|",
        "#(1 2)",
        "#u8(1)",
        "'(a)",
        "#;a ; b\n#| c |# (d)",
        "(a . (b))",
        "`(a ,@(b))",
        "#0=(a #0#)",
        "\"\\x41;\"",
        "(#\\()"
      })
  void completesAtTheLastCharacterOfData(String text) {
    assertThat(scanner.feed(text, 0, text.length() - 1, false)).isInstanceOf(NeedsMore.class);
    Result result = scanner.feed(text, text.length() - 1, text.length(), false);
    assertThat(result).isInstanceOf(Complete.class);
    assertThat(result.used()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "12", "#t", "#\\a", "'abc", "1.5e3", "#xff", "...", "#;a b", "λ"})
  void waitsForTheDelimiterOfAtoms(String text) {
    assertThat(feed(text)).isInstanceOf(NeedsMore.class);
    Result result = feed(" ");
    assertThat(result).isInstanceOf(Complete.class);
    assertThat(result.used()).isZero();
  }

  @Test
  void takesAtomsAtTheEndOfTheText() {
    feed("abc");
    assertThat(shown(scanner.atEnd())).isEqualTo("|abc|");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "; comment", "#| comment |#", "#;datum", "#!fold-case"})
  void knowsTheEnd(String text) {
    feed(text);
    assertThat(scanner.atEnd()).isInstanceOf(End.class);
  }

  @Test
  void leavesWhatFollowsTheDatum() {
    Result result = feed("(a) b");
    assertThat(result.used()).isEqualTo(3);
    assertThat(shown(result)).isEqualTo("(|a|)");
  }

  @Test
  void takesCharactersOneByOne() {
    String text = "(𝒳 \"😀\") ";
    List<Result> results = new ArrayList<>();
    text.codePoints().forEach(c -> results.add(scanner.feed(c)));
    assertThat(results).hasSize(8);
    assertThat(shown(results.get(6))).isEqualTo("(|𝒳| \"😀\")");
    assertThat(results.get(7)).isInstanceOf(NeedsMore.class);
  }

  @Test
  void remembersFoldCaseFromDatumToDatum() {
    assertThat(shown(feed("#!fold-case (A)"))).isEqualTo("(|a|)");
    assertThat(scanner.foldsCase()).isTrue();
    assertThat(shown(feed("(B)"))).isEqualTo("(|b|)");
    assertThat(shown(feed("#!no-fold-case (C)"))).isEqualTo("(|C|)");
  }

  @Test
  void passesOverTheWholeDatumThatIsWrong() {
    Result result = feed("(a #nope b) c");
    assertThat(((Failed) result).problem().code()).isEqualTo("bad-hash-syntax");
    assertThat(result.used()).isEqualTo(11);
    assertThat(feed("d ")).isInstanceOf(Complete.class);
  }

  @Test
  void failsAtOnceOnAParenthesisThatClosesNothing() {
    Result result = feed(" ) a");
    assertThat(((Failed) result).problem().message()).isEqualTo("this ) closes nothing");
    assertThat(result.used()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a", "\"a", "|a", "#|a", "'", "#;", "#0="})
  void failsWhenTheTextEndsInsideADatum(String text) {
    feed(text);
    assertThat(scanner.atEnd()).isInstanceOf(Failed.class);
  }

  @Test
  void readsOnAfterTheEnd() {
    feed("(a");
    scanner.atEnd();
    assertThat(shown(feed("(b)"))).isEqualTo("(|b|)");
  }

  @Test
  void readsAMillionCharactersOneByOne() {
    String text = "\"" + "a".repeat(1_000_000) + "\"";
    Result result = null;
    for (int i = 0; i < text.length(); i++) {
      result = scanner.feed(text.charAt(i));
    }
    assertThat(result).isInstanceOf(Complete.class);
  }

  /** Data, and where each ends, are those that the parser finds, whatever the pieces. */
  @Property
  @Domain(DomainContext.Global.class)
  @Domain(SchemeTexts.class)
  void readsWhatTheParserReads(@ForAll String text, @ForAll @IntRange(min = 1, max = 9) int piece) {
    SourceFile file = Trees.parse(text);
    List<String> expected = new ArrayList<>();
    if (file.problems().isEmpty()) {
      for (Node node : file.data()) {
        expected.add(Trees.show(node) + " to " + node.span().end());
      }
      assertThat(readAll(text, piece)).isEqualTo(expected);
    } else {
      assertThat(readAll(text, piece)).contains("failed");
    }
  }

  private static List<String> readAll(String text, int piece) {
    DatumScanner scanner = new DatumScanner("port", false);
    List<String> all = new ArrayList<>();
    int at = 0;
    while (true) {
      int to = Math.min(text.length(), at + piece);
      Result result = scanner.feed(text, at, to, to == text.length());
      at += result.used();
      if (result instanceof Complete complete) {
        all.add(Trees.show(complete.node()) + " to " + at);
      } else if (result instanceof Failed) {
        all.add("failed");
      } else if (result instanceof End) {
        assertThat(at).isEqualTo(text.length());
        return all;
      }
    }
  }

  private Result feed(String text) {
    return scanner.feed(text, 0, text.length(), false);
  }

  private static String shown(Result result) {
    return Trees.show(((Complete) result).node());
  }
}
