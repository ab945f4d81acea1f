package io.chibinet.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The line between a session and who started it: JSON objects, one in each line, over a socket in
 * the file system. The standard streams are the programs', down to the descriptors.
 *
 * <p>What is sent waits in a queue in which pieces of output that follow each other become one, so
 * that a program that writes much does not send a message for every line.
 */
final class RemoteLink {
  /** Output that nobody has taken yet; a program that is ahead by more waits. */
  private static final int MOST_PENDING = 1 << 20;

  private final SocketChannel channel;
  private final BufferedReader reader;
  private final Deque<JsonObject> queue = new ArrayDeque<>();
  private String stream;
  private final StringBuilder output = new StringBuilder();
  private boolean sending;
  private boolean broken;

  private RemoteLink(SocketChannel channel) {
    this.channel = channel;
    this.reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    Thread sender = new Thread(this::send, "sender");
    sender.setDaemon(true);
    sender.start();
  }

  /**
   * Calls whoever listens at {@code socket}.
   *
   * @throws IOException when nobody does
   */
  static RemoteLink to(Path socket) throws IOException {
    return new RemoteLink(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
  }

  /**
   * The next message; what is none is left out.
   *
   * @return null when the other side is gone
   */
  JsonObject receive() {
    try {
      while (true) {
        String line = reader.readLine();
        if (line == null) {
          return null;
        }
        if (parse(line) instanceof JsonObject message) {
          return message;
        }
      }
    } catch (IOException e) {
      return null;
    }
  }

  private static JsonElement parse(String line) {
    try {
      return JsonParser.parseString(line);
    } catch (JsonParseException e) {
      return null;
    }
  }

  /** Sends {@code message} behind all that was written before. */
  synchronized void send(JsonObject message) {
    closeOutput();
    queue.add(message);
    notifyAll();
  }

  /** Sends a piece of what a program wrote to {@code name}, which is stdout or stderr. */
  synchronized void write(String name, String text) {
    while (output.length() + text.length() > MOST_PENDING && output.length() > 0 && !broken) {
      await();
    }
    if (!name.equals(stream)) {
      closeOutput();
      stream = name;
    }
    output.append(text);
    notifyAll();
  }

  private void closeOutput() {
    if (output.length() > 0) {
      JsonObject piece = new JsonObject();
      piece.addProperty("stream", stream);
      piece.addProperty("text", output.toString());
      JsonObject message = new JsonObject();
      message.add("output", piece);
      queue.add(message);
      output.setLength(0);
    }
  }

  /** Waits until all is sent. */
  synchronized void drain() {
    while ((sending || !queue.isEmpty() || output.length() > 0) && !broken) {
      await();
    }
  }

  private void send() {
    try {
      while (true) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(take() + "\n");
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
    } catch (IOException e) {
      synchronized (this) {
        broken = true;
        notifyAll();
      }
    }
  }

  private synchronized JsonObject take() {
    sending = false;
    notifyAll();
    while (queue.isEmpty() && output.length() == 0) {
      await();
    }
    if (queue.isEmpty()) {
      closeOutput();
    }
    sending = true;
    notifyAll();
    return queue.remove();
  }

  private void await() {
    try {
      wait();
    } catch (InterruptedException e) {
      // Nobody here interrupts threads.
      Thread.currentThread().interrupt();
    }
  }
}
