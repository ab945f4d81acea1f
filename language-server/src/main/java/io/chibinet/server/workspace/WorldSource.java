package io.chibinet.server.workspace;

import io.chibinet.library.Source;
import io.chibinet.syntax.SourceText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A file of a world; what it includes comes from the same world. Each has a text of its own. */
final class WorldSource implements Source {
  private final World world;
  private final Path file;
  private final SourceText text;
  private final BiConsumer<Path, String> reader;

  WorldSource(World world, Path file, String text, BiConsumer<Path, String> reader) {
    this.world = world;
    this.file = file;
    this.text = SourceText.of(file.toString(), text);
    this.reader = reader;
  }

  @Override
  public SourceText text() {
    return text;
  }

  @Override
  public Optional<Source> relative(String path) {
    try {
      return world.source(file.resolveSibling(path).normalize(), reader);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
