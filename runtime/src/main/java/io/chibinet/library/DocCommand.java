package io.chibinet.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The commands of {@code ;;>} documentation: all there are, with what each is for. A command is a
 * backslash, a name and text in braces. The set is the part of Chibi's that its libraries use,
 * under the same names, and notes of our own.
 */
public enum DocCommand {
  VAR(Body.TEXT, "\\var{socket}", "A parameter of the procedure or macro.", "var"),
  SCHEME(
      Body.CODE,
      "\\scheme{(send s bv)}",
      "Scheme code in a line; a name alone becomes a link to its entry.",
      "scheme"),
  CODE(
      Body.CODE,
      "\\code{recvfrom(2)}",
      "Other code in a line: C, a command, a file.",
      "code",
      "ccode",
      "cfun",
      "command",
      "tt"),
  EMPH(Body.TEXT, "\\emph{not}", "Emphasis.", "emph", "italic"),
  BOLD(Body.TEXT, "\\bold{never}", "Strong emphasis.", "bold"),
  URL(
      Body.CODE,
      "\\url{https://example.org}{its site}",
      "A link; the second braces, which may be left out, hold its text.",
      "url",
      "hyperlink"),
  SECTION(
      Body.TEXT,
      "\\section{Addresses}",
      "A heading; the entries that follow belong to it.",
      "section"),
  SUBSECTION(
      Body.TEXT, "\\subsection{IPv6}", "A heading one level down.", "subsection", "subsubsection"),
  TOPIC(
      Body.TEXT,
      "\\topic{Lists}",
      "The topic that a library or a section belongs to in the list of topics; by default a section"
          + " is one of its own.",
      "topic"),
  EXAMPLE(
      Body.CODE,
      "\\example{(+ 1 2) ⇒ 3}",
      "Code and, behind each ⇒, the value it gives; a test can run it.",
      "example"),
  SCHEMEBLOCK(
      Body.CODE, "\\schemeblock{(define x 1)}", "Scheme code on lines of its own.", "schemeblock"),
  CODEBLOCK(
      Body.CODE,
      "\\codeblock{$ chibi-net run a.scm}",
      "Other code on lines of its own.",
      "codeblock",
      "ccodeblock",
      "rawcode"),
  ITEMLIST(Body.ITEMS, "\\itemlist{\\item{one} \\item{two}}", "A list.", "itemlist", "enumerate"),
  ITEM(Body.BLOCKS, "\\item{one}", "One item of a list.", "item"),
  RETURNS(Body.TEXT, "\\returns{the number of bytes sent}", "What success returns.", "returns"),
  FAILS(
      Body.TEXT, "\\fails{-1}", "What failure returns, where it does not raise an error.", "fails"),
  RAISES(Body.TEXT, "\\raises{\\var{k} is not an index}", "When an error is raised.", "raises"),
  DIFFERS(
      Body.TEXT,
      "\\differs{Chibi 0.12 returns -1 here.}",
      "How Chibi's own implementation behaves instead.",
      "differs"),
  SINCE(Body.TEXT, "\\since{0.2.0}", "The version that brought it.", "since"),
  SEE(Body.TEXT, "\\see{\\scheme{receive}}", "What else to read.", "see"),
  PROCEDURE(
      Body.CODE,
      "\\procedure{(send socket bv [flags addrinfo])}",
      "The usage line, in place of the one read from the definition; optional parameters stand in"
          + " brackets.",
      "procedure"),
  MACRO(Body.CODE, "\\macro{(when test body ...)}", "The same for a macro.", "macro"),
  PARAMETER(
      Body.CODE, "\\parameter{(current-output-port)}", "The same for a parameter.", "parameter"),
  CONSTANT(Body.CODE, "\\constant{level/socket}", "The same for a constant.", "constant"),
  TYPE(Body.CODE, "\\type{sockaddr}", "The same for the object that stands for a type.", "type");

  /** How the text in braces is read. */
  enum Body {
    /** As text in which further commands may stand. */
    TEXT,
    /** As it is, up to the closing brace of the same depth. */
    CODE,
    /** As paragraphs and other blocks. */
    BLOCKS,
    /** As items and nothing else. */
    ITEMS
  }

  private final Body body;
  private final String sample;
  private final String purpose;
  private final List<String> names;

  DocCommand(Body body, String sample, String purpose, String... names) {
    this.body = body;
    this.sample = sample;
    this.purpose = purpose;
    this.names = List.of(names);
  }

  /** The command that is written {@code \name}, by its own name or one that Chibi also has. */
  public static Optional<DocCommand> of(String name) {
    return Arrays.stream(values()).filter(command -> command.names.contains(name)).findFirst();
  }

  Body body() {
    return body;
  }

  /** The name behind the backslash. */
  public String word() {
    return names.get(0);
  }

  /** The names that mean the same. */
  public List<String> otherNames() {
    return names.subList(1, names.size());
  }

  /** A use of it. */
  public String sample() {
    return sample;
  }

  /** What it is for, as a sentence. */
  public String purpose() {
    return purpose;
  }
}
