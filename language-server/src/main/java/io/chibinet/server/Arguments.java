package io.chibinet.server;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What a client gave along with a command. */
record Arguments(List<Object> given) {
  private static final Gson JSON = new MessageJsonHandler(Map.of()).getGson();

  static Arguments of(ExecuteCommandParams parameters) {
    return new Arguments(parameters.getArguments() == null ? List.of() : parameters.getArguments());
  }

  String string(int index) {
    return get(index, String.class);
  }

  /**
   * The argument at {@code index}.
   *
   * @throws ResponseErrorException if it is not there, or is something else
   */
  <T> T get(int index, Class<T> type) {
    return find(index, type)
        .orElseThrow(
            () ->
                refusal(
                    ResponseErrorCode.InvalidParams,
                    "argument " + (index + 1) + " must be a " + type.getSimpleName()));
  }

  /** The argument at {@code index}, which may be left out or null. */
  <T> Optional<T> optional(int index, Class<T> type) {
    boolean isLeftOut =
        index >= given.size()
            || given.get(index) == null
            || given.get(index) instanceof JsonElement element && element.isJsonNull();
    return isLeftOut ? Optional.empty() : Optional.of(get(index, type));
  }

  private <T> Optional<T> find(int index, Class<T> type) {
    Object argument = index < given.size() ? given.get(index) : null;
    JsonElement element =
        argument instanceof JsonElement told
            ? told
            : argument instanceof String text ? new JsonPrimitive(text) : JSON.toJsonTree(argument);
    try {
      return Optional.ofNullable(JSON.fromJson(element, type));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** What a request that cannot be answered is answered with. */
  static ResponseErrorException refusal(ResponseErrorCode code, String message) {
    return new ResponseErrorException(new ResponseError(code, message, null));
  }
}
