package io.chibinet.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as read: everything that the compiler, the editor and the documentation want to know of
 * it. There is one for every text, however broken.
 *
 * @param data the top-level data in order
 * @param comments every comment in order of its start, directives and datum comments included; a
 *     datum comment within a datum comment is part of that one
 * @param tokens everything but white space, in order
 * @param problems what is wrong, in order of place
 * @param endsInsideDatum whether more text could complete the last datum: a list, string, bar
 *     symbol or block comment is open, or a mark such as {@code '} or {@code #;} still waits for
 *     its datum
 */
public record SourceFile(
    SourceText text,
    List<Node> data,
    List<Comment> comments,
    List<Token> tokens,
    List<Problem> problems,
    boolean endsInsideDatum) {
  public SourceFile {
    data = List.copyOf(data);
    comments = List.copyOf(comments);
    tokens = List.copyOf(tokens);
    problems = List.copyOf(problems);
  }

  /** What reading {@code other} would give: a text with the same characters as this one. */
  public SourceFile as(SourceText other) {
    if (other == text) {
      return this;
    }
    List<Problem> moved = new ArrayList<>(problems.size());
    for (Problem problem : problems) {
      moved.add(problem.in(other));
    }
    return new SourceFile(other, data, comments, tokens, moved, endsInsideDatum);
  }
}
