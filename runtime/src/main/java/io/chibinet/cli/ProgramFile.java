package io.chibinet.cli;

import io.chibinet.library.Source;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that the command line names. */
final class ProgramFile {
  private ProgramFile() {}

  /**
   * The text of a file, which must be there.
   *
   * @throws Refusal when it cannot be read; the message says why
   */
  static Source read(String name) {
    try {
      Path path = Path.of(name);
      return Source.file(path, Files.readString(path));
    } catch (NoSuchFileException e) {
      throw new Refusal(name + ": no such file");
    } catch (AccessDeniedException e) {
      throw new Refusal(name + ": permission denied");
    } catch (CharacterCodingException e) {
      throw new Refusal(name + ": not a text in UTF-8");
    } catch (IOException e) {
      throw new Refusal(
          name + ": " + (Files.isDirectory(Path.of(name)) ? "is a directory" : e.getMessage()));
    } catch (InvalidPathException e) {
      throw new Refusal(name + ": not the name of a file");
    }
  }
}
