package io.chibinet.syntax;

import io.chibinet.syntax.grammar.SchemeLexer;

/** Makes our tokens, and the data that are one token, of what the lexer finds. */
final class Scanner {
  private final Lexer lexer = new Lexer();
  private final CharSequence text;
  private final Problems problems;
  private final LeafReader leaves;
  private boolean isFirst = true;
  private boolean foldsCase;
  private Node leaf;

  // The string, bar symbol or block comment that the lexer is in, or null.
  private Token.Kind openKind;
  private int openStart;
  private boolean endedInsideToken;
  private final StringBuilder quoted = new StringBuilder();

  /**
   * A scanner of {@code text}, of which {@link #grow} says how much there is.
   *
   * @param problems takes what is wrong in single tokens
   */
  Scanner(CharSequence text, Problems problems) {
    this.text = text;
    this.problems = problems;
    this.leaves = new LeafReader(text, problems);
  }

  /** Takes note of what has come to the end of the text. */
  void grow(CharSequence more, int from, int to) {
    lexer.grow(more, from, to);
  }

  /** Goes on behind the text so far; whether case is folded stays as it is. */
  void reset() {
    lexer.reset();
    isFirst = false;
    openKind = null;
    endedInsideToken = false;
  }

  boolean foldsCase() {
    return foldsCase;
  }

  void foldCase(boolean folds) {
    foldsCase = folds;
  }

  /** Where the latest token ends. */
  int offset() {
    return lexer.end();
  }

  /** The datum of the latest token when it is one by itself, else null. */
  Node leaf() {
    return leaf;
  }

  /** Whether the last token of all lacks its end: a string, bar symbol or block comment. */
  boolean endedInsideToken() {
    return endedInsideToken;
  }

  /**
   * The next token, or null: then the text is at its end, or what is left may be the start of a
   * token and {@code atEnd} says that there will be more.
   */
  Token next(boolean atEnd) {
    leaf = null;
    for (int type = lexer.next(atEnd); type != 0; type = lexer.next(atEnd)) {
      Token token = openKind == null ? outside(type) : inside(type);
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

  /** What a lexer token outside of strings, bar symbols and block comments comes to. */
  private Token outside(int type) {
    return switch (type) {
      case SchemeLexer.WHITE_SPACE -> null;
      case SchemeLexer.IDENTIFIER -> identifier();
      case SchemeLexer.OPEN, SchemeLexer.OPEN_BRACKET -> token(Token.Kind.OPEN);
      case SchemeLexer.CLOSE, SchemeLexer.CLOSE_BRACKET -> token(Token.Kind.CLOSE);
      case SchemeLexer.OPEN_VECTOR -> token(Token.Kind.OPEN_VECTOR);
      case SchemeLexer.OPEN_BYTEVECTOR -> token(Token.Kind.OPEN_BYTEVECTOR);
      case SchemeLexer.QUOTE -> token(Token.Kind.QUOTE);
      case SchemeLexer.QUASIQUOTE -> token(Token.Kind.QUASIQUOTE);
      case SchemeLexer.UNQUOTE -> token(Token.Kind.UNQUOTE);
      case SchemeLexer.UNQUOTE_SPLICING -> token(Token.Kind.UNQUOTE_SPLICING);
      case SchemeLexer.DOT -> token(Token.Kind.DOT);
      case SchemeLexer.LABEL -> token(Token.Kind.LABEL);
      case SchemeLexer.DATUM_COMMENT -> token(Token.Kind.DATUM_COMMENT);
      case SchemeLexer.LINE_COMMENT -> token(Token.Kind.LINE_COMMENT);
      case SchemeLexer.DOC_COMMENT -> token(Token.Kind.DOC_COMMENT);
      case SchemeLexer.SHEBANG -> shebang();
      case SchemeLexer.DIRECTIVE -> directive();
      case SchemeLexer.STRING_OPEN -> enter(Token.Kind.STRING);
      case SchemeLexer.SYMBOL_OPEN -> enter(Token.Kind.IDENTIFIER);
      case SchemeLexer.BLOCK_OPEN -> enter(Token.Kind.BLOCK_COMMENT);
      case SchemeLexer.NUMBER -> leaf(Token.Kind.NUMBER, leaves.number(span()));
      case SchemeLexer.BOOLEAN -> leaf(Token.Kind.BOOLEAN, leaves.bool(span()));
      case SchemeLexer.CHARACTER -> leaf(Token.Kind.CHARACTER, leaves.character(span(), foldsCase));
      case SchemeLexer.LABEL_REFERENCE ->
          leaf(Token.Kind.LABEL_REFERENCE, leaves.labelReference(span()));
      case SchemeLexer.BAD_NUMBER -> leaf(Token.Kind.INVALID, leaves.badNumber(span()));
      case SchemeLexer.BAD_HASH -> leaf(Token.Kind.INVALID, leaves.badHash(span()));
      case SchemeLexer.UNKNOWN -> leaf(Token.Kind.INVALID, leaves.unexpected(span()));
      default -> throw new IllegalStateException("token type " + type);
    };
  }

  private Span span() {
    return new Span(lexer.start(), lexer.end());
  }

  private Token token(Token.Kind kind) {
    return new Token(kind, span());
  }

  private Token leaf(Token.Kind kind, Node node) {
    leaf = node;
    return new Token(kind, node.span());
  }

  private Token identifier() {
    Span span = span();
    String name = slice(span);
    leaf = new Node.Identifier(span, foldsCase ? CaseFold.of(name) : name);
    return new Token(Token.Kind.IDENTIFIER, span);
  }

  private Token shebang() {
    Token token = token(Token.Kind.SHEBANG);
    int start = token.span().start();
    if (isFirst && (start == 0 || start == 1 && text.charAt(0) == '\uFEFF')) {
      return token;
    }
    problems.report(
        SyntaxCode.UNKNOWN_DIRECTIVE, token.span(), "a #! line must be the first of its file");
    return new Token(Token.Kind.DIRECTIVE, token.span());
  }

  private Token directive() {
    Token token = token(Token.Kind.DIRECTIVE);
    String name = slice(token.span());
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

  private Token enter(Token.Kind kind) {
    openKind = kind;
    openStart = lexer.start();
    quoted.setLength(0);
    return null;
  }

  /** What a lexer token within a string, bar symbol or block comment adds to it. */
  private Token inside(int type) {
    switch (type) {
      case SchemeLexer.QUOTED_TEXT -> quoted.append(slice(span()));
      case SchemeLexer.NEWLINE -> quoted.append('\n');
      case SchemeLexer.ESCAPE -> quoted.append(Escapes.mnemonic(text.charAt(lexer.start() + 1)));
      case SchemeLexer.HEX_ESCAPE, SchemeLexer.BAD_ESCAPE -> escape(span());
      case SchemeLexer.CONTINUATION,
          SchemeLexer.BLOCK_OPEN,
          SchemeLexer.BLOCK_TEXT,
          SchemeLexer.BLOCK_MARK -> {}
      case SchemeLexer.STRING_CLOSE, SchemeLexer.SYMBOL_CLOSE, SchemeLexer.BLOCK_CLOSE -> {
        return lexer.depth() == 0 ? leave() : null;
      }
      default -> throw new IllegalStateException("token type " + type);
    }
    return null;
  }

  private void escape(Span escape) {
    int codePoint = Escapes.hexadecimal(text, escape.start(), escape.end());
    if (codePoint >= 0) {
      quoted.appendCodePoint(codePoint);
    } else if (escape.start() + 1 < text.length()) {
      Span span = Escapes.wrong(text, escape);
      problems.report(SyntaxCode.BAD_ESCAPE, span, Escapes.complaint(text, span));
      quoted.append(text, escape.start() + 1, escape.end());
    }
    // A lone backslash ends the text: that the string is not closed says it all.
  }

  private Token leave() {
    Span span = new Span(openStart, lexer.end());
    Token token = new Token(openKind, span);
    leaf =
        switch (openKind) {
          case STRING -> new Node.Text(span, quoted.toString());
          case IDENTIFIER -> new Node.Identifier(span, quoted.toString());
          default -> null;
        };
    openKind = null;
    return token;
  }

  private Token unterminated() {
    switch (openKind) {
      case STRING -> report(SyntaxCode.UNTERMINATED_STRING, 1, "this string has no closing \"");
      case IDENTIFIER -> report(SyntaxCode.UNTERMINATED_SYMBOL, 1, "this symbol has no closing |");
      default ->
          report(SyntaxCode.UNTERMINATED_BLOCK_COMMENT, 2, "this block comment has no closing |#");
    }
    return leave();
  }

  private void report(SyntaxCode code, int length, String message) {
    problems.report(code, new Span(openStart, openStart + length), message);
  }

  private String slice(Span span) {
    return text.subSequence(span.start(), span.end()).toString();
  }
}
