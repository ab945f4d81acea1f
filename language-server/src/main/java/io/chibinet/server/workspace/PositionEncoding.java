package io.chibinet.server.workspace;

import java.util.Collection;

/** The unit in which a client counts characters within a line; offsets here are UTF-16 units. */
public enum PositionEncoding {
  UTF_8("utf-8"),
  UTF_16("utf-16"),
  UTF_32("utf-32");

  private final String protocolName;

  PositionEncoding(String protocolName) {
    this.protocolName = protocolName;
  }

  /** The name in the protocol. */
  public String protocolName() {
    return protocolName;
  }

  /**
   * The encoding to use with a client that offers {@code offered}, best first. UTF-16 is taken
   * wherever it stands, since texts are kept in it; without an offer it is the rule.
   */
  public static PositionEncoding negotiate(Collection<String> offered) {
    if (offered == null || offered.isEmpty() || offered.contains(UTF_16.protocolName)) {
      return UTF_16;
    }
    for (String name : offered) {
      for (PositionEncoding encoding : values()) {
        if (encoding.protocolName.equals(name)) {
          return encoding;
        }
      }
    }
    return UTF_16;
  }

  /** How many units the text from {@code from} to {@code to} has. */
  public int units(CharSequence text, int from, int to) {
    if (this == UTF_16) {
      return to - from;
    }
    int units = 0;
    for (int at = from; at < to; ) {
      int codePoint = Character.codePointAt(text, at);
      units += width(codePoint);
      at += Character.charCount(codePoint);
    }
    return units;
  }

  /**
   * The offset that lies {@code units} behind {@code from}, but not behind {@code limit}. A place
   * within a character counts as the place before it.
   */
  public int advance(CharSequence text, int from, int limit, int units) {
    if (this == UTF_16) {
      return Math.min(limit, from + units);
    }
    int at = from;
    int left = units;
    while (at < limit) {
      int codePoint = Character.codePointAt(text, at);
      left -= width(codePoint);
      if (left < 0) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private int width(int codePoint) {
    if (this == UTF_32) {
      return 1;
    }
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
}
