package io.chibinet.server.feature;

import org.eclipse.lsp4j.ServerCapabilities;

/**
 * One request of the protocol: how it is offered and how it is answered.
 *
 * @param <P> the parameters of the request
 * @param <R> the answer; null says that there is nothing to tell
 */
public interface Feature<P, R> {
  /** Adds itself to what the server offers {@code client}. */
  void advertise(ServerCapabilities capabilities, Client client);

  /** Answers one request. Runs on any thread; must not keep anything but caches. */
  R answer(P parameters, View view);
}
