package io.chibinet.server;

import io.chibinet.server.feature.Feature;
import io.chibinet.server.feature.View;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;

/**
 * Answers requests on threads of its own. Each sees the world as it was when its message was read;
 * an exception becomes the answer to its request alone.
 */
final class Requests {
  // Deeply nested texts recurse deeply; memory is only taken as far as the stack is used.
  private static final long STACK = 64L << 20;

  private static final Logger LOG = Logger.getLogger(Requests.class.getName());

  private final ExecutorService threads;
  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(null, work, "requests-in-order", STACK);
            thread.setDaemon(true);
            return thread;
          });
  private final Function<CancelChecker, View> views;
  private volatile ResponseError refusal =
      new ResponseError(ResponseErrorCode.ServerNotInitialized, "initialize must come first", null);

  /** Answers with what {@code views} shows; it is asked on the thread that reads messages. */
  Requests(Function<CancelChecker, View> views) {
    this.views = views;
    AtomicInteger count = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            3,
            3,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(null, work, "request-" + count.incrementAndGet(), STACK);
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    threads = pool;
  }

  /** Says from now on why nothing is answered; null when everything is. */
  void refuse(ResponseError reason) {
    refusal = reason;
  }

  <P, R> CompletableFuture<R> answer(Feature<P, R> feature, P parameters) {
    if (parameters == null) {
      return CompletableFuture.failedFuture(
          new ResponseErrorException(
              new ResponseError(
                  ResponseErrorCode.InvalidParams, "the parameters are missing", null)));
    }
    return answer(
        view -> {
          try {
            return feature.answer(parameters, view);
          } catch (NullPointerException e) {
            throw incomplete(parameters).orElse(e);
          }
        });
  }

  // Looked for only when something went wrong: looking at every message would take its time.
  private static Optional<RuntimeException> incomplete(Object parameters) {
    RequestMessage message = new RequestMessage();
    message.setId("0");
    message.setMethod("any");
    message.setParams(parameters);
    try {
      new ReflectiveMessageValidator(checked -> {}).consume(message);
      return Optional.empty();
    } catch (MessageIssueException e) {
      String missing =
          e.getIssues().stream()
              .map(issue -> issue.getText().replaceFirst(".*Path: \\$\\.params\\.", ""))
              .collect(Collectors.joining(", "));
      return Optional.of(
          new ResponseErrorException(
              new ResponseError(ResponseErrorCode.InvalidParams, missing + " is missing", null)));
    }
  }

  <R> CompletableFuture<R> answer(Function<View, R> question) {
    return answer(question, threads);
  }

  /** Answers when all that came here before is answered. */
  <R> CompletableFuture<R> answerInOrder(Function<View, R> question) {
    return answer(question, queue);
  }

  private <R> CompletableFuture<R> answer(Function<View, R> question, ExecutorService executor) {
    ResponseError reason = refusal;
    if (reason != null) {
      return CompletableFuture.failedFuture(new ResponseErrorException(reason));
    }
    View now = views.apply(() -> {});
    return CompletableFutures.computeAsync(
        executor,
        cancel -> {
          cancel.checkCanceled();
          View view =
              new View(now.world(), now.analyzer(), now.documentation(), now.client(), cancel);
          try {
            return question.apply(view);
          } catch (CancellationException | ResponseErrorException e) {
            throw e;
          } catch (StackOverflowError e) {
            throw failure("the text is nested too deeply", e);
          } catch (RuntimeException e) {
            throw failure("a fault in the server: " + e, e);
          }
        });
  }

  // Where in the server it was is for the log and not for the client.
  private static ResponseErrorException failure(String message, Throwable cause) {
    LOG.log(Level.SEVERE, message, cause);
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.InternalError, message, null));
  }

  /** Work that no client waits for. */
  void run(Runnable work) {
    threads.execute(work);
  }

  /** Begins nothing more. Interrupting an answer on its way out would close the stream. */
  void stop() {
    threads.shutdown();
    queue.shutdown();
  }
}
