package io.chibinet.syntax;

import io.chibinet.syntax.grammar.SchemeLexer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.misc.Interval;

/**
 * Reads texts: makes a {@link SourceFile} of every text there is, without ever throwing. The only
 * class that knows ANTLR.
 */
public final class Parser {
  private Parser() {}

  /**
   * The tree of {@code source} with its tokens, comments and problems.
   *
   * <p>A text that ends inside a list is read a second time with every parenthesis in the first
   * column starting a new form: what follows a forgotten parenthesis then keeps its meaning, and
   * the problem stands at the form that lacks it.
   */
  public static SourceFile parse(SourceText source) {
    return parse(source, false);
  }

  /**
   * The tree of {@code source} as if it began with {@code #!fold-case} when {@code foldsCase} is
   * true: what {@code include-ci} asks for.
   */
  public static SourceFile parse(SourceText source, boolean foldsCase) {
    String text = source.text();
    Problems problems = new Problems();
    Scanner scanner = new Scanner(text, problems);
    scanner.foldCase(foldsCase);
    scanner.grow(text, 0, text.length());
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 8);
    List<Node> leaves = new ArrayList<>(text.length() / 5 + 8);
    for (Token token = scanner.next(true); token != null; token = scanner.next(true)) {
      tokens.add(token);
      leaves.add(scanner.leaf());
    }

    Problems structure = new Problems();
    TreeBuilder tree = build(text, tokens, leaves, false, structure);
    boolean endsInsideDatum = tree.isInsideDatum() || scanner.endedInsideToken();
    boolean recovers = tree.isInsideList();
    if (recovers) {
      structure.clear();
      tree = build(text, tokens, leaves, true, structure);
    }
    tree.end(scanner.endedInsideToken());
    problems.addAll(structure);
    return new SourceFile(
        source,
        tree.data(),
        comments(text, tokens, tree.datumComments()),
        tokens,
        problems.in(source),
        endsInsideDatum);
  }

  private static TreeBuilder build(
      String text, List<Token> tokens, List<Node> leaves, boolean recovers, Problems problems) {
    TreeBuilder tree = new TreeBuilder(text, recovers, problems);
    for (int i = 0; i < tokens.size(); i++) {
      tree.accept(tokens.get(i), leaves.get(i));
    }
    return tree;
  }

  private static List<Comment> comments(
      String text, List<Token> tokens, List<Comment> datumComments) {
    List<Comment> comments = new ArrayList<>(datumComments);
    for (Token token : tokens) {
      Comment.Kind kind =
          switch (token.kind()) {
            case LINE_COMMENT -> Comment.Kind.LINE;
            case DOC_COMMENT -> Comment.Kind.DOC;
            case BLOCK_COMMENT -> Comment.Kind.BLOCK;
            case DIRECTIVE -> Comment.Kind.DIRECTIVE;
            case SHEBANG -> Comment.Kind.SHEBANG;
            default -> null;
          };
      if (kind != null) {
        Span span = token.span();
        comments.add(new Comment(span, kind, text.substring(span.start(), span.end())));
      }
    }
    if (!datumComments.isEmpty()) {
      comments.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    }
    return comments;
  }

  /**
   * Runs the lexer over a text that may grow, and makes our tokens and leaves of what it finds.
   *
   * <p>ANTLR sees UTF-16 units, so that its offsets are ours, and sees them through {@link #seen}:
   * its automaton caches transitions for ASCII only, and to the grammar all other letters are
   * alike.
   */
  static final class Scanner implements CharStream {
    private final SchemeLexer lexer;
    private final LexerATNSimulator automaton;
    private final CharSequence text;
    private final Problems problems;
    private char[] units = new char[0];
    private int length;
    private int index;
    private boolean foldsCase;

    // The string, bar symbol or block comment that the lexer is in.
    private Token.Kind openKind;
    private int openStart;
    private int openComments;
    private boolean endedInsideToken;
    private final StringBuilder quoted = new StringBuilder();

    // Where to look for the end of a token that reached the end of the text and may go on; or -1.
    private int awaitedFrom = -1;
    private boolean awaitsLine;

    private Node leaf;

    /**
     * A scanner of {@code text}, of which {@link #grow} says how much there is.
     *
     * @param problems takes what is wrong in single tokens
     */
    Scanner(CharSequence text, Problems problems) {
      this.text = text;
      this.problems = problems;
      this.lexer = new SchemeLexer(this);
      this.automaton = lexer.getInterpreter();
    }

    /** Takes note of the units that have come to the end of the text. */
    void grow(CharSequence more, int from, int to) {
      int needed = length + to - from;
      if (needed > units.length) {
        units = Arrays.copyOf(units, length == 0 ? needed : Math.max(needed, 2 * length));
      }
      if (more instanceof String string) {
        string.getChars(from, to, units, length);
      } else {
        for (int i = from; i < to; i++) {
          units[length + i - from] = more.charAt(i);
        }
      }
      for (int i = length; i < needed; i++) {
        if (units[i] > 127) {
          units[i] = seen(units[i]);
        }
      }
      length = needed;
    }

    /** Starts over with an empty text; whether case is folded stays as it is. */
    void reset() {
      length = 0;
      index = 0;
      openKind = null;
      openComments = 0;
      endedInsideToken = false;
      awaitedFrom = -1;
      lexer._modeStack.clear();
      lexer._mode = 0;
    }

    boolean foldsCase() {
      return foldsCase;
    }

    void foldCase(boolean folds) {
      foldsCase = folds;
    }

    int offset() {
      return index;
    }

    /** The datum of the latest token when it is one by itself, else null. */
    Node leaf() {
      return leaf;
    }

    /** Whether the last token of all lacks its end: a string, bar symbol or block comment. */
    boolean endedInsideToken() {
      return endedInsideToken;
    }

    /** What stands for {@code unit} before the grammar: white space, or any letter. */
    private static char seen(char unit) {
      boolean isWhite = Character.isSpaceChar(unit) || unit == '\u0085' || unit == '\uFEFF';
      return isWhite ? ' ' : '_';
    }

    /**
     * The next token, or null: then the text is at its end, or what is left may be the start of a
     * token and {@code atEnd} says that there will be more.
     */
    Token next(boolean atEnd) {
      leaf = null;
      if (awaitedFrom >= 0 && !atEnd && !hasAwaited()) {
        return null;
      }
      awaitedFrom = -1;
      while (index < length) {
        int start = index;
        lexer._type = 0;
        int matched = automaton.match(this, lexer._mode);
        int type = lexer._type == 0 ? matched : lexer._type;
        if (index == length && !atEnd && mayGoOn(type)) {
          index = start;
          return null;
        }
        Token token = openKind == null ? outside(type, start) : inside(type, start);
        if (token != null) {
          return token;
        }
      }
      if (atEnd && openKind != null && !endedInsideToken) {
        endedInsideToken = true;
        return unterminated();
      }
      return null;
    }

    private boolean hasAwaited() {
      for (int i = awaitedFrom; i < length; i++) {
        char c = units[i];
        if (awaitsLine ? c == '\n' || c == '\r' : c <= ' ' || "()[]{}\"';`,|".indexOf(c) >= 0) {
          return true;
        }
      }
      awaitedFrom = length;
      return false;
    }

    /** Whether a token of this type that ends with the text could be longer in a longer text. */
    private boolean mayGoOn(int type) {
      switch (type) {
        case SchemeLexer.OPEN,
            SchemeLexer.CLOSE,
            SchemeLexer.OPEN_BRACKET,
            SchemeLexer.CLOSE_BRACKET,
            SchemeLexer.OPEN_VECTOR,
            SchemeLexer.OPEN_BYTEVECTOR,
            SchemeLexer.QUOTE,
            SchemeLexer.QUASIQUOTE,
            SchemeLexer.UNQUOTE_SPLICING,
            SchemeLexer.LABEL,
            SchemeLexer.LABEL_REFERENCE,
            SchemeLexer.DATUM_COMMENT,
            SchemeLexer.STRING_OPEN,
            SchemeLexer.STRING_CLOSE,
            SchemeLexer.SYMBOL_OPEN,
            SchemeLexer.SYMBOL_CLOSE,
            SchemeLexer.BLOCK_OPEN,
            SchemeLexer.BLOCK_CLOSE,
            SchemeLexer.ESCAPE,
            SchemeLexer.HEX_ESCAPE,
            SchemeLexer.UNKNOWN,
            // Their text may come in any number of tokens.
            SchemeLexer.WHITE_SPACE,
            SchemeLexer.QUOTED_TEXT -> {
          return false;
        }
        case SchemeLexer.BLOCK_TEXT -> {
          return units[length - 1] == '#' || units[length - 1] == '|';
        }
        case SchemeLexer.LINE_COMMENT, SchemeLexer.DOC_COMMENT, SchemeLexer.SHEBANG -> {
          awaitedFrom = length;
          awaitsLine = true;
          return true;
        }
        case SchemeLexer.IDENTIFIER, SchemeLexer.NUMBER, SchemeLexer.BAD_NUMBER -> {
          awaitedFrom = length;
          awaitsLine = false;
          return true;
        }
        default -> {
          return true;
        }
      }
    }

    /** What a lexer token outside of strings, bar symbols and block comments comes to. */
    private Token outside(int type, int start) {
      switch (type) {
        case SchemeLexer.WHITE_SPACE:
          return null;
        case SchemeLexer.OPEN:
        case SchemeLexer.OPEN_BRACKET:
          return token(Token.Kind.OPEN, start);
        case SchemeLexer.CLOSE:
        case SchemeLexer.CLOSE_BRACKET:
          return token(Token.Kind.CLOSE, start);
        case SchemeLexer.OPEN_VECTOR:
          return token(Token.Kind.OPEN_VECTOR, start);
        case SchemeLexer.OPEN_BYTEVECTOR:
          return token(Token.Kind.OPEN_BYTEVECTOR, start);
        case SchemeLexer.QUOTE:
          return token(Token.Kind.QUOTE, start);
        case SchemeLexer.QUASIQUOTE:
          return token(Token.Kind.QUASIQUOTE, start);
        case SchemeLexer.UNQUOTE:
          return token(Token.Kind.UNQUOTE, start);
        case SchemeLexer.UNQUOTE_SPLICING:
          return token(Token.Kind.UNQUOTE_SPLICING, start);
        case SchemeLexer.DOT:
          return token(Token.Kind.DOT, start);
        case SchemeLexer.LABEL:
          return token(Token.Kind.LABEL, start);
        case SchemeLexer.DATUM_COMMENT:
          return token(Token.Kind.DATUM_COMMENT, start);
        case SchemeLexer.LINE_COMMENT:
          return token(Token.Kind.LINE_COMMENT, start);
        case SchemeLexer.DOC_COMMENT:
          return token(Token.Kind.DOC_COMMENT, start);
        case SchemeLexer.SHEBANG:
          return shebang(start);
        case SchemeLexer.DIRECTIVE:
          return directive(start);
        case SchemeLexer.STRING_OPEN:
          return enter(Token.Kind.STRING, start);
        case SchemeLexer.SYMBOL_OPEN:
          return enter(Token.Kind.IDENTIFIER, start);
        case SchemeLexer.BLOCK_OPEN:
          openComments = 1;
          return enter(Token.Kind.BLOCK_COMMENT, start);
        default:
          return leaf(type, start);
      }
    }

    private Token token(Token.Kind kind, int start) {
      return new Token(kind, new Span(start, index));
    }

    private Token enter(Token.Kind kind, int start) {
      openKind = kind;
      openStart = start;
      quoted.setLength(0);
      return null;
    }

    private Token shebang(int start) {
      if (start == 0 || start == 1 && text.charAt(0) == '\uFEFF') {
        return token(Token.Kind.SHEBANG, start);
      }
      Token token = token(Token.Kind.DIRECTIVE, start);
      problems.report(
          SyntaxCode.UNKNOWN_DIRECTIVE, token.span(), "a #! line must be the first of its file");
      return token;
    }

    private Token directive(int start) {
      Token token = token(Token.Kind.DIRECTIVE, start);
      String name = slice(start, index);
      if (name.equalsIgnoreCase("#!fold-case")) {
        foldsCase = true;
      } else if (name.equalsIgnoreCase("#!no-fold-case")) {
        foldsCase = false;
      } else {
        problems.report(
            SyntaxCode.UNKNOWN_DIRECTIVE,
            token.span(),
            "a directive must be #!fold-case or #!no-fold-case, got "
                + Excerpt.of(text, token.span()));
      }
      return token;
    }

    /** A token that is a datum by itself, or none at all. */
    private Token leaf(int type, int start) {
      Span span = new Span(start, index);
      LeafReader leaves = new LeafReader(text, problems);
      switch (type) {
        case SchemeLexer.IDENTIFIER:
          leaf = new Node.Identifier(span, foldsCase ? CaseFold.of(slice(span)) : slice(span));
          return new Token(Token.Kind.IDENTIFIER, span);
        case SchemeLexer.NUMBER:
          leaf = leaves.number(span);
          return new Token(Token.Kind.NUMBER, span);
        case SchemeLexer.BOOLEAN:
          leaf = new Node.Bool(span, (units[start + 1] | 0x20) == 't');
          return new Token(Token.Kind.BOOLEAN, span);
        case SchemeLexer.CHARACTER:
          leaf = leaves.character(span, foldsCase);
          return new Token(Token.Kind.CHARACTER, span);
        case SchemeLexer.LABEL_REFERENCE:
          leaf = leaves.labelReference(span);
          return new Token(Token.Kind.LABEL_REFERENCE, span);
        case SchemeLexer.BAD_NUMBER:
          leaf = leaves.badNumber(span);
          return new Token(Token.Kind.INVALID, span);
        case SchemeLexer.BAD_HASH:
          leaf = leaves.badHash(span);
          return new Token(Token.Kind.INVALID, span);
        case SchemeLexer.UNKNOWN:
          leaf = leaves.unexpected(span);
          return new Token(Token.Kind.INVALID, span);
        default:
          throw new IllegalStateException(SchemeLexer.VOCABULARY.getSymbolicName(type));
      }
    }

    /** What a lexer token within a string, bar symbol or block comment adds to it. */
    private Token inside(int type, int start) {
      switch (type) {
        case SchemeLexer.QUOTED_TEXT -> quoted.append(text, start, index);
        case SchemeLexer.NEWLINE -> quoted.append('\n');
        case SchemeLexer.ESCAPE -> quoted.append(Escapes.mnemonic(text.charAt(start + 1)));
        case SchemeLexer.HEX_ESCAPE, SchemeLexer.BAD_ESCAPE -> escape(start);
        case SchemeLexer.BLOCK_OPEN -> openComments++;
        case SchemeLexer.CONTINUATION, SchemeLexer.BLOCK_TEXT -> {}
        case SchemeLexer.BLOCK_CLOSE -> {
          return --openComments == 0 ? leave() : null;
        }
        case SchemeLexer.STRING_CLOSE, SchemeLexer.SYMBOL_CLOSE -> {
          return leave();
        }
        default -> throw new IllegalStateException(SchemeLexer.VOCABULARY.getSymbolicName(type));
      }
      return null;
    }

    private void escape(int start) {
      int codePoint = Escapes.hexadecimal(text, start, index);
      if (codePoint >= 0) {
        quoted.appendCodePoint(codePoint);
        return;
      }
      // A lone backslash at the end of the text: that the string is not closed says it all.
      if (start + 1 < length) {
        Span span = new Span(start, index);
        problems.report(SyntaxCode.BAD_ESCAPE, span, Escapes.complaint(text, span));
        quoted.append(text, start + 1, index);
      }
    }

    private Token leave() {
      Token token = token(openKind, openStart);
      leaf =
          switch (openKind) {
            case STRING -> new Node.Text(token.span(), quoted.toString());
            case IDENTIFIER -> new Node.Identifier(token.span(), quoted.toString());
            default -> null;
          };
      openKind = null;
      return token;
    }

    private Token unterminated() {
      Token.Kind kind = openKind;
      Token token = leave();
      switch (kind) {
        case STRING -> report(SyntaxCode.UNTERMINATED_STRING, 1, "this string has no closing \"");
        case IDENTIFIER ->
            report(SyntaxCode.UNTERMINATED_SYMBOL, 1, "this symbol has no closing |");
        default ->
            report(
                SyntaxCode.UNTERMINATED_BLOCK_COMMENT, 2, "this block comment has no closing |#");
      }
      return token;
    }

    private void report(SyntaxCode code, int length, String message) {
      problems.report(code, new Span(openStart, openStart + length), message);
    }

    private String slice(Span span) {
      return slice(span.start(), span.end());
    }

    private String slice(int from, int to) {
      return text.subSequence(from, to).toString();
    }

    @Override
    public int LA(int ahead) {
      int at = index + ahead - 1;
      return at < length ? units[at] : EOF;
    }

    @Override
    public void consume() {
      index++;
    }

    @Override
    public int index() {
      return index;
    }

    @Override
    public void seek(int to) {
      index = to;
    }

    @Override
    public int size() {
      return length;
    }

    @Override
    public int mark() {
      return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public String getText(Interval interval) {
      return slice(interval.a, interval.b + 1);
    }

    @Override
    public String getSourceName() {
      return UNKNOWN_SOURCE_NAME;
    }
  }
}
