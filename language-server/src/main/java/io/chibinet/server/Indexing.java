package io.chibinet.server;

import io.chibinet.server.feature.SearchSymbols;
import io.chibinet.server.feature.View;
import java.util.UUID;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** Reads the workspace once in the background, so that the first search finds it read. */
final class Indexing {
  private final SearchSymbols symbols;
  private final LanguageClient client;

  Indexing(SearchSymbols symbols, LanguageClient client) {
    this.symbols = symbols;
    this.client = client;
  }

  void run(View view) {
    int files = view.world().schemeFiles().size();
    if (files == 0) {
      return;
    }
    boolean shows = view.client().showsProgress();
    Either<String, Integer> token = Either.forLeft(UUID.randomUUID().toString());
    if (shows) {
      client.createProgress(new WorkDoneProgressCreateParams(token)).join();
      WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
      begin.setTitle("Reading Scheme files");
      begin.setMessage(files == 1 ? "1 file" : files + " files");
      begin.setPercentage(0);
      tell(token, begin);
    }
    symbols.read(
        view,
        done -> {
          if (shows && done * 10 / files != (done - 1) * 10 / files) {
            WorkDoneProgressReport report = new WorkDoneProgressReport();
            report.setPercentage(100 * done / files);
            tell(token, report);
          }
        });
    if (shows) {
      tell(token, new WorkDoneProgressEnd());
    }
  }

  private void tell(Either<String, Integer> token, WorkDoneProgressNotification progress) {
    client.notifyProgress(new ProgressParams(token, Either.forLeft(progress)));
  }
}
