package io.chibinet.server;

import io.chibinet.server.workspace.World;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;

/**
 * The programs that the client asked to run, each in a process of its own: this one never runs any.
 */
final class Runs {
  private static final long PATIENCE_SECONDS = 2;
  private static final Logger LOG = Logger.getLogger(Runs.class.getName());

  private final Map<Integer, Process> processes = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final SchemeLanguageClient client;
  private final boolean takesOutput;

  /**
   * Programs for a client.
   *
   * @param takesOutput whether it knows {@code chibi-net/output}; others find the text in their log
   */
  Runs(SchemeLanguageClient client, boolean takesOutput) {
    this.client = client;
    this.takesOutput = takesOutput;
  }

  /** Runs {@code file} and returns the number of the run. */
  int start(Path file, List<String> arguments, World world) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(file.toString());
    words.addAll(arguments);
    Process process = CommandLine.process(file.getParent(), world, List.of(), words).start();
    process.getOutputStream().close();
    int run = count.incrementAndGet();
    processes.put(run, process);
    Thread out = reader(run, "stdout", process.getInputStream());
    Thread err = reader(run, "stderr", process.getErrorStream());
    Thread end =
        new Thread(
            () -> {
              try {
                out.join();
                err.join();
                int code = process.waitFor();
                boolean wasStopped = processes.remove(run) == null;
                ended(run, wasStopped ? -1 : code);
              } catch (InterruptedException e) {
                process.destroyForcibly();
              }
            },
            "run-" + run);
    end.setDaemon(true);
    end.start();
    return run;
  }

  private Thread reader(int run, String stream, java.io.InputStream from) {
    Thread thread =
        new Thread(
            () -> {
              char[] buffer = new char[8192];
              try (Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
                for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                  wrote(run, stream, new String(buffer, 0, n));
                }
              } catch (IOException e) {
                LOG.log(Level.FINE, "the program's output ended", e);
              }
            },
            "run-" + run + "-" + stream);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void wrote(int run, String stream, String text) {
    if (takesOutput) {
      client.output(new SchemeLanguageClient.Output(run, stream, text));
    } else {
      MessageType type = stream.equals("stderr") ? MessageType.Error : MessageType.Log;
      client.logMessage(new MessageParams(type, text.stripTrailing()));
    }
  }

  private void ended(int run, int code) {
    if (takesOutput) {
      client.ended(new SchemeLanguageClient.Ended(run, code));
    } else {
      client.logMessage(
          new MessageParams(MessageType.Log, "run " + run + " ended with exit code " + code));
    }
  }

  /** Stops a run; false if it has ended already. */
  boolean stop(int run) {
    Process process = processes.remove(run);
    if (process == null) {
      return false;
    }
    // Through its handle: the process itself would close streams that are being read, and wait.
    process.toHandle().destroy();
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    return true;
  }

  /** Stops everything. */
  void stopAll() {
    List.copyOf(processes.keySet()).forEach(this::stop);
  }
}
