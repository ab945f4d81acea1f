package io.chibinet.server.check;

import io.chibinet.syntax.Problem;
import java.util.function.Consumer;

/** Looks for one kind of mistake that a text can be read for without being run. */
public interface Check {
  /** The name users see and suppress it by, such as {@code unused-name}. */
  String code();

  /** What it finds, why that is a mistake and what to do: a paragraph of Markdown. */
  String explanation();

  /** Looks through {@code text} and reports what it finds. */
  void run(CheckedText text, Consumer<Problem> report);
}
