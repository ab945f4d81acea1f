package io.chibinet.machine;

/**
 * A saved activation, or a part of one: what to resume, with which frame, and what comes after. One
 * activation may stand as several of these in a row with the same frame.
 */
final class K {
  final Node node;
  final Object[] frame;
  K next;

  /**
   * Whether a continuation object holds it, so that it may be resumed again and its frame must be
   * cloned. Below a shared one all are shared.
   */
  boolean shared;

  /** How many calls wait for one another from the bottom up to this one. */
  int depth;

  K(Node node, Object[] frame) {
    this.node = node;
    this.frame = frame;
  }

  /** One on top of {@code next}, which is not null, and as deep. */
  K(Node node, Object[] frame, K next) {
    this(node, frame);
    this.next = next;
    this.depth = next.depth;
  }
}
