package io.chibinet.site;

import java.util.HashSet;
import java.util.Set;

/** Gives the headings of one page their ids, each a different one. */
final class HeadingIds {
  private final Set<String> taken = new HashSet<>();

  /** The id of the next heading: the words of {@code title}, with a number if need be. */
  String next(String title) {
    String slug = Html.slug(title);
    String id = slug.isEmpty() ? "part" : slug;
    for (int i = 2; !taken.add(id); i++) {
      id = slug + "-" + i;
    }
    return id;
  }
}
