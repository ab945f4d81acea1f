package io.chibinet.server.check;

/**
 * How much a check may look at the same code again, such as the body of a loop in a loop in a loop.
 * Nobody writes code in which it is used up; whoever makes such code does not wait for ever.
 */
final class Effort {
  private static final int LOOKS_PER_FORM = 40;

  private long left;

  Effort(Walk walk) {
    left = (long) LOOKS_PER_FORM * walk.size();
  }

  /** Whether one more form may be looked at. */
  boolean allows() {
    return left-- > 0;
  }
}
