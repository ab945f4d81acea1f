package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.chibinet.server.check.Checks;
import io.chibinet.server.feature.Client;
import io.chibinet.server.feature.ColourTokens;
import io.chibinet.server.feature.CompleteNames;
import io.chibinet.server.feature.FoldForms;
import io.chibinet.server.feature.FormatText;
import io.chibinet.server.feature.ListSymbols;
import io.chibinet.server.feature.View;
import io.chibinet.server.workspace.Analyzer;
import io.chibinet.server.workspace.BundledSources;
import io.chibinet.server.workspace.Documentation;
import io.chibinet.server.workspace.Settings;
import io.chibinet.server.workspace.Workspace;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The work on a text grows as the text does, however it is shaped. Work is counted as the memory
 * that is asked for: whatever looks at everything for each of many things asks for it as often.
 */
class GrowthTest {
  private static final String IMPORTS = "(import (scheme base) (chibi net) (chibi filesystem))\n";
  private static final int SMALL = 200;
  private static final int FACTOR = 4;
  // What is no work on the text, such as the names that can be imported, counts in both.
  private static final double MOST = 1.4 * FACTOR;

  private static final Map<String, IntFunction<String>> SHAPES =
      Map.of(
          "definitions",
          n -> repeat(n, "(define (f# a b)\n  (let ((c (+ a b))) (list a b c)))\n", ""),
          "nested lets",
          n -> repeat(n, "(let ((x# #)) ", ")"),
          "nested calls",
          n -> repeat(n, "(list # ", ")"),
          "nested loops",
          n -> repeat(n, "(let loop# ((i 0)) (receive! i (bytevector 1)) (loop# i) ", "1)"),
          "nested sockets",
          n ->
              repeat(
                  n,
                  "(let ((s# (socket address-family/inet socket-type/stream 0))) (bind s# 1 1)",
                  "1)"),
          "long body",
          n -> "(define (f x)\n" + repeat(n, "  (list x #)\n", "") + ")",
          "clauses",
          n -> "(define (f x)\n  (cond\n" + repeat(n, "    ((= x #) (list x #))\n", "") + "))",
          "comments",
          n -> repeat(n, ";;> Line #.\n(define x# #) ; and #\n", ""),
          "mistakes",
          n -> repeat(n, "(nix# 1)\n(car 1 2)\n", ""),
          "macros",
          n -> repeat(n, "(define-syntax m# (syntax-rules () ((_ a) (list a #))))\n(m# 1)\n", ""));

  private static String repeat(int count, String before, String behind) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(before.replace("#", String.valueOf(1000 + i)));
    }
    return text.append(behind.repeat(count)).toString();
  }

  static List<String> shapes() {
    return SHAPES.keySet().stream().sorted().toList();
  }

  private final Analyzer analyzer = new Analyzer();
  private final Documentation documentation = new Documentation();

  @ParameterizedTest
  @MethodSource("shapes")
  void workGrowsAsTheTextDoes(String shape) throws InterruptedException {
    IntFunction<String> text = SHAPES.get(shape);
    work(text.apply(10));
    long small = work(text.apply(SMALL));
    long large = work(text.apply(FACTOR * SMALL));
    assertThat((double) large / small).as(shape).isLessThan(MOST);
  }

  // On a stack as large as the server's: some of the texts are deep.
  private long work(String body) throws InterruptedException {
    AtomicLong bytes = new AtomicLong(-1);
    Thread thread = new Thread(null, () -> bytes.set(allocated(body)), "work", 64L << 20);
    thread.start();
    thread.join();
    assertThat(bytes.get()).as("the work has ended").isNotNegative();
    return bytes.get();
  }

  private long allocated(String body) {
    Workspace workspace = new Workspace(List.of(), new BundledSources(null), Settings.DEFAULT);
    workspace.open("untitled:a", 1, IMPORTS + body);
    View view = new View(workspace.world(), analyzer, documentation, new Client(null), () -> {});
    TextDocumentIdentifier id = new TextDocumentIdentifier("untitled:a");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    Checks.problems(
        view.document("untitled:a").orElseThrow(), view.world(), analyzer, documentation);
    new ColourTokens().answer(new SemanticTokensParams(id), view);
    new ListSymbols().answer(new DocumentSymbolParams(id), view);
    new FoldForms().answer(new FoldingRangeRequestParams(id), view);
    new CompleteNames().answer(new CompletionParams(id, new Position(1, 3)), view);
    new FormatText().answer(new DocumentFormattingParams(id, new FormattingOptions(2, true)), view);
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }
}
