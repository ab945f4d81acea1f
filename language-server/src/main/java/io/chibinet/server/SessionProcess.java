package io.chibinet.server;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A process that evaluates, and the line to it: {@code chibi-net session}, whose class documents
 * the messages.
 */
final class SessionProcess {
  private static final long PATIENCE_SECONDS = 2;
  private static final Logger LOG = Logger.getLogger(SessionProcess.class.getName());

  /** Who hears from a session; called on threads of the session. */
  interface Listener {
    /** A piece of what a program wrote to stdout or stderr. */
    void wrote(String stream, String text);

    /** A program reads: the future gives a line with its end, or null for the end of the input. */
    CompletableFuture<String> wantsInput();

    /** The process has ended with this exit code. */
    void ended(int code);
  }

  private final Process process;
  private final SocketChannel channel;
  private final Listener listener;
  private final AtomicLong count = new AtomicLong();
  private final Map<Long, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();

  private SessionProcess(Process process, SocketChannel channel, Listener listener) {
    this.process = process;
    this.channel = channel;
    this.listener = listener;
    // What programs write to the descriptors themselves, past their ports.
    Thread out = forward("stdout", process.getInputStream());
    Thread err = forward("stderr", process.getErrorStream());
    Thread messages = new Thread(this::receive, "session");
    for (Thread thread : List.of(out, err, messages)) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * Starts a session.
   *
   * @param builder makes the builder of its process, whose last argument is what it is given
   * @throws IOException when it does not start; the message is for the user
   */
  static SessionProcess start(Function<String, ProcessBuilder> builder, Listener listener)
      throws IOException {
    try (PrivateSocket socket = PrivateSocket.open()) {
      Process process = builder.apply(socket.path().toString()).start();
      process.getOutputStream().close();
      process.onExit().thenRun(() -> close(socket));
      return new SessionProcess(process, accept(socket, process), listener);
    }
  }

  private static SocketChannel accept(PrivateSocket socket, Process process) throws IOException {
    try {
      return socket.accept();
    } catch (IOException e) {
      String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      throw new IOException("the session does not start: " + said.strip(), e);
    }
  }

  private static void close(AutoCloseable stream) {
    try {
      stream.close();
    } catch (Exception e) {
      LOG.log(Level.FINE, "closing", e);
    }
  }

  /**
   * Evaluates; see the session for what is asked and answered. The answer says so when the session
   * ends meanwhile.
   */
  Asked evaluate(JsonObject request) {
    long id = count.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    asked.put(id, answer);
    JsonObject message = new JsonObject();
    message.addProperty("id", id);
    message.add("evaluate", request);
    send(message);
    if (ended.isDone()) {
      failAll();
    }
    return new Asked(id, answer);
  }

  /** An evaluation under its number. */
  record Asked(long id, CompletableFuture<JsonObject> answer) {}

  /** Interrupts an evaluation, or all of them if {@code id} is null; whether there was any. */
  boolean interrupt(Long id) {
    boolean isAny = id == null ? !asked.isEmpty() : asked.containsKey(id);
    JsonObject message = new JsonObject();
    message.addProperty("interrupt", id);
    send(message);
    return isAny;
  }

  boolean isAlive() {
    return !ended.isDone() && process.isAlive();
  }

  /** Ends the process. */
  void stop() {
    close(channel);
    process.toHandle().descendants().forEach(ProcessHandle::destroy);
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
  }

  private synchronized void send(JsonObject message) {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(message + "\n");
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      // It has ended; whoever reads from it says so.
      LOG.log(Level.FINE, "sending to the session", e);
    }
  }

  private void receive() {
    try (BufferedReader reader =
        new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        take(JsonParser.parseString(line).getAsJsonObject());
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "reading from the session", e);
    }
    end();
  }

  private void take(JsonObject message) {
    if (message.has("output")) {
      JsonObject output = message.getAsJsonObject("output");
      listener.wrote(output.get("stream").getAsString(), output.get("text").getAsString());
    } else if (message.has("wants")) {
      listener.wantsInput().exceptionally(failure -> null).thenAccept(this::give);
    } else if (message.has("id")) {
      CompletableFuture<JsonObject> answer = asked.remove(message.get("id").getAsLong());
      if (answer != null) {
        answer.complete(message);
      }
    }
  }

  private void give(String text) {
    JsonObject message = new JsonObject();
    if (text == null) {
      message.add("input", JsonNull.INSTANCE);
    } else {
      message.addProperty("input", text);
    }
    send(message);
  }

  private void end() {
    int code = -1;
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      code = process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
    ended.complete(code);
    failAll();
    listener.ended(code);
  }

  private void failAll() {
    for (Long id : List.copyOf(asked.keySet())) {
      CompletableFuture<JsonObject> answer = asked.remove(id);
      if (answer != null) {
        String message = "the session has ended with exit code " + ended.join();
        JsonObject error = new JsonObject();
        error.addProperty("message", message);
        error.addProperty("report", "chibi-net: error: " + message + "\n");
        JsonObject told = new JsonObject();
        told.add("error", error);
        answer.complete(told);
      }
    }
  }

  private Thread forward(String stream, InputStream from) {
    return new Thread(
        () -> {
          char[] buffer = new char[8192];
          try (Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
              listener.wrote(stream, new String(buffer, 0, n));
            }
          } catch (IOException e) {
            LOG.log(Level.FINE, "the session's output ended", e);
          }
        },
        "session-" + stream);
  }
}
