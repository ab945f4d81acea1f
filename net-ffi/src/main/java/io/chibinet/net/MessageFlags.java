package io.chibinet.net;

import jnr.constants.platform.SocketMessage;

/**
 * The flags of {@code send(2)} and {@code recv(2)} on this system, to be combined with {@code |}.
 */
public final class MessageFlags {
  /** No flags. */
  public static final int NONE = 0;

  /** {@code MSG_PEEK}: leave what is received in the queue. */
  public static final int PEEK = SocketMessage.MSG_PEEK.intValue();

  /**
   * {@code MSG_DONTWAIT}: fail with {@code EAGAIN} rather than wait. {@link Sockets} always adds
   * it; a caller that sees it in a program's flags must not wait on the program's behalf either.
   */
  public static final int DONTWAIT = SocketMessage.MSG_DONTWAIT.intValue();

  /** {@code MSG_WAITALL}: see {@code recv(2)}; {@code MSG_DONTWAIT} overrides it. */
  public static final int WAITALL = SocketMessage.MSG_WAITALL.intValue();

  /** {@code MSG_TRUNC}: receive a datagram's real length even where the buffer is shorter. */
  public static final int TRUNC = SocketMessage.MSG_TRUNC.intValue();

  /** {@code MSG_NOSIGNAL}, or 0 on macOS, which has {@code SO_NOSIGPIPE} instead. */
  static final int NOSIGNAL =
      SocketMessage.MSG_NOSIGNAL.defined() ? SocketMessage.MSG_NOSIGNAL.intValue() : 0;

  private MessageFlags() {}
}
