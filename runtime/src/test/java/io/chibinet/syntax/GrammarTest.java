package io.chibinet.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.syntax.grammar.SchemeLexer;
import io.chibinet.syntax.grammar.SchemeParser;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Holds the lexer by table and the tree builder to what ANTLR makes of the grammar. */
class GrammarTest {
  @Property(tries = 3000)
  @Domain(DomainContext.Global.class)
  @Domain(SchemeTexts.class)
  void tokensAreThoseOfAntlr(@ForAll String text) {
    List<String> expected = new ArrayList<>();
    for (Token token : antlr(text).getAllTokens()) {
      expected.add(SchemeLexer.VOCABULARY.getSymbolicName(token.getType()) + token.getText());
    }
    List<String> actual = new ArrayList<>();
    Lexer lexer = new Lexer();
    lexer.grow(text, 0, text.length());
    for (int type = lexer.next(true); type != 0; type = lexer.next(true)) {
      actual.add(
          SchemeLexer.VOCABULARY.getSymbolicName(type)
              + text.substring(lexer.start(), lexer.end()));
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Property(tries = 3000)
  @Domain(DomainContext.Global.class)
  @Domain(SchemeTexts.class)
  void wellFormedTextsAreThoseOfTheGrammar(@ForAll String text) {
    // The grammar's rules do not see comments, so not that one swallows the rest either.
    Assume.that(!Trees.problems(text).contains("unterminated-block-comment"));
    SchemeParser parser = new SchemeParser(new CommonTokenStream(antlr(text)));
    parser.removeErrorListeners();
    parser.file();
    List<Problem> problems = new ArrayList<>(Trees.parse(text).problems());
    problems.removeIf(GrammarTest::isBeyondGrammar);
    assertThat(parser.getNumberOfSyntaxErrors() == 0).as(text).isEqualTo(problems.isEmpty());
  }

  /** Whether the problem is one of meaning, about which the grammar says nothing. */
  private static boolean isBeyondGrammar(Problem problem) {
    return switch (problem.code()) {
      case "bad-character", "unknown-directive", "duplicate-label", "unknown-label" -> true;
      case "bad-byte" ->
          Character.isDigit(problem.message().charAt(problem.message().length() - 1));
      case "bad-escape" -> problem.message().endsWith("is not a Unicode character");
      case "bad-number" -> problem.message().startsWith("a denominator");
      default -> false;
    };
  }

  private static SchemeLexer antlr(String text) {
    SchemeLexer lexer = new SchemeLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    return lexer;
  }
}
