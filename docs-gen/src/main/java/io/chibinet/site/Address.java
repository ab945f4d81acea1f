package io.chibinet.site;

/**
 * A place on the site.
 *
 * @param page the path of a page from the root of the site, such as {@code chibi/net.html}
 * @param fragment the id in that page, or the empty string for the page itself
 */
record Address(String page, String fragment) {
  static Address of(String page) {
    return new Address(page, "");
  }

  /** The way here from {@code other}, a page; relative, so that the site works in any folder. */
  String from(String other) {
    String anchor = fragment.isEmpty() ? "" : "#" + Html.encode(fragment);
    if (page.equals(other) && !anchor.isEmpty()) {
      return anchor;
    }
    return rootOf(other) + Html.encodePath(page) + anchor;
  }

  /** The way from the root of the site. */
  String fromRoot() {
    return from("");
  }

  /** The way from {@code page} to the root: empty, or {@code ../} as often as it is deep. */
  static String rootOf(String page) {
    return "../".repeat((int) page.chars().filter(c -> c == '/').count());
  }
}
