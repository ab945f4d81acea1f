package io.chibinet.server;

import com.google.gson.stream.MalformedJsonException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;

/** Serves an editor over standard input and output: {@code chibi-net lsp [--log FILE]}. */
public final class Lsp {
  private static final int FAILURE = 70;
  private static final String USAGE =
      """
      Usage: chibi-net lsp [--stdio] [--log FILE]

      Serves an editor over standard input and output with the Language Server Protocol.
      Editors start it; docs/editors.md says how to tell yours.

            --stdio      What is done anyway.
            --log FILE   Writes what goes wrong to FILE.
        -h, --help       Prints this.
      """;

  // Kept here, since a logger that nobody holds forgets its filter.
  private static final List<Logger> CONNECTION =
      List.of(
          Logger.getLogger(RemoteEndpoint.class.getName()),
          Logger.getLogger(StreamMessageProducer.class.getName()));

  private Lsp() {}

  /**
   * Serves until the client says {@code exit}, goes away or closes the stream.
   *
   * @return the exit code: 0 after a proper {@code shutdown}
   */
  public static int run(List<String> arguments) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      System.out.print(USAGE);
      return 0;
    }
    // Nothing but the protocol may reach standard output, whoever prints: so it is taken away.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    InputStream in = new FileInputStream(FileDescriptor.in);
    System.setOut(System.err);
    Optional<String> log = Optional.empty();
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (word.equals("--log") && i + 1 < arguments.size()) {
        log = Optional.of(arguments.get(++i));
      } else if (!word.equals("--stdio") && !word.startsWith("--clientProcessId=")) {
        // Clients add these two by themselves.
        System.err.print(
            "chibi-net: error: lsp: "
                + (word.equals("--log") ? "--log wants a file" : "unknown argument: " + word)
                + "\n"
                + USAGE);
        return FAILURE;
      }
    }
    try {
      log(log);
    } catch (IOException e) {
      System.err.println("chibi-net: error: lsp: cannot write the log: " + e.getMessage());
      return FAILURE;
    }
    return serve(in, out, System::exit);
  }

  /** Serves one client over two streams until the first ends. */
  public static int serve(InputStream in, OutputStream out, IntConsumer exit) {
    CONNECTION.forEach(log -> log.setFilter(entry -> !isAboutAClientThatIsGone(entry)));
    SchemeLanguageServer server = new SchemeLanguageServer(exit);
    Launcher<SchemeLanguageClient> launcher =
        new Launcher.Builder<SchemeLanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(SchemeLanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(
                Executors.newCachedThreadPool(
                    work -> {
                      Thread thread = new Thread(work, "messages");
                      thread.setDaemon(true);
                      return thread;
                    }))
            .create();
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    try {
      listening.get();
      // The stream ended without a word: the editor is gone.
      return 1;
    } catch (InterruptedException | ExecutionException e) {
      Logger.getLogger(Lsp.class.getName()).log(Level.SEVERE, "listening to the client", e);
      return 1;
    }
  }

  // An editor that was closed does not want its last answers: that is no fault.
  private static boolean isAboutAClientThatIsGone(LogRecord entry) {
    for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && !(cause instanceof MalformedJsonException)) {
        return true;
      }
    }
    return false;
  }

  /** Everything goes to the file that {@code --log} names; without one, a line for what is bad. */
  private static void log(Optional<String> name) throws IOException {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    if (name.isEmpty()) {
      root.setLevel(Level.SEVERE);
      Handler errors = new ConsoleHandler();
      errors.setFormatter(new OneLine());
      root.addHandler(errors);
      return;
    }
    FileHandler file = new FileHandler(name.get(), true);
    file.setFormatter(new SimpleFormatter());
    file.setLevel(Level.ALL);
    root.addHandler(file);
    root.setLevel(Level.INFO);
    Logger.getLogger("io.chibinet").setLevel(Level.ALL);
  }

  /** What users see in their editor's window: where a fault came from is told to the log alone. */
  private static final class OneLine extends Formatter {
    @Override
    public String format(LogRecord entry) {
      String message = formatMessage(entry).lines().findFirst().orElse("");
      Throwable cause = entry.getThrown();
      String reason = cause == null ? "" : cause.toString().lines().findFirst().orElse("");
      boolean isSaid = reason.endsWith(message) || message.endsWith(reason);
      return "chibi-net: error: lsp: "
          + message
          + (isSaid ? "" : ": " + reason)
          + "; --log FILE tells more\n";
    }
  }
}
