package io.chibinet.cli;

import io.chibinet.syntax.Problem;
import java.util.List;

/**
 * What subcommands of other modules write to standard error, in the words and colours that the
 * command itself uses. Each text ends with a line end; none at all is the empty string.
 */
public final class Report {
  private Report() {}

  /** Problems with their places, source lines and carets. */
  public static String of(List<Problem> problems) {
    return ErrorReport.of(problems, Console.standard().errorStyle());
  }

  /** Why nothing was done, if that has no place in a text. */
  public static String of(String failure) {
    return ErrorReport.of(failure, Console.standard().errorStyle());
  }
}
