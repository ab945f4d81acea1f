package io.chibinet.library;

import io.chibinet.syntax.Location;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Problem;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks one library definition and the files it includes. */
final class LibraryReader {
  private final LibraryPath path;
  private final List<Library.Export> exports = new ArrayList<>();
  private final List<ImportSet> imports = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> open = new HashSet<>();
  private LibraryParts parts;
  private LibraryName name;

  LibraryReader(LibraryPath path) {
    this.path = path;
  }

  Optional<Library> read(Source source) {
    SourceFile file = source.parse(false);
    Span whole = new Span(0, source.text().text().length());
    DocText above = DocText.NONE;
    for (DocBlocks.Item item : DocBlocks.of(file.text(), file.data(), file.comments(), whole)) {
      if (item.datum() == null) {
        // A text with an empty line below it still belongs to the library that follows.
        above = item.text() == null ? above : item.text();
        continue;
      }
      List<Node> tail = Forms.tail(item.datum());
      if (Forms.head(item.datum()).equals("define-library") && !tail.isEmpty()) {
        Optional<LibraryName> found = LibraryName.of(tail.get(0));
        if (found.isPresent()) {
          DocText text = item.text().isEmpty() ? above : item.text();
          return Optional.of(library(source, file, found.get(), item.datum(), text));
        }
      }
    }
    return Optional.empty();
  }

  /** Reads a program as if it were the body of a library called {@code as}. */
  Library program(Source source, LibraryName as) {
    SourceFile file = source.parse(false);
    name = as;
    parts = new LibraryParts(as);
    open.add(source.text().name());
    for (Node form : file.data()) {
      if (Forms.head(form).equals("import")) {
        Forms.tail(form).forEach(set -> ImportSet.of(set).ifPresent(imports::add));
      }
    }
    body(source, file, file.data(), wholeOf(file));
    Location location = new Location(file.text(), wholeOf(file));
    return new Library(as, location, DocText.NONE, exports, imports, parts.finish(), problems);
  }

  private Library library(
      Source source, SourceFile file, LibraryName found, Node form, DocText above) {
    name = found;
    parts = new LibraryParts(found);
    problems.addAll(above.problems());
    open.add(source.text().name());
    List<Node> tail = Forms.tail(form);
    declarations(source, file, tail.subList(1, tail.size()), form.span());
    List<Library.Part> body = new ArrayList<>(parts.finish());
    DocText text = above;
    if (text.isEmpty() && !body.isEmpty() && body.get(0) instanceof Library.Prose prose) {
      text = introduction(prose.text());
      DocText rest = LibraryParts.after(prose.text(), text.blocks().size());
      body.remove(0);
      if (!rest.isEmpty()) {
        body.add(0, new Library.Prose(rest));
      }
    }
    Location location = new Location(file.text(), form.span());
    return new Library(name, location, text, exports, imports, body, problems);
  }

  private static DocText introduction(DocText text) {
    int end = 0;
    while (end < text.blocks().size() && !(text.blocks().get(end) instanceof DocText.Heading)) {
      end++;
    }
    return new DocText(text.blocks().subList(0, end), List.of());
  }

  /** Library declarations (R7RS 5.6.1); they stand inside {@code range} of {@code file}. */
  private void declarations(Source source, SourceFile file, List<Node> forms, Span range) {
    Span inside = forms.isEmpty() ? range : new Span(forms.get(0).span().start(), range.end());
    // Documentation above the first declaration lies before it.
    Span all = new Span(Math.min(inside.start(), range.start() + 1), inside.end());
    for (DocBlocks.Item item : DocBlocks.of(file.text(), forms, file.comments(), all)) {
      if (item.datum() == null) {
        parts.add(item.text());
      } else {
        problems.addAll(item.text().problems());
        parts.add(item.text());
        declaration(source, file, item);
      }
    }
  }

  private void declaration(Source source, SourceFile file, DocBlocks.Item item) {
    Node form = item.datum();
    List<Node> tail = Forms.tail(form);
    switch (Forms.head(form)) {
      case "export" -> tail.forEach(this::export);
      case "import" -> tail.forEach(set -> ImportSet.of(set).ifPresent(imports::add));
      case "begin" -> body(source, file, tail, form.span());
      case "include", "include-ci" -> tail.forEach(file2 -> include(source, file2));
      case "include-library-declarations" -> tail.forEach(other -> includeMore(source, other));
      case "cond-expand" ->
          chosen(tail)
              .ifPresent(
                  clause -> declarations(source, file, Forms.clauseBody(clause), clause.span()));
      default -> {}
    }
  }

  private void export(Node spec) {
    if (spec instanceof Node.Identifier word) {
      exports.add(new Library.Export(word.name(), word.name(), word.span()));
      return;
    }
    List<String> names = Forms.names(Forms.tail(spec));
    if (Forms.head(spec).equals("rename") && names.size() == 2) {
      exports.add(new Library.Export(names.get(1), names.get(0), spec.span()));
    }
  }

  private void include(Source source, Node file) {
    withFile(source, file, (other, parsed) -> body(other, parsed, parsed.data(), wholeOf(parsed)));
  }

  private void includeMore(Source source, Node file) {
    withFile(
        source,
        file,
        (other, parsed) -> declarations(other, parsed, parsed.data(), wholeOf(parsed)));
  }

  private static Span wholeOf(SourceFile file) {
    return new Span(0, file.text().text().length());
  }

  private interface Reading {
    void read(Source source, SourceFile file);
  }

  // A file that includes itself is read once.
  private void withFile(Source source, Node node, Reading reading) {
    if (!(node instanceof Node.Text written)) {
      return;
    }
    Optional<Source> found = source.relative(written.value());
    if (found.isPresent() && open.add(found.get().text().name())) {
      reading.read(found.get(), found.get().parse(false));
      open.remove(found.get().text().name());
    }
  }

  private void body(Source source, SourceFile file, List<Node> forms, Span range) {
    Definitions definitions = new Definitions(file.text(), name);
    for (DocBlocks.Item item : DocBlocks.of(file.text(), forms, file.comments(), range)) {
      Node form = item.datum();
      if (item.endsGroup()) {
        parts.endGroup();
      } else if (form == null) {
        problems.addAll(item.text().problems());
        parts.add(item.text());
      } else {
        problems.addAll(item.text().problems());
        switch (Forms.head(form)) {
          case "begin", "cond-expand", "include", "include-ci" -> {
            int mark = parts.size();
            splice(source, file, form);
            parts.documentFrom(mark, item.text());
          }
          default -> parts.add(definitions.of(form), item.text(), fields(file, form));
        }
      }
    }
  }

  // A form whose contents stand in its place.
  private void splice(Source source, SourceFile file, Node form) {
    List<Node> tail = Forms.tail(form);
    switch (Forms.head(form)) {
      case "begin" -> body(source, file, tail, form.span());
      case "cond-expand" ->
          chosen(tail)
              .ifPresent(clause -> body(source, file, Forms.clauseBody(clause), clause.span()));
      default -> tail.forEach(other -> include(source, other));
    }
  }

  // The fields of a record type may be documented one by one.
  private static List<DocBlocks.Item> fields(SourceFile file, Node form) {
    return Forms.head(form).equals("define-record-type")
        ? DocBlocks.of(
                file.text(),
                Forms.items(form),
                file.comments(),
                new Span(form.span().start() + 1, form.span().end()))
            .stream()
            .filter(item -> item.datum() != null && !item.text().isEmpty())
            .toList()
        : List.of();
  }

  private Optional<Node> chosen(List<Node> clauses) {
    return clauses.stream()
        .filter(clause -> !Forms.items(clause).isEmpty() && holds(Forms.items(clause).get(0)))
        .findFirst();
  }

  private boolean holds(Node requirement) {
    if (requirement instanceof Node.Identifier feature) {
      return feature.name().equals("else") || Features.names().contains(feature.name());
    }
    List<Node> tail = Forms.tail(requirement);
    return switch (Forms.head(requirement)) {
      case "and" -> tail.stream().allMatch(this::holds);
      case "or" -> tail.stream().anyMatch(this::holds);
      case "not" -> tail.size() == 1 && !holds(tail.get(0));
      case "library" ->
          tail.size() == 1 && LibraryName.of(tail.get(0)).flatMap(path::find).isPresent();
      default -> false;
    };
  }
}
