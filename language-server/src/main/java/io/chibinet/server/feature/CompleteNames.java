package io.chibinet.server.feature;

import com.google.gson.JsonObject;
import io.chibinet.expand.Binding;
import io.chibinet.expand.Global;
import io.chibinet.expand.Keyword;
import io.chibinet.expand.Macro;
import io.chibinet.expand.PatternVariable;
import io.chibinet.expand.Variable;
import io.chibinet.library.Declaration;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryName;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Comment;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextEdit;

/**
 * {@code textDocument/completion} and {@code completionItem/resolve}: what could be written at the
 * cursor. What lies nearest comes first: constants that the argument wants, local names, names of
 * the file, imported names, shapes, and names that an import would bring.
 */
public final class CompleteNames implements Feature<CompletionParams, CompletionList> {
  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setCompletionProvider(new CompletionOptions(true, List.of("(", "/", "\"", " ")));
  }

  @Override
  public CompletionList answer(CompletionParams parameters, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    if (analysis.isEmpty()) {
      return new CompletionList(List.of());
    }
    Document document = analysis.get().document();
    int offset = view.positions(document).offset(parameters.getPosition());
    if (isInComment(analysis.get(), offset)) {
      return new CompletionList(List.of());
    }
    List<Node> path = Trees.path(document.parsed(), offset);
    Span word = word(path, offset);
    String typed = document.text().text().substring(word.start(), offset);
    CompletionRequest request =
        new CompletionRequest(analysis.get(), offset, path, word, typed, view, new ArrayList<>());
    Node at = path.isEmpty() ? null : path.get(path.size() - 1);
    boolean isList = true;
    if (at instanceof Node.Text text
        && text.span().start() < offset
        && CompleteFiles.isWithin(document, text, offset)) {
      CompleteFiles.add(request, text);
    } else if (!(at instanceof Node.Character) && !CompleteLibraries.add(request)) {
      names(request);
      isList = false;
    }
    return new CompletionList(!isList, request.items());
  }

  private static boolean isInComment(Analysis analysis, int offset) {
    return analysis.file().comments().stream()
        .anyMatch(
            comment ->
                comment.kind() != Comment.Kind.DATUM
                    && comment.span().start() < offset
                    && (offset < comment.span().end()
                        || offset == comment.span().end() && comment.kind() != Comment.Kind.BLOCK));
  }

  private static Span word(List<Node> path, int offset) {
    if (!path.isEmpty()
        && (path.get(path.size() - 1) instanceof Node.Identifier
            || path.get(path.size() - 1) instanceof Node.Number
            || path.get(path.size() - 1) instanceof Node.Invalid)) {
      return path.get(path.size() - 1).span();
    }
    return new Span(offset, offset);
  }

  private static void names(CompletionRequest request) {
    List<String> wanted =
        ArgumentPosition.wanted(request.analysis(), request.offset(), request.view());
    Map<String, Binding> visible = request.analysis().visible(request.offset());
    visible.forEach(
        (name, binding) -> {
          if (request.matches(name) && !name.startsWith("%")) {
            request.items().add(visible(name, binding, wanted, request));
          }
        });
    // A completion changes its own text alone, which may not be the one that imports.
    boolean imports =
        ImportPlace.of(request.analysis(), request.offset(), request.view())
            .isIn(request.analysis().document());
    if (request.isInQuotation()) {
      return;
    }
    if (request.isAtHead() || !request.typed().isEmpty()) {
      CompleteShapes.add(visible, imports, request);
    }
    if (imports && (!request.typed().isEmpty() || !wanted.isEmpty())) {
      CompleteImportable.add(visible, wanted, request);
    }
  }

  /** The item for a name that can be used where the word stands. */
  static CompletionItem visible(
      String name, Binding binding, List<String> wanted, CompletionRequest request) {
    Optional<Declaration> declaration =
        request.view().shape(binding, request.analysis().document());
    CompletionItem item =
        request.item(name, declaration.map(d -> kind(d.kind())).orElse(kind(binding)));
    declaration
        .filter(found -> !found.signatures().isEmpty())
        .ifPresent(found -> item.setDetail(found.signatures().get(0).label()));
    if (binding.library() != null) {
      item.setLabelDetails(CompletionRequest.details(binding.library()));
    }
    int place = ArgumentPosition.place(binding, wanted);
    String rank =
        place >= 0
            ? "0" + (char) ('a' + place)
            : binding instanceof Variable || binding instanceof PatternVariable
                ? "1"
                : binding.library() == null && !(binding instanceof Keyword) ? "2" : "3";
    item.setSortText(request.order(name, rank));
    if (place == 0) {
      item.setPreselect(true);
    }
    item.setData(request.data(name));
    return item;
  }

  private static CompletionItemKind kind(Declaration.Kind kind) {
    return switch (kind) {
      case PROCEDURE -> CompletionItemKind.Function;
      case PARAMETER, VARIABLE -> CompletionItemKind.Variable;
      case CONSTANT -> CompletionItemKind.Constant;
      case SPECIAL_FORM, MACRO, AUXILIARY_SYNTAX -> CompletionItemKind.Keyword;
      case TYPE -> CompletionItemKind.Class;
    };
  }

  private static CompletionItemKind kind(Binding binding) {
    if (binding instanceof Keyword || binding instanceof Macro) {
      return CompletionItemKind.Keyword;
    }
    return binding instanceof Global && binding.library() != null
        ? CompletionItemKind.Function
        : CompletionItemKind.Variable;
  }

  /** Adds to {@code item} what only matters once somebody looks at it. */
  public CompletionItem resolve(CompletionItem item, View view) {
    if (!(item.getData() instanceof JsonObject data) || !data.has("uri")) {
      return item;
    }
    if (data.has("about")) {
      LibraryName.parse(data.get("about").getAsString())
          .flatMap(view::library)
          .ifPresent(library -> item.setDocumentation(library.summary()));
      return item;
    }
    Optional<Declaration> declaration = declaration(data, view);
    declaration.ifPresent(
        found -> {
          item.setDocumentation(Prose.entry(found, view.client().takesMarkdownInCompletion()));
          if (!found.signatures().isEmpty()) {
            item.setDetail(found.signatures().get(0).label());
          }
        });
    if (data.has("library") && item.getAdditionalTextEdits() == null) {
      addImport(item, data, view);
    }
    return item;
  }

  private static void addImport(CompletionItem item, JsonObject data, View view) {
    Optional<Document> document = view.document(data.get("uri").getAsString());
    Optional<LibraryName> library = LibraryName.parse(data.get("library").getAsString());
    if (document.isPresent() && library.isPresent()) {
      int offset = data.get("offset").getAsInt();
      ImportEdits.Edit edit =
          ImportEdits.add(document.get(), offset, library.get(), data.get("name").getAsString());
      item.setAdditionalTextEdits(
          List.of(new TextEdit(view.positions(document.get()).range(edit.span()), edit.text())));
    }
  }

  private static Optional<Declaration> declaration(JsonObject data, View view) {
    String name = data.get("name").getAsString();
    String from =
        data.has("library")
            ? data.get("library").getAsString()
            : data.has("from") ? data.get("from").getAsString() : null;
    if (from != null) {
      LibraryName library = LibraryName.parse(from).orElseThrow();
      Optional<Declaration> bundled = view.documentation().bundled().find(library, name);
      return bundled.isPresent()
          ? bundled
          : view.library(library)
              .flatMap(found -> LibraryIndex.of(List.of(found)).find(library, name));
    }
    return view.analysis(data.get("uri").getAsString())
        .map(analysis -> analysis.visible(data.get("offset").getAsInt()).get(name))
        .flatMap(view::declaration);
  }
}
