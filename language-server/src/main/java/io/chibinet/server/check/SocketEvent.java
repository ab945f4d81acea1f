package io.chibinet.server.check;

import io.chibinet.expand.Core;

/**
 * Something that should not happen to a socket.
 *
 * @param call where it happens
 * @param name the procedure, or the variable for what happens to it in passing
 */
record SocketEvent(Kind kind, Core.Call call, String name) {
  enum Kind {
    USED_AFTER_CLOSE,
    CLOSED_TWICE,
    ACCEPTED_BEFORE_LISTEN,
    SENT_BEFORE_CONNECT,
    LISTENED_ON_DATAGRAM,
    NEVER_CLOSED,
    LEAKED
  }
}
