package io.chibinet.cli;

import java.util.List;

/**
 * What {@code chibi-net NAME ARG…} does. Modules that build on this one bring theirs as services
 * ({@code META-INF/services}); they are looked for only when their name is called.
 */
public interface Subcommand {
  /** The word on the command line. */
  String name();

  /**
   * Does it, using the standard streams as it likes.
   *
   * @param arguments those behind the name
   * @return the exit code
   */
  int run(List<String> arguments);
}
