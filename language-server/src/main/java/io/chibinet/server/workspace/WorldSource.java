package io.chibinet.server.workspace;

import io.chibinet.library.Source;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A document of a world; what it includes comes from the same world. Each has a text of its own,
 * with the tree that the document has.
 */
final class WorldSource implements Source {
  private final World world;
  private final Document document;
  private final SourceText text;
  private final BiConsumer<Path, String> reader;

  WorldSource(World world, Document document, BiConsumer<Path, String> reader) {
    this.world = world;
    this.document = document;
    this.text = SourceText.of(document.name(), document.text().text());
    this.reader = reader;
  }

  @Override
  public SourceText text() {
    return text;
  }

  @Override
  public SourceFile parse(boolean foldsCase) {
    return foldsCase ? Parser.parse(text, true) : document.parsed().as(text);
  }

  @Override
  public Optional<Source> relative(String path) {
    try {
      Path from =
          Analyzer.pathOf(document.name()).orElse(Path.of("").toAbsolutePath().resolve("_"));
      return world.source(from.resolveSibling(path).normalize(), reader);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
