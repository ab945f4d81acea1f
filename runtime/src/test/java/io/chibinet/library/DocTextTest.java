package io.chibinet.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.DocText.Code;
import io.chibinet.library.DocText.CodeBlock;
import io.chibinet.library.DocText.Emphasis;
import io.chibinet.library.DocText.Example;
import io.chibinet.library.DocText.Heading;
import io.chibinet.library.DocText.Items;
import io.chibinet.library.DocText.Link;
import io.chibinet.library.DocText.Note;
import io.chibinet.library.DocText.Paragraph;
import io.chibinet.library.DocText.Plain;
import io.chibinet.library.DocText.Step;
import io.chibinet.library.DocText.Usage;
import io.chibinet.library.DocText.Variable;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocTextTest {
  /** The text whose lines, without their {@code ;;>}, are {@code lines}. */
  private static DocText doc(String lines) {
    StringBuilder source = new StringBuilder();
    lines
        .lines()
        .forEach(line -> source.append(line.isEmpty() ? ";;>" : ";;> " + line).append('\n'));
    SourceFile file = Parser.parse(SourceText.of("a.scm", source.toString()));
    return DocText.parse(file.text(), file.comments());
  }

  private static List<String> codes(DocText text) {
    return text.problems().stream().map(Problem::code).toList();
  }

  @Test
  void linesJoinAndEmptyLinesSeparateParagraphs() {
    assertThat(doc("One\n  two.\n\n\nThree.").blocks())
        .containsExactly(
            new Paragraph(List.of(new Plain("One two."))),
            new Paragraph(List.of(new Plain("Three."))));
  }

  @Test
  void commandsInALineKeepTheSpacesAroundThem() {
    assertThat(doc("Sends \\var{bv} to \\scheme{(f \"}\")}, \\emph{not} \\bold{now}.").blocks())
        .containsExactly(
            new Paragraph(
                List.of(
                    new Plain("Sends "),
                    new Variable("bv"),
                    new Plain(" to "),
                    new Code("(f \"}\")", true),
                    new Plain(", "),
                    new Emphasis(List.of(new Plain("not")), false),
                    new Plain(" "),
                    new Emphasis(List.of(new Plain("now")), true),
                    new Plain("."))));
  }

  @Test
  void linksHaveTheirAddressAsTextUnlessGivenOne() {
    assertThat(doc("\\url{https://example.org/} \\url{https://example.org/}{here}").blocks())
        .containsExactly(
            new Paragraph(
                List.of(
                    new Link("https://example.org/", List.of(new Plain("https://example.org/"))),
                    new Plain(" "),
                    new Link("https://example.org/", List.of(new Plain("here"))))));
  }

  @Test
  void anExampleStandsAloneAndKnowsItsSteps() {
    DocText text = doc("Text\n\\example{(string-ref \"a}c\" 1) ⇒ #\\}}\nmore");
    assertThat(text.blocks()).hasSize(3);
    assertThat(text.examples().get(0).steps())
        .containsExactly(new Step("(string-ref \"a}c\" 1)", Optional.of("#\\}")));
    assertThat(text.problems()).isEmpty();
  }

  @Test
  void anExampleMayHaveStepsOverSeveralLines() {
    DocText text = doc("\\example{\n(define x\n  1)\nx ⇒ 1\n(+ x 1) ⇒ 2\n(display x)\n}");
    assertThat(text.examples().get(0).steps())
        .containsExactly(
            new Step("(define x\n  1)\nx", Optional.of("1")),
            new Step("(+ x 1)", Optional.of("2")),
            new Step("(display x)", Optional.empty()));
  }

  @Test
  void anExamplesSpanIsItsTextInTheSource() {
    SourceFile file =
        Parser.parse(SourceText.of("a.scm", ";;> Adds.\n;;> \\example{(+ 1\n;;>  2)}"));
    Example example = DocText.parse(file.text(), file.comments()).examples().get(0);
    assertThat(file.text().slice(example.span())).isEqualTo("(+ 1\n;;>  2)");
  }

  @Test
  void codeBlocksLoseTheirCommonIndentation() {
    assertThat(doc("\\schemeblock{\n  (define (f)\n    1)\n}\n\\codeblock{$ ls}").blocks())
        .containsExactly(new CodeBlock("(define (f)\n  1)", true), new CodeBlock("$ ls", false));
  }

  @Test
  void itemsMakeOneListInBracesBracketsOrNone() {
    Items list =
        new Items(
            List.of(
                List.of(new Paragraph(List.of(new Plain("one")))),
                List.of(new Paragraph(List.of(new Plain("two"))))));
    assertThat(doc("\\itemlist{\n\\item{one}\n\\item{two}\n}").blocks()).containsExactly(list);
    assertThat(doc("\\itemlist[\n\\item{one}\n\\item{two}\n]").blocks()).containsExactly(list);
    assertThat(doc("\\item{one}\n\\item{two}").blocks()).containsExactly(list);
  }

  @Test
  void headingsHaveLevels() {
    assertThat(doc("\\section{A}\n\\subsection{B}").blocks())
        .containsExactly(
            new Heading(1, List.of(new Plain("A"))), new Heading(2, List.of(new Plain("B"))));
  }

  @Test
  void notesAreFoundByKind() {
    DocText text =
        doc("\\returns{a count}\n\\fails{-1}\n\\raises{\\var{k} is no index}\n\\since{0.2}");
    assertThat(text.notes(Note.Kind.RETURNS)).hasSize(1);
    assertThat(text.notes(Note.Kind.FAILS)).hasSize(1);
    assertThat(DocText.plain(text.notes(Note.Kind.RAISES).get(0).text()))
        .isEqualTo("k is no index");
    assertThat(text.notes(Note.Kind.DIFFERS)).isEmpty();
    assertThat(text.hasProse()).isTrue();
  }

  @Test
  void aVersionAloneIsNoProse() {
    assertThat(doc("\\since{0.2}").hasProse()).isFalse();
    assertThat(doc("\\procedure{(f)}").hasProse()).isFalse();
  }

  @Test
  void usageLinesKeepTheirText() {
    Usage usage = doc("\\procedure{(send socket bv\n [flags addrinfo])}").usages().get(0);
    assertThat(usage.text()).isEqualTo("(send socket bv [flags addrinfo])");
    assertThat(usage.kind()).isEqualTo(Declaration.Kind.PROCEDURE);
  }

  @Test
  void characterNamesAreNoCommands() {
    DocText text = doc("The character #\\newline, and C:\\ too.");
    assertThat(DocText.plain(((Paragraph) text.blocks().get(0)).text()))
        .isEqualTo("The character #\\newline, and C:\\ too.");
    assertThat(text.problems()).isEmpty();
  }

  @Test
  void escapesStandForThemselves() {
    DocText text = doc("\\emph{a \\} b \\{ c \\\\ d}");
    assertThat(text.summary()).isEqualTo("a } b { c \\ d");
  }

  @Test
  void bracesInProseBalance() {
    assertThat(doc("\\emph{a {b} c} d {e}").summary()).isEqualTo("a {b} c d {e}");
  }

  @Test
  void anUnknownCommandIsAProblemAndItsTextStays() {
    DocText text = doc("See \\pocedure{\\var{x} y} z.");
    assertThat(text.summary()).isEqualTo("See x y z.");
    assertThat(codes(text)).containsExactly("unknown-doc-command");
    Problem problem = text.problems().get(0);
    assertThat(problem.message()).isEqualTo("\\pocedure: no such documentation command");
    assertThat(problem.location().source().slice(problem.location().span()))
        .isEqualTo("\\pocedure");
  }

  @Test
  void aCommandWithoutTextStaysAsItIs() {
    DocText text = doc("See \\var x.");
    assertThat(text.summary()).isEqualTo("See \\var x.");
    assertThat(codes(text)).containsExactly("doc-command-without-text");
  }

  @Test
  void anUnclosedCommandTakesTheRest() {
    for (String lines : List.of("a \\emph{b c", "a \\scheme{(f \"", "\\item{x", "\\url{")) {
      assertThat(codes(doc(lines))).containsExactly("unclosed-doc-command");
    }
  }

  @Test
  void theSummaryIsTheFirstSentence() {
    assertThat(doc("Listens at 127.0.0.1, e.g. on port 80. Then waits.").summary())
        .isEqualTo("Listens at 127.0.0.1, e.g. on port 80.");
    assertThat(doc("\\returns{The count. Or not.}").summary()).isEqualTo("The count.");
    assertThat(doc("\\example{1}").summary()).isEmpty();
  }

  @Test
  void everyCommandsSampleIsRightInItself() {
    for (DocCommand command : DocCommand.values()) {
      DocText text = doc(command.sample());
      assertThat(text.problems()).as(command.sample()).isEmpty();
      assertThat(text.blocks()).as(command.sample()).isNotEmpty();
    }
  }

  @Test
  void everyPrefixOfATextIsReadWithoutAnException() {
    String all =
        "A \\var{x} \\scheme{(f \"}\" #\\})} \\url{u}{v}\n\\itemlist{\\item{a\n\nb}}"
            + "\n\\example{a ⇒ b}\n\\section{s} \\macro{(m x ...)}";
    for (int i = 0; i <= all.length(); i++) {
      assertThat(doc(all.substring(0, i))).isNotNull();
      assertThat(doc(all.substring(i))).isNotNull();
    }
  }
}
