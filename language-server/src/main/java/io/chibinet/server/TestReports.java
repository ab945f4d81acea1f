package io.chibinet.server;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the tests of a process report, line by line; each test library in it calls for itself. */
final class TestReports {
  private static final Logger LOG = Logger.getLogger(TestReports.class.getName());

  private final PrivateSocket socket = PrivateSocket.open();
  private final Consumer<JsonObject> listener;
  private final Thread receptionist;
  private volatile boolean hasEnded;

  /** Reports for {@code listener}, who hears them on threads of their own. */
  TestReports(Consumer<JsonObject> listener) throws IOException {
    this.listener = listener;
    receptionist = thread(this::receive);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "tests");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** The value of {@code CHIBI_NET_TEST_REPORT} for the process. */
  String address() {
    return "unix:" + socket.path();
  }

  /** Waits until all is told; the process has ended. */
  void end() {
    hasEnded = true;
    try (socket) {
      socket.wake();
      receptionist.join();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the socket of tests", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void receive() {
    List<Thread> readers = new ArrayList<>();
    try {
      while (!hasEnded) {
        SocketChannel channel = socket.accept();
        readers.add(thread(() -> read(channel)));
      }
      // Who called before the end, and was not heard yet.
      for (SocketChannel channel = socket.acceptAtOnce();
          channel != null;
          channel = socket.acceptAtOnce()) {
        SocketChannel late = channel;
        readers.add(thread(() -> read(late)));
      }
      for (Thread reader : readers) {
        reader.join();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the socket of tests", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(SocketChannel channel) {
    try (BufferedReader reader =
        new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        listener.accept(JsonParser.parseString(line).getAsJsonObject());
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "reading results of tests", e);
    }
  }
}
