package io.chibinet.cli;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A standard stream of a session's programs that goes to the editor, as text. */
final class RemoteOutput extends OutputStream {
  private final RemoteLink link;
  private final String name;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  // The beginning of a character whose end has not been written yet.
  private byte[] begun = {};

  /** A stream called {@code name}: stdout or stderr. */
  RemoteOutput(RemoteLink link, String name) {
    this.link = link;
    this.name = name;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int count) {
    ByteBuffer in = ByteBuffer.allocate(begun.length + count).put(begun).put(bytes, from, count);
    in.flip();
    CharBuffer out = CharBuffer.allocate(in.remaining());
    decoder.decode(in, out, false);
    begun = new byte[in.remaining()];
    in.get(begun);
    if (out.flip().hasRemaining()) {
      link.write(name, out.toString());
    }
  }
}
