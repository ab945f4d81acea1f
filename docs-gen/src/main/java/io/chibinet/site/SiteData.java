package io.chibinet.site;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.chibinet.library.Declaration;
import io.chibinet.library.DocText;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryIndex.Exported;
import io.chibinet.library.PlainWriter;
import io.chibinet.library.Signature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What the site says, for programs: the index that editors read and the one that search reads. */
final class SiteData {
  /** The file that says what stands in {@code index.json}, beside it. */
  static final String SCHEMA = "index.schema.json";

  private final SiteOptions options;
  private final LibraryIndex index;
  private final List<Library> shown;
  private final List<Guide> guides;
  private final List<Check> checks;
  private final Gson gson = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
  private final Gson compact = new GsonBuilder().disableHtmlEscaping().create();

  SiteData(
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
  }

  /**
   * {@code index.json}: every library with every name it exports, and every guide and check.
   *
   * @param ending of the pages, {@code .html} or {@code .md}
   */
  String indexJson(String ending) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("$schema", SCHEMA);
    all.put("format", 1);
    all.put("name", options.name());
    all.put("libraries", shown.stream().map(library -> library(library, ending)).toList());
    all.put("guides", guides.stream().map(guide -> guide(guide, ending)).toList());
    all.put("checks", checks.stream().map(check -> check(check, ending)).toList());
    return gson.toJson(all) + "\n";
  }

  private Map<String, Object> library(Library library, String ending) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", library.name().toString());
    data.put("page", page(library, ending));
    library.documentation().topic().ifPresent(topic -> data.put("topic", topic));
    data.put("summary", library.summary());
    List<Object> exports = new ArrayList<>();
    for (Exported exported : index.exports(library.name())) {
      exported
          .declaration()
          .ifPresent(found -> exports.add(export(library, exported, found, ending)));
    }
    data.put("exports", exports);
    return data;
  }

  private Map<String, Object> export(
      Library library, Exported exported, Declaration declaration, String ending) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", exported.name());
    data.put("kind", declaration.kind().label());
    data.put("library", declaration.library().toString());
    data.put("address", page(library, ending) + "#" + Html.encode(Html.id(exported.name())));
    if (!declaration.signatures().isEmpty()) {
      data.put("usage", declaration.signatures().stream().map(Signature::label).toList());
    }
    Map<String, OptionalInt> values = ConstantValues.of(declaration);
    if (!values.isEmpty()) {
      Map<String, Object> known = new LinkedHashMap<>();
      values.forEach((system, value) -> value.ifPresent(v -> known.put(system, v)));
      data.put("values", known);
    }
    version(declaration).ifPresent(version -> data.put("since", version));
    data.put("summary", declaration.documentation().summary());
    return data;
  }

  private Optional<String> version(Declaration declaration) {
    return declaration.documentation().notes(DocText.Note.Kind.SINCE).stream()
        .map(note -> DocText.plain(note.text()))
        .findFirst()
        .or(options::since);
  }

  private static String page(Library library, String ending) {
    String page = Address.of(Links.page(library.name())).fromRoot();
    return page.substring(0, page.length() - ".html".length()) + ending;
  }

  private static Map<String, Object> guide(Guide guide, String ending) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("title", guide.title());
    data.put("page", guide.folder() + "/" + Html.encodePath(guide.slug()) + ending);
    data.put("summary", DocText.firstSentence(guide.summary()));
    return data;
  }

  private static Map<String, Object> check(Check check, String ending) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("code", check.code());
    data.put("page", "check/" + Html.encodePath(check.code()) + ending);
    data.put("summary", DocText.firstSentence(check.guide().summary()));
    return data;
  }

  /**
   * The script that gives search its words. It is a script and no JSON file because pages opened
   * from a disk may load scripts but not read files.
   */
  String searchScript() {
    List<Object> items = new ArrayList<>();
    for (Library library : shown) {
      String page = Address.of(Links.page(library.name())).fromRoot();
      DocText text = library.documentation();
      items.add(
          item(library.name().toString(), "library", "", page, library.summary(), words(text)));
      for (Exported exported : index.exports(library.name())) {
        if (exported.isDefinedHere()) {
          items.add(entry(library, exported));
        }
      }
    }
    guides.forEach(guide -> items.addAll(sections(guide)));
    checks.forEach(check -> items.add(whole(check)));
    return "window.siteIndex = " + compact.toJson(items) + ";\n";
  }

  private static Object entry(Library library, Exported exported) {
    Declaration declaration = exported.declaration().orElseThrow();
    Address address = new Address(Links.page(library.name()), Html.id(exported.name()));
    Map<String, String> item =
        item(
            exported.name(),
            declaration.kind().label(),
            library.name().toString(),
            address.fromRoot(),
            declaration.documentation().summary(),
            words(declaration.documentation()));
    if (!declaration.signatures().isEmpty()) {
      item.put(
          "g",
          declaration.signatures().stream()
              .map(Signature::label)
              .collect(Collectors.joining("\n")));
    }
    return item;
  }

  // A part of a page is found under its own heading.
  private static List<Object> sections(Guide guide) {
    List<Object> items = new ArrayList<>();
    String title = guide.title();
    for (Guide.Section section : guide.sections()) {
      boolean isWhole = section.id().isEmpty();
      String address = new Address(guide.address().page(), section.id()).fromRoot();
      String name = isWhole ? title : section.title();
      items.add(
          item(name, "guide", isWhole ? "" : title, address, section.summary(), section.words()));
    }
    return items;
  }

  // The page of a check is short, and its parts are called the same on each.
  private static Object whole(Check check) {
    Guide guide = check.guide();
    String words =
        guide.sections().stream().map(Guide.Section::words).collect(Collectors.joining(" "));
    return item(check.code(), "check", "", guide.address().fromRoot(), guide.summary(), words);
  }

  // One character for each key: the file is read on the first search.
  private static Map<String, String> item(
      String name, String kind, String library, String address, String summary, String words) {
    Map<String, String> item = new LinkedHashMap<>();
    item.put("n", name);
    item.put("k", kind);
    item.put("l", library);
    item.put("u", address);
    item.put("s", summary);
    item.put("t", words.startsWith(summary) ? words.substring(summary.length()).strip() : words);
    return item;
  }

  private static String words(DocText text) {
    return new PlainWriter(Integer.MAX_VALUE).text(text).replaceAll("\\s+", " ").strip();
  }
}
