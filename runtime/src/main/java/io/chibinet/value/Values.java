package io.chibinet.value;

/** None or several values on their way to a continuation; one value is never wrapped. */
public final class Values {
  public static final Values NONE = new Values();

  public final Object[] items;

  private Values(Object... items) {
    this.items = items;
  }

  /** What {@code (values item …)} returns: a lone item is itself. */
  public static Object of(Object... items) {
    return items.length == 1 ? items[0] : items.length == 0 ? NONE : new Values(items);
  }
}
