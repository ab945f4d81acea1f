package io.chibinet.server.feature;

import com.google.gson.JsonObject;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * The word being completed, what is known of its place, and what has been found for it.
 *
 * @param path the nodes around the cursor, outermost first
 * @param word what the completion replaces
 * @param typed the part of the word before the cursor
 */
record CompletionRequest(
    Analysis analysis,
    int offset,
    List<Node> path,
    Span word,
    String typed,
    View view,
    List<CompletionItem> items) {

  TextEdit edit(String text) {
    return new TextEdit(view.positions(analysis.document()).range(word), text);
  }

  /** An item that puts {@code name} in place of the word. */
  CompletionItem item(String name, CompletionItemKind kind) {
    CompletionItem item = new CompletionItem(name);
    item.setKind(kind);
    item.setTextEdit(Either.forLeft(edit(name)));
    return item;
  }

  /** What the resolving of an item for {@code name} will want to know. */
  JsonObject data(String name) {
    JsonObject data = new JsonObject();
    data.addProperty("uri", analysis.document().uri());
    data.addProperty("name", name);
    data.addProperty("offset", word.start());
    return data;
  }

  static CompletionItemLabelDetails details(String library) {
    CompletionItemLabelDetails details = new CompletionItemLabelDetails();
    details.setDescription(library);
    return details;
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

  /** Whether the word stands right behind an opening parenthesis. */
  boolean isAtHead() {
    int before = word.start() - 1;
    return before >= 0 && analysis.text().charAt(before) == '(';
  }

  /** Whether the word is part of a literal, where names mean nothing. */
  boolean isInQuotation() {
    for (int i = path.size() - 1; i >= 0; i--) {
      if (path.get(i) instanceof Node.Abbreviation mark) {
        switch (mark.kind()) {
          case QUOTE, QUASIQUOTE -> {
            return true;
          }
          default -> {
            return false;
          }
        }
      }
      switch (Trees.head(path.get(i))) {
        case "quote", "quasiquote" -> {
          return true;
        }
        case "unquote", "unquote-splicing" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
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
}
