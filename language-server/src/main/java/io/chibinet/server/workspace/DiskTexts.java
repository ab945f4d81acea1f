package io.chibinet.server.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of files that no editor has open, read once and again when they change. Whether one changed
 * is asked of the disk at most once for each generation. Any thread may use it.
 */
public final class DiskTexts {
  // Scheme files are far smaller; a larger one is data that somebody named .scm.
  private static final long LARGEST = 8L << 20;

  private record Entry(long generation, long modified, long size, Optional<String> text) {}

  private final Map<Path, Entry> entries = new ConcurrentHashMap<>();

  /** The text of {@code file}, empty if it cannot be read or is no UTF-8 text. */
  Optional<String> read(Path file, long generation) {
    Entry known = entries.get(file);
    if (known != null && known.generation >= generation) {
      return known.text;
    }
    Entry entry = look(file, generation, known);
    entries.put(file, entry);
    return entry.text;
  }

  private static Entry look(Path file, long generation, Entry known) {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      long modified = facts.lastModifiedTime().toMillis();
      long size = facts.size();
      if (known != null && known.modified == modified && known.size == size) {
        return new Entry(generation, modified, size, known.text);
      }
      Optional<String> text =
          facts.isRegularFile() && size <= LARGEST
              ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
              : Optional.empty();
      return new Entry(generation, modified, size, text);
    } catch (IOException e) {
      return new Entry(generation, 0, -1, Optional.empty());
    }
  }
}
