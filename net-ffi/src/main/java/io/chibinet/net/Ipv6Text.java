package io.chibinet.net;

/**
 * IPv6 addresses as RFC 5952 recommends to write them: hexadecimal groups in lower case without
 * leading zeros, the first of the longest runs of two or more zero groups as {@code ::}, and dotted
 * quad at the end of an address mapped from IPv4.
 */
final class Ipv6Text {
  private static final int GROUPS = 8;

  private Ipv6Text() {}

  /** Returns the text of the sixteen bytes that begin at {@code offset}. */
  static String of(byte[] bytes, int offset) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = (bytes[offset + 2 * i] & 0xff) << 8 | bytes[offset + 2 * i + 1] & 0xff;
    }
    return isMappedFromIpv4(groups) ? mapped(groups) : shortest(groups);
  }

  /** RFC 4291, 2.5.5.2: {@code ::ffff:0:0/96}. */
  private static boolean isMappedFromIpv4(int[] groups) {
    for (int i = 0; i < 5; i++) {
      if (groups[i] != 0) {
        return false;
      }
    }
    return groups[5] == 0xffff;
  }

  private static String mapped(int[] groups) {
    return "::ffff:"
        + (groups[6] >> 8)
        + "."
        + (groups[6] & 0xff)
        + "."
        + (groups[7] >> 8)
        + "."
        + (groups[7] & 0xff);
  }

  private static String shortest(int[] groups) {
    int runStart = -1;
    int runLength = 1; // a single zero group is not shortened (RFC 5952, 4.2.2)
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > runLength) {
        runStart = i;
        runLength = end - i;
      }
      i = Math.max(i, end - 1);
    }
    if (runStart < 0) {
      return joined(groups, 0, GROUPS);
    }
    return joined(groups, 0, runStart) + "::" + joined(groups, runStart + runLength, GROUPS);
  }

  private static String joined(int[] groups, int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (i > start) {
        text.append(':');
      }
      text.append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
