package io.chibinet.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads texts: makes a {@link SourceFile} of every text there is, without ever throwing. */
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
}
