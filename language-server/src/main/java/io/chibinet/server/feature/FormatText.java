package io.chibinet.server.feature;

import io.chibinet.library.Declaration;
import io.chibinet.library.Signature;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Settings;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import io.chibinet.syntax.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextEdit;

/**
 * {@code textDocument/formatting} and its kin. Changes white space between tokens and nothing else:
 * lines stay where the writer broke them, and begin in the column that Scheme's rules ask for.
 */
public final class FormatText implements Feature<DocumentFormattingParams, List<TextEdit>> {
  // How many forms stand before the body (R7RS 4 and 5, SRFIs, and what this product adds).
  private static final Map<String, Integer> BODIES = new HashMap<>();

  static {
    String[] none = {
      "begin",
      "case-lambda",
      "cond-expand",
      "dynamic-wind",
      "delay",
      "delay-force",
      "make-promise",
      "define-library-declarations",
      "er-macro-transformer",
      "sc-macro-transformer",
      "rsc-macro-transformer",
      "call-with-output-string"
    };
    String[] one = {
      "lambda",
      "let",
      "let*",
      "letrec",
      "letrec*",
      "let-values",
      "let*-values",
      "when",
      "unless",
      "case",
      "guard",
      "parameterize",
      "syntax-rules",
      "let-syntax",
      "letrec-syntax",
      "splicing-let-syntax",
      "splicing-letrec-syntax",
      "call-with-input-string",
      "call-with-port",
      "call-with-input-file",
      "call-with-output-file",
      "with-input-from-file",
      "with-output-to-file",
      "test-group",
      "and-let*"
    };
    String[] two = {
      "do",
      "named-lambda",
      "receive",
      "let-optionals",
      "let-optionals*",
      "let-keywords",
      "let-keywords*",
      "with-net-io"
    };
    String[][] all = {none, one, two};
    for (int heads = 0; heads < all.length; heads++) {
      for (String name : all[heads]) {
        BODIES.put(name, heads);
      }
    }
  }

  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setDocumentFormattingProvider(true);
    capabilities.setDocumentRangeFormattingProvider(true);
    capabilities.setDocumentOnTypeFormattingProvider(
        new DocumentOnTypeFormattingOptions("\n", List.of(")")));
  }

  @Override
  public List<TextEdit> answer(DocumentFormattingParams parameters, View view) {
    return edits(parameters.getTextDocument().getUri(), null, view);
  }

  /** Formats the lines that {@code parameters}' range touches. */
  public List<TextEdit> range(DocumentRangeFormattingParams parameters, View view) {
    String uri = parameters.getTextDocument().getUri();
    Optional<Document> document = view.document(uri);
    if (document.isEmpty()) {
      return List.of();
    }
    SourceText text = document.get().text();
    Span asked = view.positions(document.get()).span(parameters.getRange());
    // From behind the line before to the end of the last line.
    int start = Math.max(0, text.lineStart(text.line(asked.start())) - 1);
    int line = text.line(asked.end());
    int end = text.lineStart(line) + text.lineText(line).length();
    return edits(uri, new Span(start, Math.max(start, end)), view);
  }

  private static List<TextEdit> edits(String uri, Span part, View view) {
    Optional<Analysis> analysis = view.analysis(uri);
    // Of what cannot be read the columns mean nothing.
    if (analysis.isEmpty() || !analysis.get().file().problems().isEmpty()) {
      return List.of();
    }
    Positions positions = view.positions(analysis.get().document());
    List<TextEdit> edits = new ArrayList<>();
    for (ImportEdits.Edit change : changes(analysis.get(), view)) {
      Span span = change.span();
      if (part == null || part.start() <= span.start() && span.end() <= part.end()) {
        edits.add(new TextEdit(positions.range(span), change.text()));
      }
    }
    return edits;
  }

  /** White space that is to be other white space, in the order of the text. */
  static List<ImportEdits.Edit> changes(Analysis analysis, View view) {
    return changes(analysis.document(), bodies(analysis, view));
  }

  /** The same of {@code document}, whose names mean what they mean in {@code analysis}. */
  static List<ImportEdits.Edit> changes(Document document, Analysis analysis, View view) {
    return changes(document, bodies(analysis, view));
  }

  static List<ImportEdits.Edit> changes(Document document, Layout.Bodies bodies) {
    String text = document.text().text();
    List<Token> tokens = document.parsed().tokens();
    List<ImportEdits.Edit> changes = new ArrayList<>();
    Layout layout = new Layout(bodies);
    int end = 0;
    int column = 0;
    Token before = null;
    for (Token token : tokens) {
      int start = token.span().start();
      String old = text.substring(end, start);
      String now = between(before, token, old, text, layout);
      if (!now.equals(old)) {
        changes.add(new ImportEdits.Edit(new Span(end, start), now));
      }
      int newline = now.lastIndexOf('\n');
      column = newline >= 0 ? width(now, newline + 1) : column + width(now, 0);
      layout.accept(token, text.substring(start, token.span().end()), column);
      end = token.span().end();
      int lastLine = text.lastIndexOf('\n', end - 1);
      column =
          lastLine >= start
              ? text.codePointCount(lastLine + 1, end)
              : column + text.codePointCount(start, end);
      before = token;
    }
    String rest = text.substring(end);
    String last = tokens.isEmpty() ? "" : "\n";
    if (!rest.equals(last)) {
      changes.add(new ImportEdits.Edit(new Span(end, text.length()), last));
    }
    return changes;
  }

  private static int width(String text, int from) {
    return text.codePointCount(from, text.length());
  }

  private static String between(Token before, Token token, String old, String text, Layout layout) {
    if (before == null) {
      return "";
    }
    int newlines = (int) old.chars().filter(c -> c == '\n').count();
    boolean mustBreak =
        before.kind() == Token.Kind.LINE_COMMENT
            || before.kind() == Token.Kind.DOC_COMMENT
            || before.kind() == Token.Kind.SHEBANG;
    if (token.kind().isComment() && token.kind() != Token.Kind.DATUM_COMMENT && newlines == 0) {
      // Comments behind code are often aligned by hand.
      boolean isGlued = before.kind().opens() || before.kind().isPrefix();
      return old.isEmpty() && !isGlued ? " " : old.replace("\t", " ");
    }
    if (token.kind() == Token.Kind.CLOSE) {
      return mustBreak ? "\n" + " ".repeat(layout.indentation()) : "";
    }
    boolean joins = before.kind().opens() || before.kind().isPrefix();
    if (joins && !token.kind().isComment() && !mustBreak) {
      boolean wouldSplice =
          before.kind() == Token.Kind.UNQUOTE && text.charAt(token.span().start()) == '@';
      return wouldSplice ? " " : "";
    }
    if (newlines == 0 && !mustBreak) {
      return joins ? "" : " ";
    }
    int most = layout.isAtTop() ? 3 : 2;
    return "\n".repeat(Math.max(1, Math.min(newlines, most))) + " ".repeat(layout.indentation());
  }

  /** Indents the line on which the writer just began, or closed a form. */
  public List<TextEdit> onType(DocumentOnTypeFormattingParams parameters, View view) {
    Optional<Document> found = view.document(parameters.getTextDocument().getUri());
    if (found.isEmpty()) {
      return List.of();
    }
    Document document = found.get();
    SourceText text = document.text();
    Positions positions = view.positions(document);
    int line = text.line(positions.offset(parameters.getPosition()));
    int start = text.lineStart(line);
    Layout layout = new Layout(bodies(view.analysis(document), view));
    for (Token token : document.parsed().tokens()) {
      if (token.span().end() > start) {
        if (token.span().start() < start) {
          // The line goes on in a string or comment.
          return List.of();
        }
        break;
      }
      layout.accept(token, text.slice(token.span()), text.column(token.span().start()) - 1);
    }
    String written = text.lineText(line);
    int old = written.length() - written.stripLeading().length();
    String indent = " ".repeat(layout.indentation());
    if (written.startsWith(indent) && old == indent.length()) {
      return List.of();
    }
    return List.of(new TextEdit(positions.range(new Span(start, start + old)), indent));
  }

  // --- Which names have bodies ---

  private static Layout.Bodies bodies(Analysis analysis, View view) {
    Settings settings = view.world().settings();
    Map<String, Integer> macros = new HashMap<>();
    return name -> macros.computeIfAbsent(name, key -> heads(key, settings, analysis, view));
  }

  private static int heads(String name, Settings settings, Analysis analysis, View view) {
    Integer chosen = settings.indentation().get(name);
    if (chosen == null) {
      chosen = BODIES.get(name);
    }
    if (chosen != null) {
      return chosen;
    }
    if (name.startsWith("define")) {
      return 1;
    }
    return analysis
        .scope(analysis.text().length())
        .map(scope -> scope.visible().get(name))
        .flatMap(view::declaration)
        .map(FormatText::heads)
        .orElse(-1);
  }

  // A macro whose usage line says body has what stands before it as its head.
  private static int heads(Declaration declaration) {
    if (!declaration.kind().isSyntax()) {
      return -1;
    }
    for (Signature line : declaration.signatures()) {
      for (int i = 0; i < line.parameters().size(); i++) {
        if (line.parameters().get(i).name().startsWith("body")) {
          return i;
        }
      }
    }
    return -1;
  }
}
