package io.chibinet.cli;

import com.google.gson.JsonObject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Standard input of a session's programs: the editor is asked for a line when one is wanted. */
final class RemoteInput extends InputStream {
  private static final byte[] END = {};

  private final RemoteLink link;
  private final BlockingQueue<byte[]> given = new LinkedBlockingQueue<>();
  private byte[] piece = END;
  private int next;

  RemoteInput(RemoteLink link) {
    this.link = link;
  }

  /** Takes what the editor answered; null is the end of the input, for this time. */
  void give(String text) {
    given.add(text == null ? END : text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int available() {
    return piece.length - next;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int count) {
    if (available() == 0) {
      JsonObject request = new JsonObject();
      request.addProperty("wants", "input");
      link.send(request);
      try {
        piece = given.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        piece = END;
      }
      next = 0;
      if (piece.length == 0) {
        return -1;
      }
    }
    int n = Math.min(count, available());
    System.arraycopy(piece, next, bytes, from, n);
    next += n;
    return n;
  }
}
