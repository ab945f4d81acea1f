package io.chibinet.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Builds the tree from tokens, by the rules that {@code SchemeParser.g4} states, with a stack of
 * its own: data may nest deeper than Java's stack reaches, and every run of tokens has to give a
 * tree.
 */
final class TreeBuilder {
  /** How many unclosed parentheses a problem points at besides the outermost. */
  private static final int MOST_RELATED = 8;

  private enum Form {
    LIST,
    VECTOR,
    BYTEVECTOR,
    ABBREVIATION,
    LABEL,
    DATUM_COMMENT
  }

  /** A datum that is not complete yet. */
  private static final class Frame {
    final Form form;
    final Span open;
    final Frame below;
    final List<Node> items;
    // Of a list: the dot, once seen, and what stands behind it.
    Span dot;
    Node tail;
    Node.Abbreviation.Kind kind;
    int label;

    Frame(Form form, Span open, Frame below) {
      this.form = form;
      this.open = open;
      this.below = below;
      this.items = holdsItems() ? new ArrayList<>(4) : List.of();
    }

    boolean holdsItems() {
      return form.compareTo(Form.BYTEVECTOR) <= 0;
    }
  }

  private final CharSequence text;
  private final boolean recovers;
  private final Problems problems;
  private final List<Node> data = new ArrayList<>();
  private final List<Comment> datumComments = new ArrayList<>();
  private Set<Integer> labels = Set.of();
  private Frame top;
  private int openLists;
  private int openComments;
  private int lastEnd;

  /**
   * A builder over {@code text}, which may grow.
   *
   * @param recovers whether a parenthesis in the first column starts a new top-level form, whatever
   *     is still open
   */
  TreeBuilder(CharSequence text, boolean recovers, Problems problems) {
    this.text = text;
    this.recovers = recovers;
    this.problems = problems;
  }

  List<Node> data() {
    return data;
  }

  List<Comment> datumComments() {
    return datumComments;
  }

  boolean isInsideDatum() {
    return top != null;
  }

  boolean isInsideList() {
    return openLists > 0;
  }

  /**
   * Takes the next token; comments other than {@code #;} are passed over.
   *
   * @param leaf its datum when it is one by itself, else null
   */
  void accept(Token token, Node leaf) {
    if (leaf != null) {
      if (leaf instanceof Node.LabelReference reference) {
        checkReference(reference);
      }
      deliver(leaf);
    } else {
      switch (token.kind()) {
        case OPEN -> open(token.span());
        case OPEN_VECTOR -> push(Form.VECTOR, token.span());
        case OPEN_BYTEVECTOR -> push(Form.BYTEVECTOR, token.span());
        case CLOSE -> close(token.span());
        case DOT -> dot(token.span());
        case QUOTE -> abbreviate(token.span(), Node.Abbreviation.Kind.QUOTE);
        case QUASIQUOTE -> abbreviate(token.span(), Node.Abbreviation.Kind.QUASIQUOTE);
        case UNQUOTE -> abbreviate(token.span(), Node.Abbreviation.Kind.UNQUOTE);
        case UNQUOTE_SPLICING -> abbreviate(token.span(), Node.Abbreviation.Kind.UNQUOTE_SPLICING);
        case LABEL -> label(token.span());
        case DATUM_COMMENT -> push(Form.DATUM_COMMENT, token.span());
        case LINE_COMMENT, DOC_COMMENT, BLOCK_COMMENT, DIRECTIVE, SHEBANG -> {
          return;
        }
        case BOOLEAN, CHARACTER, NUMBER, STRING, IDENTIFIER, LABEL_REFERENCE, INVALID ->
            throw new IllegalArgumentException("no datum for " + token);
      }
    }
    lastEnd = token.span().end();
  }

  /**
   * Closes what is still open when there is no more text.
   *
   * @param insideToken whether a string, bar symbol or block comment swallowed the rest, which is
   *     then the one thing to report
   */
  void end(boolean insideToken) {
    if (openLists > 0 && !insideToken) {
      reportUnclosed();
    }
    closeAll("the end of the text");
  }

  private void push(Form form, Span open) {
    top = new Frame(form, open, top);
    if (top.holdsItems()) {
      openLists++;
    } else if (form == Form.DATUM_COMMENT) {
      openComments++;
    }
  }

  private void pop() {
    if (top.holdsItems()) {
      openLists--;
    } else if (top.form == Form.DATUM_COMMENT) {
      openComments--;
    }
    top = top.below;
  }

  private void open(Span span) {
    if (text.charAt(span.start()) == '(') {
      if (recovers && openLists > 0 && isInFirstColumn(span.start())) {
        reportUnclosed();
        closeAll("a form in the first column");
      }
    } else {
      problems.report(
          SyntaxCode.BAD_BRACKET, span, text.charAt(span.start()) + " is not Scheme, use (");
    }
    push(Form.LIST, span);
  }

  private boolean isInFirstColumn(int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n' || text.charAt(offset - 1) == '\r';
  }

  private void abbreviate(Span span, Node.Abbreviation.Kind kind) {
    push(Form.ABBREVIATION, span);
    top.kind = kind;
  }

  private void label(Span span) {
    int number = labelNumber(text, span);
    if (number < 0) {
      problems.report(SyntaxCode.BAD_HASH_SYNTAX, span, "a label must be less than 2147483648");
    } else if (labels.contains(number)) {
      problems.report(
          SyntaxCode.DUPLICATE_LABEL, span, "#" + number + "= is given twice in this datum");
    } else {
      if (labels.isEmpty()) {
        labels = new HashSet<>();
      }
      labels.add(number);
    }
    push(Form.LABEL, span);
    top.label = Math.max(number, 0);
  }

  /** The number of {@code #0=} or {@code #0#}, or -1 when it is too large to be one. */
  static int labelNumber(CharSequence text, Span span) {
    long number = 0;
    for (int i = span.start() + 1; i < span.end() - 1; i++) {
      number = number * 10 + (text.charAt(i) - '0');
      if (number > Integer.MAX_VALUE) {
        return -1;
      }
    }
    return (int) number;
  }

  private void checkReference(Node.LabelReference reference) {
    String name = "#" + reference.number();
    if (!labels.contains(reference.number())) {
      problems.report(
          SyntaxCode.UNKNOWN_LABEL,
          reference.span(),
          name + "# must have a " + name + "= in front of it in the same datum");
    } else if (top != null && top.form == Form.LABEL && top.label == reference.number()) {
      problems.report(
          SyntaxCode.UNKNOWN_LABEL,
          reference.span(),
          name + "= must label a datum, got " + name + "# itself");
    }
  }

  private void dot(Span span) {
    completePrefixes(".");
    if (top == null || top.form != Form.LIST) {
      problems.report(SyntaxCode.BAD_DOT, span, "a dot must stand in a list");
    } else if (top.items.isEmpty()) {
      problems.report(SyntaxCode.BAD_DOT, span, "a dot must have a datum before it");
    } else if (top.dot != null) {
      problems.report(SyntaxCode.BAD_DOT, span, "a list has one dot at most");
      forgetDot(top);
    } else {
      top.dot = span;
    }
  }

  private void close(Span span) {
    char mark = text.charAt(span.start());
    completePrefixes(String.valueOf(mark));
    if (top == null) {
      problems.report(SyntaxCode.UNEXPECTED_CLOSE, span, "this " + mark + " closes nothing");
      return;
    }
    char open = text.charAt(top.open.end() - 1);
    if (open == '(' && mark != ')') {
      problems.report(
          SyntaxCode.BAD_BRACKET,
          span,
          "this " + mark + " closes a (, use )",
          List.of(top.open),
          "opened here");
    }
    finish(span.end());
  }

  /** Makes the datum of the innermost list, vector or bytevector. */
  private void finish(int end) {
    Frame frame = top;
    Span span = new Span(frame.open.start(), end);
    if (frame.dot != null && frame.tail == null) {
      problems.report(SyntaxCode.BAD_DOT, frame.dot, "a dot must have a datum behind it");
    }
    pop();
    deliver(
        switch (frame.form) {
          case LIST -> new Node.ListNode(span, frame.items, frame.tail);
          case VECTOR -> new Node.VectorNode(span, frame.items);
          case BYTEVECTOR -> new Node.BytevectorNode(span, frame.items);
          case ABBREVIATION, LABEL, DATUM_COMMENT -> throw new IllegalStateException();
        });
  }

  /** Gives a complete datum to whatever it is part of. */
  private void deliver(Node complete) {
    Node node = complete;
    while (top != null) {
      Frame frame = top;
      switch (frame.form) {
        case LIST -> {
          addToList(frame, node);
          return;
        }
        case VECTOR -> {
          frame.items.add(node);
          return;
        }
        case BYTEVECTOR -> {
          checkByte(node);
          frame.items.add(node);
          return;
        }
        case ABBREVIATION -> {
          pop();
          node = new Node.Abbreviation(frame.open.to(node.span()), frame.kind, node);
        }
        case LABEL -> {
          pop();
          node = new Node.Label(frame.open.to(node.span()), frame.label, node);
        }
        case DATUM_COMMENT -> {
          pop();
          hide(frame.open.to(node.span()));
          return;
        }
      }
    }
    data.add(node);
    labels = Set.of();
  }

  private void addToList(Frame frame, Node node) {
    if (frame.dot == null) {
      frame.items.add(node);
    } else if (frame.tail == null) {
      frame.tail = node;
    } else {
      problems.report(
          SyntaxCode.BAD_DOT,
          node.span(),
          "only one datum may stand behind the dot",
          List.of(frame.dot),
          "the dot");
      forgetDot(frame);
      frame.items.add(node);
    }
  }

  /** Goes on as if there had been no dot, so that one mistake is reported once. */
  private void forgetDot(Frame frame) {
    if (frame.tail != null) {
      frame.items.add(frame.tail);
    }
    frame.dot = null;
    frame.tail = null;
  }

  private void checkByte(Node node) {
    if (node instanceof Node.Number number && ByteText.isByte(number.text())
        || node instanceof Node.Invalid) {
      return;
    }
    String got = Excerpt.of(text, node.span());
    problems.report(
        SyntaxCode.BAD_BYTE,
        node.span(),
        "#u8: an item must be an exact integer from 0 to 255, got " + got);
  }

  // A datum comment within another belongs to its text; on its own it would make texts that nest
  // them deeply cost memory by the square of their length.
  private void hide(Span span) {
    if (openComments == 0) {
      String hidden = text.subSequence(span.start(), span.end()).toString();
      datumComments.add(new Comment(span, Comment.Kind.DATUM, hidden));
    }
    if (top == null) {
      labels = Set.of();
    }
  }

  /** Completes the marks that wait for a datum when {@code got} comes in its stead. */
  private void completePrefixes(String got) {
    while (top != null && !top.holdsItems()) {
      Frame frame = top;
      pop();
      String mark = text.subSequence(frame.open.start(), frame.open.end()).toString();
      problems.report(
          SyntaxCode.MISSING_DATUM, frame.open, mark + " must be followed by a datum, got " + got);
      if (frame.form == Form.DATUM_COMMENT) {
        hide(frame.open);
      } else {
        deliver(new Node.Invalid(frame.open, mark));
      }
    }
  }

  private void closeAll(String got) {
    while (top != null) {
      completePrefixes(got);
      if (top != null) {
        finish(lastEnd);
      }
    }
  }

  /** One problem for all that is open: the outermost parenthesis, and those inside it with it. */
  private void reportUnclosed() {
    List<Span> inner = new ArrayList<>();
    Frame outermost = null;
    for (Frame frame = top; frame != null; frame = frame.below) {
      if (frame.holdsItems()) {
        if (outermost != null && inner.size() < MOST_RELATED) {
          inner.add(0, outermost.open);
        }
        outermost = frame;
      }
    }
    String message = "this " + text.charAt(outermost.open.end() - 1) + " is never closed";
    if (openLists == 2) {
      message += ", nor is one inside it";
    } else if (openLists > 2) {
      message += ", nor are " + (openLists - 1) + " inside it";
    }
    problems.report(SyntaxCode.UNCLOSED_LIST, outermost.open, message, inner, "nor is this");
  }
}
