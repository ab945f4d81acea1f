package io.chibinet.machine;

import io.chibinet.syntax.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a continuation looks like to a reader: the activations that wait in it. */
final class Backtrace {
  private static final int MOST_FRAMES = 100;

  private Backtrace() {}

  /** The activations of {@code k}, innermost first; the middle of a great many is left out. */
  static List<UncaughtError.Frame> of(K k) {
    List<UncaughtError.Frame> frames = new ArrayList<>();
    Object[] frame = null;
    for (K part = k; part != null; part = part.next) {
      Location place = part.node.waitsAt();
      Template owner = part.node.owner();
      String name = owner == null ? null : owner.name;
      if (part.frame != null && part.frame != frame && (place != null || name != null)) {
        frame = part.frame;
        add(frames, name, place);
      }
    }
    return frames;
  }

  /** Counts what stands where the last one does: recursion may be a million deep. */
  private static void add(List<UncaughtError.Frame> frames, String name, Location place) {
    int times = 1;
    int last = frames.size() - 1;
    if (last >= 0
        && Objects.equals(place, frames.get(last).location())
        && Objects.equals(name, frames.get(last).procedure())) {
      times += frames.remove(last).times();
    } else if (last >= MOST_FRAMES) {
      frames.remove(MOST_FRAMES / 2);
    }
    frames.add(new UncaughtError.Frame(name, place, times));
  }
}
