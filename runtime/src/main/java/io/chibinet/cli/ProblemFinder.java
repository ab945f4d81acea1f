package io.chibinet.cli;

import io.chibinet.syntax.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Finds everything that can be said against a file without running it. The language server brings
 * one as a service, so that {@code chibi-net check} prints what editors show.
 */
public interface ProblemFinder {
  /**
   * Looks for libraries in {@code folders}, best first, and not only where it would look without
   * being told.
   */
  void lookIn(List<Path> folders);

  /** The Scheme files below {@code folder}, in the order of their names. */
  List<Path> files(Path folder);

  /** What is wrong with {@code file}, which holds {@code text}, in order of place. */
  List<Problem> problems(Path file, String text);

  /** What each code of a problem means. */
  Map<String, String> explanations();
}
