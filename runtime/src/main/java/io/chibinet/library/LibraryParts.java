package io.chibinet.library;

import io.chibinet.library.Library.Entry;
import io.chibinet.library.Library.Part;
import io.chibinet.library.Library.Prose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts definitions and texts together while the files of a library are read. */
final class LibraryParts {
  private final LibraryName library;
  private final List<Part> parts = new ArrayList<>();

  LibraryParts(LibraryName library) {
    this.library = library;
  }

  /** Text that stands for itself; usage lines in it make it an entry without a definition. */
  void add(DocText text) {
    if (text == null || text.isEmpty()) {
      return;
    }
    DocText own = splitHeading(text);
    if (own.usages().isEmpty()) {
      addProse(own);
    } else {
      parts.add(new Entry(declared(own, List.of()), own));
    }
  }

  /**
   * A form with the text above it.
   *
   * @param found what the form defines; often nothing
   * @param fields parts of the form that have texts of their own
   */
  void add(List<Declaration> found, DocText text, List<DocBlocks.Item> fields) {
    if (found.isEmpty()) {
      add(text);
      return;
    }
    DocText own = splitHeading(text);
    List<Declaration> shared = new ArrayList<>();
    List<Entry> separate = new ArrayList<>();
    for (Declaration declaration : found) {
      Optional<DocText> field = fieldText(declaration, fields);
      if (field.isPresent()) {
        Declaration documented = declaration.documentedBy(field.get());
        separate.add(new Entry(List.of(documented), field.get()));
      } else {
        shared.add(declaration.documentedBy(own));
      }
    }
    shared.addAll(declared(own, found));
    parts.add(new Entry(shared, own));
    parts.addAll(separate);
  }

  private static Optional<DocText> fieldText(Declaration declaration, List<DocBlocks.Item> fields) {
    int at = declaration.location().span().start();
    return fields.stream()
        .filter(field -> field.datum().span().touches(at))
        .map(DocBlocks.Item::text)
        .findFirst();
  }

  /** {@code ;;/}: everything since the last text shares it. */
  void endGroup() {
    int first = parts.size();
    while (first > 0 && !hasText(parts.get(first - 1))) {
      first--;
    }
    if (first == 0) {
      return;
    }
    List<Declaration> group = new ArrayList<>();
    DocText text;
    Part top = parts.get(first - 1);
    if (top instanceof Entry entry) {
      text = entry.text();
      group.addAll(entry.declarations());
    } else {
      text = ((Prose) top).text();
      if (text.blocks().get(text.blocks().size() - 1) instanceof DocText.Heading) {
        return;
      }
    }
    for (Part part : parts.subList(first, parts.size())) {
      for (Declaration declaration : ((Entry) part).declarations()) {
        group.add(declaration.documentedBy(text));
      }
    }
    if (!group.isEmpty()) {
      parts.subList(first - 1, parts.size()).clear();
      parts.add(new Entry(group, text));
    }
  }

  private static boolean hasText(Part part) {
    return part instanceof Prose || part instanceof Entry entry && !entry.text().isEmpty();
  }

  // Everything up to the last heading stands before the definition that the rest documents.
  private DocText splitHeading(DocText text) {
    int end = 0;
    for (int i = 0; i < text.blocks().size(); i++) {
      if (text.blocks().get(i) instanceof DocText.Heading) {
        end = i + 1;
      }
    }
    if (end == 0) {
      return text;
    }
    parts.add(new Prose(new DocText(text.blocks().subList(0, end), List.of())));
    return after(text, end);
  }

  int size() {
    return parts.size();
  }

  /** Gives {@code text} to the first definition since {@code mark} that has none of its own. */
  void documentFrom(int mark, DocText text) {
    if (text.isEmpty()) {
      return;
    }
    for (int i = mark; i < parts.size(); i++) {
      if (parts.get(i) instanceof Entry entry && entry.text().isEmpty()) {
        List<Declaration> documented =
            entry.declarations().stream().map(d -> d.documentedBy(text)).toList();
        parts.set(i, new Entry(documented, text));
        return;
      }
    }
    List<Part> inside = new ArrayList<>(parts.subList(mark, parts.size()));
    parts.subList(mark, parts.size()).clear();
    add(text);
    parts.addAll(inside);
  }

  static DocText after(DocText text, int count) {
    return count == 0
        ? text
        : new DocText(text.blocks().subList(count, text.blocks().size()), text.problems());
  }

  private void addProse(DocText text) {
    if (!text.isEmpty()) {
      parts.add(new Prose(text));
    }
  }

  // Usage lines may name what no form here defines: a macro makes it, or it stands further down.
  private List<Declaration> declared(DocText text, List<Declaration> found) {
    Set<String> known = new HashSet<>();
    found.forEach(declaration -> known.add(declaration.name()));
    List<Declaration> more = new ArrayList<>();
    for (DocText.Usage usage : text.usages()) {
      if (known.add(Declaration.nameOf(usage))) {
        more.add(
            new Declaration(
                    Declaration.nameOf(usage),
                    usage.kind(),
                    library,
                    List.of(),
                    DocText.NONE,
                    usage.location(),
                    usage.location().span(),
                    Optional.empty())
                .documentedBy(text));
      }
    }
    return more;
  }

  /** The parts in order, each name once; aliases look like what they stand for. */
  List<Part> finish() {
    List<Part> kept = new ArrayList<>();
    Set<String> written = new HashSet<>();
    parts.forEach(part -> written.addAll(namesFromUsage(part)));
    for (Part part : parts) {
      if (part instanceof Entry entry) {
        List<Declaration> declarations = new ArrayList<>();
        for (Declaration declaration : entry.declarations()) {
          if (isFromUsage(declaration)) {
            declarations.add(atDefinition(declaration));
          } else if (!(entry.text().isEmpty() && written.contains(declaration.name()))) {
            declarations.add(likeOriginal(declaration));
          }
        }
        if (!declarations.isEmpty()) {
          kept.add(new Entry(declarations, entry.text()));
        }
      } else {
        kept.add(part);
      }
    }
    return kept;
  }

  // (define call/cc call-with-current-continuation) makes a procedure.
  private Declaration likeOriginal(Declaration alias) {
    if (alias.kind() != Declaration.Kind.VARIABLE || alias.value().isEmpty()) {
      return alias;
    }
    for (Part part : parts) {
      if (part instanceof Entry entry) {
        for (Declaration other : entry.declarations()) {
          if (other.name().equals(alias.value().get()) && !other.name().equals(alias.name())) {
            Declaration renamed = other.as(alias.name());
            return new Declaration(
                alias.name(),
                other.kind(),
                library,
                renamed.signatures(),
                alias.documentation(),
                alias.location(),
                alias.form(),
                other.value());
          }
        }
      }
    }
    return alias;
  }

  private static boolean isFromUsage(Declaration declaration) {
    return declaration.form().equals(declaration.location().span());
  }

  private static List<String> namesFromUsage(Part part) {
    return part instanceof Entry entry
        ? entry.declarations().stream()
            .filter(LibraryParts::isFromUsage)
            .map(Declaration::name)
            .toList()
        : List.of();
  }

  // An entry made by a usage line takes over the place of the definition, if there is one.
  private Declaration atDefinition(Declaration usage) {
    for (Part part : parts) {
      if (part instanceof Entry entry) {
        for (Declaration other : entry.declarations()) {
          if (other.name().equals(usage.name()) && !isFromUsage(other)) {
            return new Declaration(
                usage.name(),
                usage.kind(),
                library,
                usage.signatures(),
                usage.documentation(),
                other.location(),
                other.form(),
                other.value());
          }
        }
      }
    }
    return usage;
  }
}
