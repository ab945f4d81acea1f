package io.chibinet.library;

import io.chibinet.syntax.Comment;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Sibling data and the {@code ;;>} blocks between them, in order. A block belongs to the datum that
 * starts on the line below it, or that ends on the block's own first line; any other block stands
 * for itself. Comments inside a datum are none of its siblings'.
 */
final class DocBlocks {
  /** A datum with its text, text alone (datum null), or the end of a group (both null). */
  record Item(Node datum, DocText text) {
    boolean endsGroup() {
      return datum == null && text == null;
    }
  }

  private static final String GROUP_END = ";;/";

  private final SourceText source;
  private final List<Item> items = new ArrayList<>();
  private final List<Comment> block = new ArrayList<>();

  private DocBlocks(SourceText source) {
    this.source = source;
  }

  /**
   * The items of {@code range}.
   *
   * @param data siblings inside the range
   * @param comments all comments of the text
   */
  static List<Item> of(SourceText source, List<Node> data, List<Comment> comments, Span range) {
    DocBlocks blocks = new DocBlocks(source);
    int next = 0;
    int from = range.start();
    for (Node datum : data) {
      next = blocks.comments(comments, next, from, datum.span().start());
      blocks.datum(datum);
      from = datum.span().end();
    }
    blocks.comments(comments, next, from, range.end());
    blocks.endBlock();
    return blocks.items;
  }

  private int comments(List<Comment> comments, int next, int from, int to) {
    int i = next;
    while (i < comments.size() && comments.get(i).span().start() < to) {
      Comment comment = comments.get(i++);
      if (comment.span().start() >= from && comment.kind() == Comment.Kind.DOC) {
        line(comment);
      }
    }
    return i;
  }

  private void line(Comment comment) {
    if (comment.text().startsWith(GROUP_END)) {
      endBlock();
      items.add(new Item(null, null));
      return;
    }
    if (!block.isEmpty()
        && (!follows(last().span(), comment.span())
            || trails() && column(comment) != column(last()))) {
      endBlock();
    }
    block.add(comment);
  }

  private void datum(Node datum) {
    if (block.isEmpty() || trails() || !follows(last().span(), datum.span())) {
      endBlock();
      items.add(new Item(datum, DocText.NONE));
    } else {
      DocText text = DocText.parse(source, block);
      block.clear();
      items.add(new Item(datum, text));
    }
  }

  private void endBlock() {
    if (block.isEmpty()) {
      return;
    }
    DocText text = DocText.parse(source, block);
    int previous = items.size() - 1;
    if (trails()) {
      items.set(previous, new Item(items.get(previous).datum(), text));
    } else {
      items.add(new Item(null, text));
    }
    block.clear();
  }

  // Whether the block starts on the last line of the datum before it.
  private boolean trails() {
    Node previous = items.isEmpty() ? null : items.get(items.size() - 1).datum();
    return previous != null && line(previous.span().end()) == line(block.get(0).span().start());
  }

  private int column(Comment comment) {
    return comment.span().start() - source.lineStart(line(comment.span().start()));
  }

  private Comment last() {
    return block.get(block.size() - 1);
  }

  private boolean follows(Span above, Span below) {
    return line(below.start()) == line(above.start()) + 1;
  }

  private int line(int offset) {
    return source.line(offset);
  }
}
