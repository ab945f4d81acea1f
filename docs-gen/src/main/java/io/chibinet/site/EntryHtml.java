package io.chibinet.site;

import io.chibinet.library.Declaration;
import io.chibinet.library.DocText;
import io.chibinet.library.DocText.Block;
import io.chibinet.library.DocText.Note;
import io.chibinet.library.Parameter;
import io.chibinet.library.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The entry of one name, or of several that share one text. */
final class EntryHtml {
  // In the order in which readers look for them.
  private static final List<Note.Kind> FACTS =
      List.of(Note.Kind.RETURNS, Note.Kind.FAILS, Note.Kind.RAISES, Note.Kind.SEE);

  private final DocHtml doc;
  private final CodeHtml code;
  private final Sources sources;
  private final String page;
  private final Optional<String> since;

  EntryHtml(CodeHtml code, Sources sources, String page, Optional<String> since) {
    this.doc = new DocHtml(code);
    this.code = code;
    this.sources = sources;
    this.page = page;
    this.since = since;
  }

  /**
   * The entry of {@code declarations}, under the names they are exported as.
   *
   * @param level of its headings
   */
  String of(List<Declaration> declarations, DocText text, int level) {
    StringBuilder out = new StringBuilder("<article class=\"entry\">\n");
    declarations.forEach(declaration -> head(declaration, level, out));
    out.append("<div class=\"body\">\n").append(doc.blocks(prose(text))).append(facts(text));
    declarations.forEach(declaration -> value(declaration, out));
    out.append(examples(text.examples()));
    for (Note note : text.notes(Note.Kind.DIFFERS)) {
      out.append("<p class=\"differs\"><strong>")
          .append(Note.Kind.DIFFERS.label())
          .append("</strong> ")
          .append(doc.line(note.text()))
          .append("</p>\n");
    }
    return out.append("</div>\n</article>\n").toString();
  }

  // Examples stand together at the end; notes are facts.
  private static List<Block> prose(DocText text) {
    return text.blocks().stream()
        .filter(block -> !(block instanceof DocText.Example || block instanceof Note))
        .toList();
  }

  private void head(Declaration declaration, int level, StringBuilder out) {
    String id = Html.id(declaration.name());
    String name = Html.name(declaration.name());
    out.append("<h%d id=\"%s\" class=\"head\">".formatted(level, Html.escape(id)));
    out.append(signatures(declaration));
    out.append(
        "<a class=\"permalink\" href=\"#%s\" aria-label=\"Link to %s\">#</a>"
            .formatted(Html.encode(id), name));
    out.append("</h%d>\n<p class=\"meta\">".formatted(level));
    out.append("<span class=\"kind\">").append(declaration.kind().label()).append("</span>");
    version(declaration.documentation())
        .ifPresent(v -> out.append(" <span class=\"since\">since ").append(v).append("</span>"));
    out.append(" <a class=\"source\" href=\"")
        .append(sources.of(declaration.location(), declaration.library()).from(page))
        .append("\" aria-label=\"Source of ")
        .append(name)
        .append("\">source</a></p>\n");
  }

  private Optional<String> version(DocText text) {
    return text.notes(Note.Kind.SINCE).stream()
        .map(note -> doc.line(note.text()))
        .findFirst()
        .or(() -> since);
  }

  static String signatures(Declaration declaration) {
    if (declaration.signatures().isEmpty()) {
      return "<code class=\"sig\"><span class=\"name\">"
          + Html.name(declaration.name())
          + "</span></code>";
    }
    return declaration.signatures().stream()
        .map(EntryHtml::signature)
        .collect(Collectors.joining());
  }

  private static String signature(Signature line) {
    StringBuilder out =
        new StringBuilder("<code class=\"sig\"><span class=\"mark\">(</span><span class=\"name\">")
            .append(Html.name(line.name()))
            .append("</span>");
    for (Parameter parameter : line.parameters()) {
      out.append(' ').append(parameter(parameter));
    }
    return out.append("<span class=\"mark\">)</span></code>").toString();
  }

  private static String parameter(Parameter parameter) {
    String name = "<var>" + Html.escape(parameter.name()) + "</var>";
    return switch (parameter.role()) {
      case REQUIRED -> name;
      case OPTIONAL ->
          "<span class=\"optional\">["
              + name
              + parameter
                  .defaultValue()
                  .map(value -> " <span class=\"default\">" + Html.escape(value) + "</span>")
                  .orElse("")
              + "]</span>";
      case REST -> "<span class=\"repeated\">" + name + " <span class=\"rest\">...</span></span>";
    };
  }

  private String facts(DocText text) {
    StringBuilder out = new StringBuilder();
    for (Note.Kind kind : FACTS) {
      List<Note> notes = text.notes(kind);
      if (notes.isEmpty()) {
        continue;
      }
      out.append("<div class=\"")
          .append(kind.name().toLowerCase(java.util.Locale.ROOT))
          .append("\"><dt>")
          .append(kind.label())
          .append("</dt>");
      notes.forEach(note -> out.append("<dd>").append(doc.line(note.text())).append("</dd>"));
      out.append("</div>\n");
    }
    return out.isEmpty() ? "" : "<dl class=\"facts\">\n" + out + "</dl>\n";
  }

  private void value(Declaration declaration, StringBuilder out) {
    Map<String, OptionalInt> values = ConstantValues.of(declaration);
    if (!values.isEmpty()) {
      table(declaration.name(), values, out);
    } else if (declaration.kind() == Declaration.Kind.CONSTANT) {
      declaration
          .value()
          .ifPresent(
              value ->
                  out.append("<p class=\"constant\">Value: ")
                      .append(code.inline(new DocText.Code(value, true)))
                      .append("</p>\n"));
    }
  }

  private static void table(String name, Map<String, OptionalInt> values, StringBuilder out) {
    out.append("<table class=\"values\"><caption>Value of ")
        .append(Html.escape(name))
        .append("</caption>\n<thead><tr>");
    values.keySet().forEach(system -> out.append("<th scope=\"col\">" + system + "</th>"));
    out.append("</tr></thead>\n<tbody><tr>");
    for (OptionalInt value : values.values()) {
      String text = value.isPresent() ? Integer.toString(value.getAsInt()) : "not defined";
      out.append("<td>").append(text).append("</td>");
    }
    out.append("</tr></tbody></table>\n");
  }

  // Short examples share a box; one of several lines has a box of its own.
  private String examples(List<DocText.Example> examples) {
    if (examples.isEmpty()) {
      return "";
    }
    List<String> boxes = new ArrayList<>();
    boolean endsInShort = false;
    for (DocText.Example example : examples) {
      boolean isShort = example.code().indexOf('\n') < 0;
      if (isShort && endsInShort) {
        int last = boxes.size() - 1;
        boxes.set(last, boxes.get(last) + "\n" + example.code());
      } else {
        boxes.add(example.code());
      }
      endsInShort = isShort;
    }
    String title = examples.size() == 1 ? "Example" : "Examples";
    return "<div class=\"examples\"><p class=\"title\">"
        + title
        + "</p>\n"
        + boxes.stream().map(doc::snippet).collect(Collectors.joining())
        + "</div>\n";
  }
}
