package io.chibinet.site;

import java.util.List;

/**
 * One page, without what all pages have around it.
 *
 * @param path from the root of the site, such as {@code chibi/net.html}
 * @param title without the name of the site
 * @param description one sentence for search engines and link previews
 * @param style a class for the whole page, or the empty string
 * @param main the content, as HTML
 * @param contents what "on this page" lists
 */
record Page(
    String path,
    String title,
    String description,
    String style,
    String main,
    List<Heading> contents) {
  Page {
    contents = List.copyOf(contents);
  }
}
