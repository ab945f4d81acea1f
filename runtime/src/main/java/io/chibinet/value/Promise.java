package io.chibinet.value;

/**
 * A promise (R7RS 4.2.5). It refers to a box that holds either the value or the procedure that
 * computes it; promises that {@code delay-force} has chained share one box, so that a long chain
 * takes constant space.
 */
public final class Promise {
  private static final class Box {
    private boolean done;
    private Object content;

    private Box(boolean done, Object content) {
      this.done = done;
      this.content = content;
    }
  }

  private Box box;

  private Promise(Box box) {
    this.box = box;
  }

  /** A promise that is kept already. */
  public static Promise of(Object value) {
    return new Promise(new Box(true, value));
  }

  /** A promise that a procedure of no arguments keeps by returning another promise. */
  public static Promise delayed(Object procedure) {
    return new Promise(new Box(false, procedure));
  }

  public boolean isDone() {
    return box.done;
  }

  /** The value if it is done, else the procedure to call. */
  public Object content() {
    return box.content;
  }

  /**
   * Takes over what {@code next} promises, {@code next} being what the procedure returned. Nothing
   * happens if it was done in the meantime, by a procedure that forced its own promise.
   */
  public void follow(Promise next) {
    if (!box.done) {
      box.done = next.box.done;
      box.content = next.box.content;
      next.box = box;
    }
  }

  @Override
  public String toString() {
    return "#<promise>";
  }
}
