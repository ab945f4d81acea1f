package io.chibinet.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;

/** The site of the bundled libraries, made once for all tests that only read it. */
final class ProductSite {
  private static final Site SITE = make();
  private static final SortedMap<String, byte[]> HTML = write(SITE);

  private ProductSite() {}

  static Site site() {
    return SITE;
  }

  static SortedMap<String, byte[]> html() {
    return HTML;
  }

  static Site make() {
    try {
      return Site.of(SiteOptions.ofProduct());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SortedMap<String, byte[]> write(Site site) {
    try {
      return site.html();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
