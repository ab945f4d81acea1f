package io.chibinet.server;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.eclipse.lsp4j.jsonrpc.Launcher;

/** Serves an editor over standard input and output: {@code chibi-net lsp [--log FILE]}. */
public final class Lsp {
  private Lsp() {}

  /**
   * Serves until the client says {@code exit}, goes away or closes the stream.
   *
   * @return the exit code: 0 after a proper {@code shutdown}
   */
  public static int run(List<String> arguments) {
    // Nothing but the protocol may reach standard output, whoever prints: so it is taken away.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    InputStream in = new FileInputStream(FileDescriptor.in);
    System.setOut(System.err);
    try {
      log(arguments);
    } catch (IOException e) {
      System.err.println("chibi-net lsp: cannot write the log: " + e.getMessage());
      return 70;
    }
    return serve(in, out, System::exit);
  }

  /** Serves one client over two streams until the first ends. */
  public static int serve(InputStream in, OutputStream out, java.util.function.IntConsumer exit) {
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

  /** Everything goes to the file that {@code --log} names; without one, a line for what is bad. */
  private static void log(List<String> arguments) throws IOException {
    int at = arguments.indexOf("--log");
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    if (at < 0 || at + 1 >= arguments.size()) {
      root.setLevel(Level.SEVERE);
      Handler errors = new ConsoleHandler();
      errors.setFormatter(new OneLine());
      root.addHandler(errors);
      return;
    }
    FileHandler file = new FileHandler(arguments.get(at + 1), true);
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
      Throwable cause = entry.getThrown();
      String reason = cause == null ? "" : ": " + cause;
      return "chibi-net lsp: " + formatMessage(entry) + reason + "; --log FILE tells more\n";
    }
  }
}
