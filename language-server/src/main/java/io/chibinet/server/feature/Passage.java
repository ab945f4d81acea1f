package io.chibinet.server.feature;

import io.chibinet.expand.Binding;
import io.chibinet.library.LibraryName;
import io.chibinet.server.feature.ImportEdits.Edit;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.BindingKey;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A text that code actions rewrite: what stands where in it, and what edits make of it. */
record Passage(Analysis analysis, View view) {
  String text(Node node) {
    return slice(node.span());
  }

  String slice(Span span) {
    return analysis.document().text().slice(span);
  }

  /** The data around {@code offset}, outermost first. */
  List<Node> path(int offset) {
    return Trees.path(analysis.file(), offset);
  }

  Optional<Occurrence> name(Node node) {
    return analysis.names().startingAt(node.span().start());
  }

  /** Whether {@code node} is a call of {@code procedure} of {@code library}. */
  boolean calls(Node node, String library, String procedure) {
    return !Trees.items(node).isEmpty() && means(Trees.items(node).get(0), library, procedure);
  }

  /** Whether {@code node} is a call of a socket procedure. */
  boolean callsNet(Node node, String procedure) {
    return calls(node, "(chibi net)", procedure);
  }

  /** Whether {@code node} is a name that means {@code name} of {@code library}. */
  boolean means(Node node, String library, String name) {
    return name(node)
        .map(Occurrence::binding)
        .map(binding -> binding.name().equals(name) && library.equals(binding.library()))
        .orElse(false);
  }

  /** Whether two names mean the same thing. */
  boolean isSame(Node name, Node other) {
    Optional<Occurrence> meaning = name(other);
    return name(name)
        .flatMap(one -> meaning.map(two -> isSame(one.binding(), two.binding())))
        .orElse(false);
  }

  static boolean isSame(Binding one, Binding other) {
    return one == other || BindingKey.of(one).equals(BindingKey.of(other));
  }

  /** Where what {@code name} defines is used within {@code within}. */
  List<Occurrence> uses(Node name, Node within) {
    return name(name).map(found -> uses(found.binding(), within.span())).orElse(List.of());
  }

  List<Occurrence> uses(Binding binding, Span within) {
    return analysis.names().within(within).stream()
        .filter(use -> !use.isDefinition() && isSame(use.binding(), binding))
        .toList();
  }

  /** {@code wanted}, or that with a number, so that nothing visible at {@code offset} is hidden. */
  String fresh(String wanted, int offset) {
    var visible = analysis.visible(offset);
    String name = wanted;
    for (int i = 2; visible.containsKey(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  /** The text of {@code span} with {@code edits}, all of which lie in it, made. */
  String replaced(Span span, List<Edit> edits) {
    StringBuilder text = new StringBuilder(slice(span));
    List<Edit> last = new ArrayList<>(edits);
    last.sort(Comparator.comparingInt((Edit edit) -> edit.span().start()).reversed());
    for (Edit edit : last) {
      text.replace(
          edit.span().start() - span.start(), edit.span().end() - span.start(), edit.text());
    }
    return text.toString();
  }

  /**
   * What makes {@code name} of {@code library} usable at {@code offset}; empty if it is, or if
   * another text imports for this one.
   */
  Optional<Edit> importing(LibraryName library, String name, int offset) {
    return analysis.visible(offset).containsKey(name)
            || !ImportPlace.of(analysis, offset, view).isIn(analysis.document())
        ? Optional.empty()
        : Optional.of(ImportEdits.add(analysis.document(), offset, library, name));
  }

  /** Takes {@code node} out, with the white space before it. */
  Edit without(Node node) {
    String text = analysis.text();
    int start = node.span().start();
    while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    boolean isFirst = start > 0 && text.charAt(start - 1) == '(';
    int end = node.span().end();
    while (isFirst && end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Edit(new Span(start, end), "");
  }

  /** What {@code edit} writes, indented as the formatter would. */
  Edit tidy(Edit edit) {
    Span span = edit.span();
    String whole = analysis.text();
    String changed = whole.substring(0, span.start()) + edit.text() + whole.substring(span.end());
    Document document =
        new Document(analysis.document().uri(), analysis.document().name(), 0, changed);
    if (!document.parsed().problems().isEmpty()) {
      return edit;
    }
    StringBuilder text = new StringBuilder(edit.text());
    int end = span.start() + edit.text().length();
    List<Edit> layout = FormatText.changes(document, analysis, view);
    for (int i = layout.size() - 1; i >= 0; i--) {
      Span place = layout.get(i).span();
      if (place.start() >= span.start() && place.end() <= end && place.start() < end) {
        text.replace(
            place.start() - span.start(), place.end() - span.start(), layout.get(i).text());
      }
    }
    return new Edit(span, text.toString());
  }
}
