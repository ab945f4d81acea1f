package io.chibinet.server.feature;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Makes the errors with which a request that cannot be carried out is answered. */
final class Refusals {
  private Refusals() {}

  /** A refusal whose {@code message} the editor shows to the user. */
  static ResponseErrorException because(String message) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, message, null));
  }
}
