package io.chibinet.server.feature;

import com.google.gson.JsonObject;
import io.chibinet.expand.Binding;
import io.chibinet.expand.Global;
import io.chibinet.expand.Keyword;
import io.chibinet.expand.Macro;
import io.chibinet.expand.PatternVariable;
import io.chibinet.expand.Variable;
import io.chibinet.library.Declaration;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryName;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Comment;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code textDocument/completion} and {@code completionItem/resolve}: what could be written at the
 * cursor. What lies nearest comes first: constants that the argument wants, local names, names of
 * the file, imported names, shapes, and names that an import would bring.
 */
public final class CompleteNames implements Feature<CompletionParams, CompletionList> {
  private static final int MOST_IMPORTABLE = 100;

  /** The word being completed, and what is known of its place. */
  private record Request(
      Analysis analysis,
      int offset,
      Span word,
      String typed,
      View view,
      List<CompletionItem> items) {
    TextEdit edit(String text) {
      return new TextEdit(view.positions(analysis.document()).range(word), text);
    }

    boolean matches(String name) {
      return isSubsequence(typed, name);
    }

    /** Where an item stands in the list: by how well it matches, then by how near it lies. */
    String order(String name, String nearness) {
      String low = name.toLowerCase(Locale.ROOT);
      int at = low.indexOf(typed.toLowerCase(Locale.ROOT));
      int match = at == 0 ? 0 : at < 0 ? 3 : Character.isLetterOrDigit(low.charAt(at - 1)) ? 2 : 1;
      return match + nearness + name;
    }
  }

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
    Request request = new Request(analysis.get(), offset, word, typed, view, new ArrayList<>());
    Node at = path.isEmpty() ? null : path.get(path.size() - 1);
    boolean isList = true;
    if (at instanceof Node.Text text
        && text.span().start() < offset
        && isInText(document, text, offset)) {
      files(request, text);
    } else if (!(at instanceof Node.Character) && !importing(request, path)) {
      names(request);
      isList = false;
    }
    return new CompletionList(!isList, request.items());
  }

  private static boolean isInText(Document document, Node.Text text, int offset) {
    boolean closed =
        text.span().length() > 1 && document.text().text().charAt(text.span().end() - 1) == '"';
    return offset < text.span().end() || !closed;
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

  /** Whether the letters of {@code typed} stand in {@code name}, in order. */
  static boolean isSubsequence(String typed, String name) {
    int at = 0;
    for (int i = 0; i < typed.length(); i++) {
      at = name.indexOf(typed.charAt(i), at) + 1;
      if (at == 0) {
        return typed.length() > i && isSubsequenceFolded(typed, name);
      }
    }
    return true;
  }

  private static boolean isSubsequenceFolded(String typed, String name) {
    String low = name.toLowerCase(Locale.ROOT);
    int at = 0;
    for (char c : typed.toLowerCase(Locale.ROOT).toCharArray()) {
      at = low.indexOf(c, at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  // --- Names ---

  private void names(Request request) {
    List<String> wanted =
        ArgumentPosition.prefixes(request.analysis(), request.offset(), request.view());
    Map<String, Binding> visible = request.analysis().visible(request.offset());
    visible.forEach(
        (name, binding) -> {
          if (request.matches(name) && !name.startsWith("%")) {
            request.items().add(visible(name, binding, wanted, request));
          }
        });
    if (isAtHead(request) || !request.typed().isEmpty()) {
      snippets(visible, request);
    }
    if (!request.typed().isEmpty() || !wanted.isEmpty()) {
      importable(visible, wanted, request);
    }
  }

  private static boolean isAtHead(Request request) {
    int before = request.word().start() - 1;
    return before >= 0 && request.analysis().text().charAt(before) == '(';
  }

  private CompletionItem visible(
      String name, Binding binding, List<String> wanted, Request request) {
    CompletionItem item = new CompletionItem(name);
    Optional<Declaration> declaration =
        request.view().shape(binding, request.analysis().document());
    item.setKind(declaration.map(d -> kind(d.kind())).orElse(kind(binding)));
    declaration
        .filter(found -> !found.signatures().isEmpty())
        .ifPresent(found -> item.setDetail(found.signatures().get(0).label()));
    if (binding.library() != null) {
      item.setLabelDetails(details(binding.library()));
    }
    item.setTextEdit(Either.forLeft(request.edit(name)));
    boolean isWanted = wanted.stream().anyMatch(name::startsWith);
    String rank =
        isWanted
            ? "0"
            : binding instanceof Variable || binding instanceof PatternVariable
                ? "1"
                : binding.library() == null && !(binding instanceof Keyword) ? "2" : "3";
    item.setSortText(request.order(name, rank));
    if (isWanted) {
      item.setPreselect(true);
    }
    JsonObject data = new JsonObject();
    data.addProperty("uri", request.analysis().document().uri());
    data.addProperty("name", name);
    data.addProperty("offset", request.word().start());
    item.setData(data);
    return item;
  }

  private static CompletionItemLabelDetails details(String library) {
    CompletionItemLabelDetails details = new CompletionItemLabelDetails();
    details.setDescription(library);
    return details;
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

  private static void snippets(Map<String, Binding> visible, Request request) {
    for (Snippet snippet : Snippet.ALL) {
      boolean isUsable = visible.containsKey(snippet.needs());
      boolean isForm = snippet.label().equals(snippet.needs());
      if (!request.matches(snippet.label()) || isForm && !isUsable) {
        continue;
      }
      CompletionItem item = new CompletionItem(snippet.label());
      item.setKind(CompletionItemKind.Snippet);
      item.setDetail(snippet.summary());
      item.setSortText(request.order(snippet.label(), "4"));
      item.setFilterText(snippet.label());
      boolean takesPlaces = request.view().client().takesSnippets();
      String body = takesPlaces ? snippet.body() : snippet.plain();
      item.setInsertTextFormat(takesPlaces ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
      item.setTextEdit(Either.forLeft(request.edit(inside(body, request))));
      if (!isUsable) {
        item.setAdditionalTextEdits(List.of(importEdit(snippet.home(), snippet.needs(), request)));
      }
      request.items().add(item);
    }
  }

  // Behind an opening parenthesis that is there already; an editor usually wrote the closing one,
  // too. Editors indent a snippet as the line in which it begins, which is not where it begins.
  private static String inside(String body, Request request) {
    String text = request.analysis().text();
    int open = request.word().start();
    if (isAtHead(request)) {
      open--;
    }
    int line = text.lastIndexOf('\n', open - 1) + 1;
    int indentation = line;
    while (indentation < open && text.charAt(indentation) == ' ') {
      indentation++;
    }
    String shape = body.replace("\n", "\n" + " ".repeat(open - indentation));
    if (!isAtHead(request)) {
      return shape;
    }
    int end = request.word().end();
    boolean isClosed = end < text.length() && text.charAt(end) == ')';
    int last = isClosed ? shape.lastIndexOf(')') : -1;
    return last < 0 ? shape.substring(1) : shape.substring(1, last) + shape.substring(last + 1);
  }

  private static TextEdit importEdit(LibraryName library, String name, Request request) {
    Document document = request.analysis().document();
    ImportEdits.Edit edit = ImportEdits.add(document, request.offset(), library, name);
    return new TextEdit(request.view().positions(document).range(edit.span()), edit.text());
  }

  private static void importable(
      Map<String, Binding> visible, List<String> wanted, Request request) {
    int count = 0;
    View view = request.view();
    for (LibraryName library : view.analyzer().libraryNames(view.world())) {
      for (String name : exports(library, view)) {
        if (visible.containsKey(name) || !request.matches(name) || name.startsWith("%")) {
          continue;
        }
        boolean isWanted = wanted.stream().anyMatch(name::startsWith);
        if (request.typed().isEmpty() && !isWanted) {
          continue;
        }
        if (count++ >= MOST_IMPORTABLE) {
          return;
        }
        CompletionItem item = new CompletionItem(name);
        item.setKind(CompletionItemKind.Module);
        item.setLabelDetails(details("import " + library));
        item.setTextEdit(Either.forLeft(request.edit(name)));
        item.setSortText(
            request.order(name, isWanted ? "0z" : "5") + " " + rank(library) + library);
        JsonObject data = new JsonObject();
        data.addProperty("uri", request.analysis().document().uri());
        data.addProperty("name", name);
        data.addProperty("offset", request.word().start());
        data.addProperty("library", library.toString());
        item.setData(data);
        if (!view.client().resolvesCompletionEdits()) {
          item.setAdditionalTextEdits(List.of(importEdit(library, name, request)));
        }
        request.items().add(item);
      }
    }
  }

  private static int rank(LibraryName library) {
    return switch (library.parts().get(0)) {
      case "scheme" -> 0;
      case "chibi" -> 1;
      case "srfi" -> 2;
      default -> 0;
    };
  }

  private static List<String> exports(LibraryName library, View view) {
    return view.library(library)
        .map(found -> found.exports().stream().map(Library.Export::name).distinct().toList())
        .orElse(List.of());
  }

  // --- Imports, exports and files ---

  /** Completes inside of import and export declarations; false if the cursor is in none. */
  private boolean importing(Request request, List<Node> path) {
    for (int i = 0; i < path.size(); i++) {
      Node node = path.get(i);
      boolean isInside = Trees.isInside(request.analysis().file(), node, request.offset());
      if (!isInside || request.offset() <= node.span().start() + Trees.head(node).length() + 1) {
        continue;
      }
      switch (Trees.head(node)) {
        case "import" -> {
          importSet(request, path.subList(i + 1, path.size()));
          return true;
        }
        case "export" -> {
          request
              .analysis()
              .visible(request.offset())
              .forEach(
                  (name, binding) -> {
                    if (request.matches(name) && binding.library() != null) {
                      request.items().add(visible(name, binding, List.of(), request));
                    }
                  });
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static void importSet(Request request, List<Node> inside) {
    for (int i = inside.size() - 1; i >= 0; i--) {
      List<Node> items = Trees.items(inside.get(i));
      boolean isModifier =
          List.of("only", "except", "rename").contains(Trees.head(inside.get(i)))
              && items.size() > 1
              && items.get(1).span().end() < request.offset();
      if (isModifier) {
        innermostLibrary(items.get(1)).ifPresent(library -> exported(library, request));
        return;
      }
    }
    // Right behind (import, or inside the parentheses of a name that is being written.
    Node started =
        inside.stream()
            .filter(node -> node instanceof Node.ListNode)
            .filter(node -> LibraryName.of(node).isPresent() || Trees.items(node).isEmpty())
            .reduce((a, b) -> b)
            .orElse(null);
    libraries(started, request);
  }

  private static Optional<LibraryName> innermostLibrary(Node set) {
    List<Node> items = Trees.items(set);
    boolean isModifier =
        List.of("only", "except", "rename", "prefix").contains(Trees.head(set))
            && items.size() > 1
            && items.get(1) instanceof Node.ListNode;
    return isModifier ? innermostLibrary(items.get(1)) : LibraryName.of(set);
  }

  private static void exported(LibraryName library, Request request) {
    for (String name : exports(library, request.view())) {
      if (request.matches(name)) {
        CompletionItem item = new CompletionItem(name);
        item.setKind(CompletionItemKind.Function);
        item.setTextEdit(Either.forLeft(request.edit(name)));
        JsonObject data = new JsonObject();
        data.addProperty("uri", request.analysis().document().uri());
        data.addProperty("name", name);
        data.addProperty("from", library.toString());
        item.setData(data);
        request.items().add(item);
      }
    }
  }

  private static void libraries(Node started, Request request) {
    View view = request.view();
    String text = request.analysis().text();
    Span span = started == null ? request.word() : started.span();
    String typed =
        started == null ? "" : text.substring(span.start(), Math.min(request.offset(), span.end()));
    for (LibraryName library : view.analyzer().libraryNames(view.world())) {
      if (!library.toString().startsWith(typed.stripTrailing())) {
        continue;
      }
      CompletionItem item = new CompletionItem(library.toString());
      item.setKind(CompletionItemKind.Module);
      item.setFilterText(library.toString());
      item.setTextEdit(
          Either.forLeft(
              new TextEdit(
                  view.positions(request.analysis().document()).range(span), library.toString())));
      JsonObject data = new JsonObject();
      data.addProperty("uri", request.analysis().document().uri());
      data.addProperty("about", library.toString());
      item.setData(data);
      request.items().add(item);
    }
  }

  private static void files(Request request, Node.Text text) {
    List<Calls> calls = Calls.around(request.analysis(), request.offset());
    if (calls.isEmpty()
        || !List.of("include", "include-ci", "include-library-declarations", "load")
            .contains(calls.get(0).head().name())) {
      return;
    }
    int start = text.span().start() + 1;
    String typed = request.analysis().text().substring(start, request.offset());
    int slash = typed.lastIndexOf('/');
    try {
      Path folder =
          Path.of(request.analysis().document().name())
              .resolveSibling(typed.substring(0, slash + 1));
      File[] files = folder.toFile().listFiles();
      for (File file : files == null ? new File[0] : files) {
        String name = file.getName();
        if (name.startsWith(".") || !name.startsWith(typed.substring(slash + 1))) {
          continue;
        }
        CompletionItem item = new CompletionItem(name);
        item.setKind(file.isDirectory() ? CompletionItemKind.Folder : CompletionItemKind.File);
        Span written = new Span(start + slash + 1, request.offset());
        item.setTextEdit(
            Either.forLeft(
                new TextEdit(
                    request.view().positions(request.analysis().document()).range(written),
                    file.isDirectory() ? name + "/" : name)));
        request.items().add(item);
      }
    } catch (InvalidPathException e) {
      return;
    }
  }

  // --- Resolving ---

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
