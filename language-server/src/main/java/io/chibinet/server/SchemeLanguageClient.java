package io.chibinet.server;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client that also shows what running programs write. */
public interface SchemeLanguageClient extends LanguageClient {
  /**
   * A piece of what a program wrote.
   *
   * @param run the number that {@code chibi-net.run} answered
   * @param stream {@code stdout} or {@code stderr}
   */
  record Output(int run, String stream, String text) {}

  /** The end of a program; {@code code} is its exit code, -1 if it was stopped. */
  record Ended(int run, int code) {}

  /** A piece of what the session's programs wrote to {@code stdout} or {@code stderr}. */
  record SessionOutput(String stream, String text) {}

  /** The end of the session; {@code code} is its exit code. */
  record SessionEnded(int code) {}

  @JsonNotification("chibi-net/output")
  void output(Output output);

  @JsonNotification("chibi-net/ended")
  void ended(Ended ended);

  @JsonNotification("chibi-net/testResult")
  void testResult(TestRuns.Result result);

  @JsonNotification("chibi-net/sessionOutput")
  void sessionOutput(SessionOutput output);

  @JsonNotification("chibi-net/sessionEnded")
  void sessionEnded(SessionEnded ended);

  /** A line for a program of the session that reads, with its end; null is the end of the input. */
  @JsonRequest("chibi-net/sessionInput")
  CompletableFuture<String> sessionInput();
}
