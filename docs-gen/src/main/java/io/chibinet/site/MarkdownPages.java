package io.chibinet.site;

import io.chibinet.library.Declaration;
import io.chibinet.library.DocText;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryIndex.Exported;
import io.chibinet.library.LibraryName;
import io.chibinet.library.MarkdownWriter;
import io.chibinet.library.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The same documentation as Markdown files, one a page. Every name has an {@code <a id>}, because
 * tools disagree on the ids that they give headings.
 */
final class MarkdownPages {
  private final SiteOptions options;
  private final LibraryIndex index;
  private final List<Library> shown;
  private final List<Guide> guides;
  private final List<Check> checks;
  private final Links links;

  MarkdownPages(
      SiteOptions options,
      LibraryIndex index,
      List<Library> shown,
      List<Guide> guides,
      List<Check> checks) {
    this.options = options;
    this.index = index;
    this.shown = shown;
    this.guides = guides;
    this.checks = checks;
    this.links = new Links(index, shown);
  }

  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put("index.md", home());
    for (Library library : shown) {
      files.put(markdown(Links.page(library.name())), new LibraryText(library).text());
    }
    for (Guide guide : guides) {
      files.put(markdown(guide.address().page()), withLinks(guide));
    }
    for (Check check : checks) {
      files.put(markdown(check.guide().address().page()), withLinks(check.guide()));
    }
    if (!checks.isEmpty()) {
      files.put(markdown(ListPages.CHECKS), checksPage());
    }
    return files;
  }

  // Guides name each other's files, whose numbers are gone here, and pages of the site where there
  // is no Markdown file beside them.
  private static String withLinks(Guide guide) {
    return guide
        .markdown()
        .replaceAll("(\\]\\((?![a-z]+:)(?:[^()\\s]*/)?)\\d+-([^()\\s/]+\\.md[#)])", "$1$2")
        .replaceAll("(\\]\\((?![a-z]+:)[^()\\s]*)\\.html(#[^()\\s]*)?\\)", "$1.md$2)");
  }

  private String checksPage() {
    StringBuilder out = new StringBuilder("# Checks\n");
    Check.Group group = null;
    for (Check check : checks) {
      if (check.group() != group) {
        group = check.group();
        out.append("\n## ").append(group.title()).append("\n\n");
      }
      String page = markdown(check.guide().address().fromRoot());
      out.append("- [`%s`](<%s>)\n".formatted(check.code(), page));
    }
    return out.toString();
  }

  private static String markdown(String page) {
    return page.replaceFirst("\\.html($|#)", ".md$1");
  }

  private String home() {
    StringBuilder out =
        new StringBuilder("# " + options.name() + "\n\n" + options.tagline() + "\n");
    if (!guides.isEmpty()) {
      out.append("\n## Guides\n\n");
      for (Guide guide : guides) {
        out.append("- [%s](%s)\n".formatted(guide.title(), markdown(guide.address().fromRoot())));
      }
    }
    if (!checks.isEmpty()) {
      out.append("\n[Checks](checks.md)\n");
    }
    out.append("\n## Libraries\n\n");
    for (Library library : shown) {
      String page = markdown(Address.of(Links.page(library.name())).fromRoot());
      String summary = library.summary().isEmpty() ? "" : ": " + library.summary();
      out.append("- [`%s`](<%s>)%s\n".formatted(library.name(), page, summary));
    }
    return out.toString();
  }

  /** One library. */
  private final class LibraryText {
    private final Library library;
    private final String page;
    private final MarkdownWriter writer;
    private final List<String> blocks = new ArrayList<>();

    LibraryText(Library library) {
      this.library = library;
      this.page = Links.page(library.name());
      this.writer = new MarkdownWriter(this::address);
    }

    private Optional<String> address(String name) {
      return LibraryName.parse(name)
          .flatMap(links::library)
          .or(() -> links.find(name, library.name()).map(Links.Target::address))
          .map(to -> markdown(to.from(page)));
    }

    String text() {
      blocks.add("# `" + library.name() + "`");
      blocks.add(writer.text(library.documentation()));
      for (Library.Part part : library.parts()) {
        if (part instanceof Library.Prose prose) {
          blocks.add(writer.text(prose.text()));
        } else if (part instanceof Library.Entry entry) {
          entry(entry);
        }
      }
      elsewhere();
      return blocks.stream()
          .filter(block -> !block.isBlank())
          .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private void entry(Library.Entry entry) {
      List<Declaration> visible = new ArrayList<>();
      for (Exported exported : index.exports(library.name())) {
        exported
            .declaration()
            .filter(
                found ->
                    entry.declarations().stream()
                        .anyMatch(own -> own.location().equals(found.location())))
            .ifPresent(visible::add);
      }
      if (visible.isEmpty()) {
        return;
      }
      for (Declaration declaration : visible) {
        blocks.add("<a id=\"" + Html.escape(Html.id(declaration.name())) + "\"></a>");
        blocks.add("### `" + declaration.name() + "`");
      }
      String usage =
          visible.stream()
              .flatMap(declaration -> declaration.signatures().stream())
              .map(Signature::label)
              .collect(Collectors.joining("\n"));
      if (!usage.isEmpty()) {
        blocks.add("```scheme\n" + usage + "\n```");
      }
      String since = options.since().map(version -> ", since " + version).orElse("");
      boolean isTold = !entry.text().notes(DocText.Note.Kind.SINCE).isEmpty();
      blocks.add("*" + visible.get(0).kind().label() + "*" + (isTold ? "" : since));
      blocks.add(writer.text(entry.text()));
      visible.forEach(this::values);
    }

    private void values(Declaration declaration) {
      Map<String, OptionalInt> values = ConstantValues.of(declaration);
      if (values.isEmpty()) {
        return;
      }
      String numbers =
          values.values().stream()
              .map(value -> value.isPresent() ? "" + value.getAsInt() : "–")
              .collect(Collectors.joining(" | "));
      blocks.add(
          "| %s |\n%s|\n| %s |"
              .formatted(
                  String.join(" | ", values.keySet()), "| --- ".repeat(values.size()), numbers));
    }

    private void elsewhere() {
      List<String> lines = new ArrayList<>();
      for (Exported exported : index.exports(library.name())) {
        if (exported.declaration().isPresent() && !exported.isDefinedHere()) {
          String code = writer.line(List.of(new DocText.Code(exported.name(), true)));
          lines.add("- " + code + " of `" + exported.declaration().get().library() + "`");
        }
      }
      if (!lines.isEmpty()) {
        blocks.add("## From other libraries");
        blocks.add(String.join("\n", lines));
      }
    }
  }
}
