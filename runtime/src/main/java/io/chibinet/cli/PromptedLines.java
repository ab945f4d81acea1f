package io.chibinet.cli;

import io.chibinet.machine.Machine;
import io.chibinet.value.Eof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Lines that someone types at a terminal, with history, editing over several lines, and completion.
 * Editing happens on a Java thread of its own, for whose result the session's green thread waits.
 */
final class PromptedLines implements LineSource {
  private static final String PROMPT = "> ";
  private static final String CONTINUATION = "  ";

  private final Terminal terminal;
  private final LineReader reader;
  private final Screen screen;
  // Made by the engine's thread before each line, read by the editor's.
  private volatile Collection<String> names = List.of();
  // The line that is being edited: an interrupt may end the wait for it, but not the editing.
  private CompletableFuture<String> line;

  /**
   * Takes over the terminal.
   *
   * @param onInterrupt what Ctrl-C does while no line is being edited
   * @param history where lines are kept between sessions, or null
   */
  PromptedLines(Screen screen, Runnable onInterrupt, Path history) {
    this.screen = screen;
    try {
      terminal = TerminalBuilder.builder().system(true).nativeSignals(true).build();
      Size size = Size.of(terminal.getSize());
      if (size.getColumns() == 0 || size.getRows() == 0) {
        // A line that does not know its size, such as a serial one: editing needs some.
        terminal.setSize(Size.of(80, 24));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terminal.handle(Terminal.Signal.INT, signal -> onInterrupt.run());
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("chibi-net")
            .parser(new SchemeWords())
            .completer(
                (line, word, candidates) -> names.forEach(name -> candidates.add(candidate(name))))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION)
            .variable(LineReader.INDENTATION, 0)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.BRACKETED_PASTE, true);
    if (history != null) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    reader = builder.build();
    screen.sharedWith(reader);
  }

  private static Candidate candidate(String name) {
    return new Candidate(name, name, null, null, null, null, true);
  }

  @Override
  public Object next(Machine vm, Collection<String> visible) {
    names = visible;
    if (line == null) {
      CompletableFuture<String> edited = new CompletableFuture<>();
      line = edited;
      Thread editor = new Thread(() -> edit(edited), "line editor");
      editor.setDaemon(true);
      editor.start();
    }
    return vm.await(line, -1, (again, timedOut) -> take());
  }

  private Object take() {
    String text = line.join();
    line = null;
    return text == null ? Eof.EOF : text;
  }

  private void edit(CompletableFuture<String> result) {
    try {
      result.complete(reader.readLine((screen.startsLine() ? "" : "\n") + PROMPT));
    } catch (UserInterruptException e) {
      result.complete("");
    } catch (EndOfFileException e) {
      result.complete(null);
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where the history is kept: in the state folder of the XDG base directory specification. Null
   * when it cannot be made.
   */
  static Path historyFile() {
    String state = System.getenv("XDG_STATE_HOME");
    Path folder =
        state == null || state.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    try {
      return Files.createDirectories(folder.resolve("chibi-net")).resolve("history");
    } catch (IOException e) {
      return null;
    }
  }
}
