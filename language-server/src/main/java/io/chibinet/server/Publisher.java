package io.chibinet.server;

import io.chibinet.server.feature.Client;
import io.chibinet.server.feature.ReportProblems;
import io.chibinet.server.feature.View;
import io.chibinet.server.workspace.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Tells the client what is wrong in the open documents, shortly after the last change. A client
 * that asks for itself is only told to ask again.
 */
final class Publisher {
  // Long enough for the next key of a fast typist, short enough not to be noticed.
  private static final long DELAY_MILLIS = 60;
  private static final Logger LOG = Logger.getLogger(Publisher.class.getName());

  private final LanguageClient client;
  private final Client capabilities;
  private final Function<CancelChecker, View> views;
  private final ScheduledExecutorService thread;
  // By the document's address; only the publishing thread touches it.
  private final Map<String, List<Diagnostic>> published = new HashMap<>();
  private ScheduledFuture<?> next;
  private volatile boolean isStopped;

  Publisher(LanguageClient client, Client capabilities, Function<CancelChecker, View> views) {
    this.client = client;
    this.capabilities = capabilities;
    this.views = views;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread made = new Thread(null, work, "problems", 64L << 20);
              made.setDaemon(true);
              return made;
            });
  }

  /** Something changed: publishes soon, and stops what is out of date. */
  synchronized void changed() {
    if (next != null) {
      next.cancel(false);
    }
    if (isStopped) {
      return;
    }
    Runnable work = this::publish;
    next = thread.schedule(work, DELAY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Other documents than the one being edited may have got other problems. */
  void othersChanged() {
    if (capabilities.pullsDiagnostics() && capabilities.refreshesDiagnostics()) {
      client.refreshDiagnostics();
    }
    changed();
  }

  private void publish() {
    if (capabilities.pullsDiagnostics()) {
      return;
    }
    View view = views.apply(() -> {});
    long number = view.world().number();
    CancelChecker outdated =
        () -> {
          if (isStopped || views.apply(() -> {}).world().number() != number) {
            throw new CancellationException();
          }
        };
    try {
      for (Document document : view.world().documents().values()) {
        outdated.checkCanceled();
        publish(document, view);
      }
      published.keySet().removeIf(uri -> withdraw(uri, view));
    } catch (CancellationException e) {
      // The change that made this out of date has scheduled the next round.
      LOG.log(Level.FINE, "problems out of date");
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.SEVERE, "looking for problems", e);
    }
  }

  private void publish(Document document, View view) {
    List<Diagnostic> found = ReportProblems.diagnostics(document, view);
    List<Diagnostic> before = published.put(document.uri(), found);
    if (!found.equals(before) && !isStopped) {
      PublishDiagnosticsParams message = new PublishDiagnosticsParams(document.uri(), found);
      message.setVersion(document.version());
      client.publishDiagnostics(message);
    }
  }

  // A closed document's problems are not the user's concern any more.
  private boolean withdraw(String uri, View view) {
    boolean isClosed =
        view.world().documents().values().stream().noneMatch(open -> open.uri().equals(uri));
    if (isClosed) {
      client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
    }
    return isClosed;
  }

  /** Says nothing more. What is being said is said to its end: half a message would be none. */
  synchronized void stop() {
    isStopped = true;
    if (next != null) {
      next.cancel(false);
    }
    thread.shutdown();
  }
}
