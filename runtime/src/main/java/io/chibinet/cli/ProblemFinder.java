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
  /** What is wrong with {@code file}, in order of place. */
  List<Problem> problems(Path file);

  /** What each code of a problem means. */
  Map<String, String> explanations();
}
