package io.chibinet.server.feature;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Keyword;
import io.chibinet.expand.Macro;
import io.chibinet.expand.PatternVariable;
import io.chibinet.expand.Variable;
import io.chibinet.library.Declaration;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Names;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import io.chibinet.syntax.Token;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code textDocument/semanticTokens}: colours names by what they mean. Quoted data and names
 * without a meaning are left to the editor's own grammar.
 */
public final class ColourTokens implements Feature<SemanticTokensParams, SemanticTokens> {
  private static final List<String> TYPES =
      List.of(
          "comment",
          "string",
          "number",
          "keyword",
          "macro",
          "function",
          "variable",
          "parameter",
          "enumMember",
          "type",
          "namespace");
  private static final List<String> MODIFIERS =
      List.of("definition", "readonly", "defaultLibrary", "documentation", "modification");
  private static final int INTS = 5;
  private static final int KEPT = 32;

  private record Sent(String id, List<Integer> data) {}

  // What each document's client was sent last, for the next difference.
  private final Map<String, Sent> sent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
          return size() > KEPT;
        }
      };
  private int count;

  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(
            new SemanticTokensLegend(TYPES, MODIFIERS), new SemanticTokensServerFull(true), true));
  }

  @Override
  public SemanticTokens answer(SemanticTokensParams parameters, View view) {
    String uri = parameters.getTextDocument().getUri();
    List<Integer> data = data(uri, null, view);
    return new SemanticTokens(remember(uri, data), data);
  }

  /** The tokens of a part of a document. */
  public SemanticTokens range(SemanticTokensRangeParams parameters, View view) {
    String uri = parameters.getTextDocument().getUri();
    Span part =
        view.document(uri)
            .map(document -> view.positions(document).span(parameters.getRange()))
            .orElse(null);
    return new SemanticTokens(data(uri, part, view));
  }

  /** What changed since the client was told last; everything if that is not known any more. */
  public Either<SemanticTokens, SemanticTokensDelta> delta(
      SemanticTokensDeltaParams parameters, View view) {
    String uri = parameters.getTextDocument().getUri();
    Sent before;
    synchronized (sent) {
      before = sent.get(uri);
    }
    List<Integer> data = data(uri, null, view);
    String id = remember(uri, data);
    if (before == null || !before.id.equals(parameters.getPreviousResultId())) {
      return Either.forLeft(new SemanticTokens(id, data));
    }
    return Either.forRight(new SemanticTokensDelta(difference(before.data, data), id));
  }

  private String remember(String uri, List<Integer> data) {
    synchronized (sent) {
      String id = Integer.toString(++count);
      sent.put(uri, new Sent(id, data));
      return id;
    }
  }

  // One edit between what both begin and what both end with.
  private static List<SemanticTokensEdit> difference(List<Integer> old, List<Integer> now) {
    int limit = Math.min(old.size(), now.size());
    int start = 0;
    while (start < limit && old.get(start).equals(now.get(start))) {
      start++;
    }
    start -= start % INTS;
    int end = 0;
    while (end < limit - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    end -= end % INTS;
    if (start == old.size() && start == now.size()) {
      return List.of();
    }
    return List.of(
        new SemanticTokensEdit(
            start, old.size() - start - end, List.copyOf(now.subList(start, now.size() - end))));
  }

  // --- Classification ---

  private record Kind(int type, int modifiers) {
    static Kind of(String type, String... modifiers) {
      int bits = 0;
      for (String modifier : modifiers) {
        bits |= 1 << MODIFIERS.indexOf(modifier);
      }
      return new Kind(TYPES.indexOf(type), bits);
    }

    Kind with(String modifier) {
      return new Kind(type, modifiers | 1 << MODIFIERS.indexOf(modifier));
    }
  }

  private static final Kind COMMENT = Kind.of("comment");
  private static final Kind DOCUMENTATION = Kind.of("comment", "documentation");
  private static final Kind STRING = Kind.of("string");
  private static final Kind NUMBER = Kind.of("number");
  private static final Kind NAMESPACE = Kind.of("namespace");

  private static List<Integer> data(String uri, Span part, View view) {
    Optional<Analysis> found = view.analysis(uri);
    if (found.isEmpty()) {
      return List.of();
    }
    Analysis analysis = found.get();
    // Both in the order of the text, so that one walk meets each token with its name.
    List<Occurrence> names = analysis.names().occurrences();
    int next = 0;
    Map<Binding, Kind> kinds = new IdentityHashMap<>();
    List<Names.LibraryMention> libraries = analysis.names().mentions();
    Writer writer = new Writer(analysis.document(), view);
    for (Token token : analysis.file().tokens()) {
      Span span = token.span();
      if (part != null && (span.end() < part.start() || span.start() > part.end())) {
        continue;
      }
      Kind kind =
          switch (token.kind()) {
            case LINE_COMMENT, BLOCK_COMMENT, SHEBANG, DIRECTIVE, DATUM_COMMENT -> COMMENT;
            case DOC_COMMENT -> DOCUMENTATION;
            case STRING, CHARACTER -> STRING;
            case NUMBER -> NUMBER;
            case IDENTIFIER -> {
              while (next < names.size() && names.get(next).span().start() < span.start()) {
                next++;
              }
              Occurrence name = next < names.size() ? names.get(next) : null;
              yield name != null && name.span().start() == span.start()
                  ? kind(name, kinds, analysis.document(), view)
                  : libraries.stream().anyMatch(library -> holds(library.span(), span))
                      ? NAMESPACE
                      : null;
            }
            default -> null;
          };
      if (kind != null) {
        writer.write(span, kind);
      }
    }
    return writer.data;
  }

  private static boolean holds(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private static Kind kind(
      Occurrence name, Map<Binding, Kind> known, Document document, View view) {
    Kind kind = known.computeIfAbsent(name.binding(), binding -> kind(binding, document, view));
    if (kind.type < 0) {
      return null;
    }
    // A local name that is called looks like a procedure, whatever it holds.
    if (name.binding() instanceof Variable && name.role() == Occurrence.Role.CALL) {
      kind = Kind.of("function");
    }
    return switch (name.role()) {
      case DEFINITION -> kind.with("definition");
      case WRITE -> kind.with("modification");
      default -> kind;
    };
  }

  private static Kind kind(Binding binding, Document document, View view) {
    if (binding instanceof Keyword) {
      return Kind.of("keyword", "defaultLibrary");
    }
    if (binding instanceof PatternVariable) {
      return Kind.of("parameter");
    }
    Optional<Declaration> declaration = view.shape(binding, document);
    Kind kind;
    if (binding instanceof Macro) {
      kind = Kind.of("macro");
    } else if (declaration.isPresent()) {
      kind =
          switch (declaration.get().kind()) {
            case PROCEDURE -> Kind.of("function");
            case CONSTANT -> Kind.of("enumMember", "readonly");
            case TYPE -> Kind.of("type");
            case SPECIAL_FORM, MACRO, AUXILIARY_SYNTAX -> Kind.of("macro");
            case PARAMETER, VARIABLE -> Kind.of("variable");
          };
    } else if (binding.definition() == null) {
      return new Kind(-1, 0);
    } else {
      kind = Kind.of("variable");
    }
    boolean isBundled =
        binding.definition() != null
            && io.chibinet.library.BundledLibraries.isBundled(binding.definition().source());
    return isBundled ? kind.with("defaultLibrary") : kind;
  }

  /** Writes tokens relative to each other; those of several lines line by line. */
  private static final class Writer {
    private final SourceText text;
    private final View view;
    private final List<Integer> data = new ArrayList<>();
    private int lastLine;
    private int lastStart;

    Writer(Document document, View view) {
      this.text = document.text();
      this.view = view;
    }

    void write(Span span, Kind kind) {
      int line = lineOf(span.start());
      int start = span.start();
      while (start < span.end()) {
        boolean isLast = line == text.lineCount() || text.lineStart(line + 1) >= span.end();
        int end = isLast ? span.end() : text.lineStart(line) + text.lineText(line).length();
        if (end > start) {
          write(line - 1, start, end, kind);
        }
        if (line == text.lineCount()) {
          break;
        }
        line++;
        start = text.lineStart(line);
      }
    }

    // Mostly that of the token before, or the next.
    private int lineOf(int offset) {
      int line = lastLine + 1;
      for (int steps = 0; steps < 4; steps++, line++) {
        if (line == text.lineCount() || offset < text.lineStart(line + 1)) {
          return line;
        }
      }
      return text.line(offset);
    }

    // Counted from the token before where that is in the same line: lines may be long.
    private void write(int line, int start, int end, Kind kind) {
      int from = line == lastLine ? lastStart : text.lineStart(line + 1);
      int ahead = view.client().encoding().units(text.text(), from, start);
      data.add(line - lastLine);
      data.add(ahead);
      data.add(view.client().encoding().units(text.text(), start, end));
      data.add(kind.type);
      data.add(kind.modifiers);
      lastLine = line;
      lastStart = start;
    }
  }
}
