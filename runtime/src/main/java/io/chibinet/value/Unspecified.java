package io.chibinet.value;

/** What a form returns whose value R7RS leaves open. */
public final class Unspecified {
  public static final Unspecified UNSPECIFIED = new Unspecified();

  private Unspecified() {}

  @Override
  public String toString() {
    return "#<unspecified>";
  }
}
