package io.chibinet.library;

import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A text together with the way to the files that it includes. */
public interface Source {
  SourceText text();

  /**
   * The tree of the text; as if it began with {@code #!fold-case} when {@code foldsCase} is true.
   * Who has the tree already may answer it.
   */
  default SourceFile parse(boolean foldsCase) {
    return Parser.parse(text(), foldsCase);
  }

  /**
   * The file that {@code (include path)} in this text names: relative to the folder of the text. A
   * file that cannot be read is not there.
   */
  Optional<Source> relative(String path);

  /** A file on disk, named as {@code file} is written; empty when it cannot be read. */
  static Optional<Source> file(Path file) {
    try {
      return Optional.of(file(file, Files.readString(file)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The text of {@code file} as it is in an editor or about to be written. */
  static Source file(Path file, String text) {
    return of(SourceText.of(file.toString(), text), file.resolveSibling(""));
  }

  /** A text that is in no file; {@code folder} is where its includes are looked for. */
  static Source of(SourceText text, Path folder) {
    return new Source() {
      @Override
      public SourceText text() {
        return text;
      }

      @Override
      public Optional<Source> relative(String path) {
        return file(folder.resolve(path));
      }
    };
  }
}
