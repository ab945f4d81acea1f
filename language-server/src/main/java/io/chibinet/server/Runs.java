package io.chibinet.server;

import io.chibinet.server.workspace.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

  /**
   * A program to run.
   *
   * @param words the name of its file and its arguments, or other arguments of the command line
   * @param text what to run in place of the file's text, under its name; null for the file
   * @param directory the working folder
   * @param variables what to add to the environment
   * @param showsValue whether the value of the last form is written in the end
   */
  record Program(
      List<String> words,
      String text,
      Path directory,
      Map<String, String> variables,
      boolean showsValue) {
    Program {
      words = List.copyOf(words);
      variables = Map.copyOf(variables);
    }

    /** This program with further variables in its environment. */
    Program with(Map<String, String> more) {
      Map<String, String> all = new HashMap<>(variables);
      all.putAll(more);
      return new Program(words, text, directory, all, showsValue);
    }
  }

  private final Map<Integer, Process> processes = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final SchemeLanguageClient client;
  private final boolean takesOutput;
  private volatile boolean isClosed;

  /**
   * Programs for a client.
   *
   * @param takesOutput whether it knows {@code chibi-net/output}; others find the text in their log
   */
  Runs(SchemeLanguageClient client, boolean takesOutput) {
    this.client = client;
    this.takesOutput = takesOutput;
  }

  /** The number of a run that is going to be started. */
  int next() {
    return count.incrementAndGet();
  }

  /**
   * Runs {@code program} under the number {@code run}.
   *
   * @param last what happens before the client hears of the end
   */
  void start(int run, Program program, World world, Runnable last) throws IOException {
    List<String> properties = new ArrayList<>();
    properties.add("chibinet.parent=" + ProcessHandle.current().pid());
    byte[] text =
        program.text == null ? new byte[0] : program.text.getBytes(StandardCharsets.UTF_8);
    if (program.text != null) {
      properties.add("chibinet.text=" + text.length);
    }
    if (program.showsValue) {
      properties.add("chibinet.value=true");
    }
    ProcessBuilder builder =
        CommandLine.process(program.directory, world, properties, program.words);
    builder.environment().putAll(program.variables);
    Process process = builder.start();
    processes.put(run, process);
    List<Thread> threads =
        List.of(
            reader(run, "stdout", process.getInputStream()),
            reader(run, "stderr", process.getErrorStream()),
            thread("run-" + run + "-stdin", () -> give(text, process)));
    thread("run-" + run, () -> end(run, process, threads, last));
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void give(byte[] text, Process process) {
    try (OutputStream input = process.getOutputStream()) {
      input.write(text);
    } catch (IOException e) {
      LOG.log(Level.FINE, "the program ended without reading its text", e);
    }
  }

  private void end(int run, Process process, List<Thread> threads, Runnable last) {
    try {
      for (Thread thread : threads) {
        thread.join();
      }
      int code = process.waitFor();
      last.run();
      boolean wasStopped = processes.remove(run) == null;
      ended(run, wasStopped ? -1 : code);
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }

  private Thread reader(int run, String stream, InputStream from) {
    return thread(
        "run-" + run + "-" + stream,
        () -> {
          char[] buffer = new char[8192];
          try (Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
              wrote(run, stream, new String(buffer, 0, n));
            }
          } catch (IOException e) {
            LOG.log(Level.FINE, "the program's output ended", e);
          }
        });
  }

  private void wrote(int run, String stream, String text) {
    if (isClosed) {
      return;
    }
    if (takesOutput) {
      client.output(new SchemeLanguageClient.Output(run, stream, text));
    } else {
      MessageType type = stream.equals("stderr") ? MessageType.Error : MessageType.Log;
      client.logMessage(new MessageParams(type, text.stripTrailing()));
    }
  }

  private void ended(int run, int code) {
    if (isClosed) {
      return;
    }
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
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroy);
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(() -> all.forEach(ProcessHandle::destroyForcibly));
    return true;
  }

  /** Stops everything without a word to the client, who is leaving. */
  void close() {
    isClosed = true;
    List.copyOf(processes.keySet()).forEach(this::stop);
  }
}
