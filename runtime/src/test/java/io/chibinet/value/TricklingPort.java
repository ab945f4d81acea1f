package io.chibinet.value;

import java.util.List;

/** Gives its pieces one by one, with nothing at hand before each of them. */
final class TricklingPort extends InputPort {
  private final List<byte[]> pieces;
  private int next;
  private boolean pausing = true;

  TricklingPort(List<byte[]> pieces) {
    super(true, true);
    this.pieces = pieces;
  }

  @Override
  protected int fill() {
    if (pausing) {
      pausing = false;
      return WAIT;
    }
    if (next == pieces.size()) {
      return END;
    }
    byte[] piece = pieces.get(next++);
    int at = reserve(piece.length);
    System.arraycopy(piece, 0, buffer(), at, piece.length);
    pausing = true;
    return piece.length;
  }

  @Override
  protected String description() {
    return "trickle";
  }
}
