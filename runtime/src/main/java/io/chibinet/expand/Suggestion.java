package io.chibinet.expand;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that a misspelt one was meant to be. */
public final class Suggestion {
  private Suggestion() {}

  /** The nearest of {@code names} to {@code wrong}, if one is near enough to be meant. */
  public static Optional<String> near(String wrong, Collection<String> names) {
    // A name of one letter is near to every other.
    return near(wrong, names, wrong.length() < 2 ? 0 : Math.min(3, (wrong.length() + 2) / 3));
  }

  /** The same among so many names that some of them are near to anything. */
  public static Optional<String> nearAmongMany(String wrong, Collection<String> names) {
    return near(wrong, names, Math.min(3, 1 + wrong.length() / 8));
  }

  private static Optional<String> near(String wrong, Collection<String> names, int limit) {
    String best = null;
    int least = limit + 1;
    for (String name : names) {
      if (Math.abs(name.length() - wrong.length()) < least && !name.equals(wrong)) {
        int distance = distance(wrong, name, least);
        if (distance < least) {
          least = distance;
          best = name;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code "; did you mean NAME?"} when there is such a name, else nothing. */
  public static String question(String wrong, Collection<String> names) {
    return near(wrong, names).map(name -> "; did you mean " + name + "?").orElse("");
  }

  // Insertions, deletions, replacements and swaps of neighbours, up to `limit`.
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, beforeLast[j - 2] + 1);
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least >= limit) {
        return limit;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
