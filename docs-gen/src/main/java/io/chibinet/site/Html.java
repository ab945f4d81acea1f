package io.chibinet.site;

import io.chibinet.value.Printer;
import java.nio.charset.StandardCharsets;

/** Text as HTML, and as parts of addresses. */
final class Html {
  private Html() {}

  /** {@code text} as content or as the value of a quoted attribute. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** A Scheme name as programs write it, in bars if it needs them. */
  static String name(String name) {
    return escape(Printer.symbol(name));
  }

  /** The id of an entry: its Scheme name. An id may hold anything but white space. */
  static String id(String name) {
    return name.replaceAll("\\s", "_");
  }

  /** {@code text} behind the {@code #} of an address, or as a part of its path. */
  static String encode(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      // What RFC 3986 allows in a fragment, less the characters that HTML escapes.
      boolean isPlain =
          c < 128 && (Character.isLetterOrDigit(c) || "-._~!$()*+,;=:@/?".indexOf(c) >= 0);
      if (isPlain) {
        out.append(c);
      } else {
        out.append('%').append(String.format("%02X", (int) c));
      }
    }
    return out.toString();
  }

  /** A part of a path: like a fragment, but without what means something in a path. */
  static String encodePath(String path) {
    return encode(path).replace("?", "%3F");
  }

  /** An id made of the words of {@code title}. */
  static String slug(String title) {
    String slug = title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return slug.replaceAll("^-|-$", "");
  }
}
