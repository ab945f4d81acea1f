package io.chibinet.net;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The offsets of a C struct's members and the struct's size, in bytes.
 *
 * <p>Written down as the members in the order of the C header, from which the offsets follow by the
 * alignment rules that all our ABIs share (a member of n bytes stands at a multiple of n). That
 * keeps every layout pure data: the one of macOS is tested on Linux.
 *
 * @param name the struct's tag in C
 * @param size what {@code sizeof} gives, tail padding included
 * @param offsets byte offset by member name, in the order of the members
 */
record Layout(String name, int size, Map<String, Integer> offsets) {
  Layout {
    offsets = Map.copyOf(offsets);
  }

  /** Returns the offset of a member; the name must be one of the struct's. */
  int offset(String member) {
    Integer offset = offsets.get(member);
    if (offset == null) {
      throw new IllegalArgumentException("struct " + name + " has no member " + member);
    }
    return offset;
  }

  static Builder struct(String name) {
    return new Builder(name, false);
  }

  /** A struct with {@code __attribute__((packed))}: no padding anywhere. */
  static Builder packedStruct(String name) {
    return new Builder(name, true);
  }

  /** Collects members in the order of the C declaration. */
  static final class Builder {
    private final String name;
    private final boolean packed;
    private final Map<String, Integer> offsets = new LinkedHashMap<>();
    private int end;
    private int alignment = 1;

    private Builder(String name, boolean packed) {
      this.name = name;
      this.packed = packed;
    }

    /** Adds a scalar of the given size, aligned to that size. */
    Builder scalar(String member, int bytes) {
      return array(member, bytes, 1);
    }

    /** Adds an array of {@code count} scalars of {@code bytes} bytes each. */
    Builder array(String member, int bytes, int count) {
      if (!packed) {
        end = roundUp(end, bytes);
        alignment = Math.max(alignment, bytes);
      }
      offsets.put(member, end);
      end += bytes * count;
      return this;
    }

    Layout end() {
      return new Layout(name, roundUp(end, alignment), offsets);
    }

    private static int roundUp(int offset, int multiple) {
      return (offset + multiple - 1) / multiple * multiple;
    }
  }
}
