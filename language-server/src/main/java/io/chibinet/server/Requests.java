package io.chibinet.server;

import io.chibinet.server.feature.Feature;
import io.chibinet.server.feature.View;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/**
 * Answers requests on threads of its own. Each sees the world as it was when its message was read;
 * an exception becomes the answer to its request alone.
 */
final class Requests {
  // Deeply nested texts recurse deeply; memory is only taken as far as the stack is used.
  private static final long STACK = 64L << 20;

  private final ExecutorService threads;
  private final Function<CancelChecker, View> views;

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

  <P, R> CompletableFuture<R> answer(Feature<P, R> feature, P parameters) {
    return answer(view -> feature.answer(parameters, view));
  }

  <R> CompletableFuture<R> answer(Function<View, R> question) {
    View now = views.apply(() -> {});
    return CompletableFutures.computeAsync(
        threads,
        cancel -> {
          cancel.checkCanceled();
          View view =
              new View(now.world(), now.analyzer(), now.documentation(), now.client(), cancel);
          try {
            return question.apply(view);
          } catch (StackOverflowError e) {
            throw new IllegalStateException("the text is nested too deeply", e);
          }
        });
  }

  /** Work that no client waits for. */
  void run(Runnable work) {
    threads.execute(work);
  }

  void stop() {
    threads.shutdownNow();
  }
}
