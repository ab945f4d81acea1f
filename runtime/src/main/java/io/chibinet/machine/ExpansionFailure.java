package io.chibinet.machine;

import io.chibinet.syntax.Problem;
import java.util.List;

/** A text that cannot run: at least one of its problems is an error. Carries no Java stack. */
public final class ExpansionFailure extends RuntimeException {
  private final transient List<Problem> problems;

  public ExpansionFailure(List<Problem> problems) {
    super(null, null, false, false);
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }

  @Override
  public String getMessage() {
    return problems.get(0).message();
  }
}
