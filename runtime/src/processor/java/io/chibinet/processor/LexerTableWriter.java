package io.chibinet.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the automaton of a lexer that ANTLR generated as a class of constants; the build runs it.
 *
 * <p>ANTLR interprets its network of rules while a program runs and remembers what it found. That
 * is fast once everything has been seen, but the first 465 lines of Scheme took 60 to 110 ms. The
 * table holds all that could ever be seen.
 */
public final class LexerTableWriter {
  private LexerTableWriter() {}

  /** Takes the names of the lexer and of the class to write, and the folder of sources. */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    String lexerName = arguments[0];
    String tableName = arguments[1];
    Path folder = Path.of(arguments[2]);
    int dot = tableName.lastIndexOf('.');
    String source =
        LexerAutomaton.of(lexerName)
            .source(tableName.substring(0, dot), tableName.substring(dot + 1), lexerName);
    Path file = folder.resolve(tableName.replace('.', '/') + ".java");
    // An unchanged file keeps its time, and what depends on it need not be compiled again.
    if (!Files.exists(file) || !Files.readString(file).equals(source)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
    }
  }
}
