package io.chibinet.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.chibinet.library.Declaration;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryIndex.Exported;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page of a site, the product's own and a user's. */
class WholeSiteTest {
  static Stream<SortedMap<String, byte[]>> sites() {
    return Stream.of(ProductSite.html(), TeaSite.html());
  }

  private static Map<String, Document> pages(SortedMap<String, byte[]> files) {
    Map<String, Document> pages = new HashMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            pages.put(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
          }
        });
    return pages;
  }

  @ParameterizedTest
  @MethodSource("sites")
  void everyLinkLeadsSomewhere(SortedMap<String, byte[]> files) {
    Map<String, Document> pages = pages(files);
    Map<String, Set<String>> ids = new HashMap<>();
    pages.forEach((path, page) -> ids.put(path, new HashSet<>(page.select("[id]").eachAttr("id"))));
    List<String> broken = new ArrayList<>();
    pages.forEach(
        (path, page) -> {
          for (Element link : page.select("a[href], link[href], script[src], img[src]")) {
            String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            if (!to.startsWith("https:") && !isThere(path, to, files, ids)) {
              broken.add(path + ": " + to);
            }
          }
        });
    assertThat(broken).isEmpty();
  }

  private static boolean isThere(
      String from, String to, SortedMap<String, byte[]> files, Map<String, Set<String>> ids) {
    String[] parts = to.split("#", 2);
    Path folder = Path.of("/" + from).getParent();
    String path =
        parts[0].isEmpty()
            ? from
            : folder.resolve(decode(parts[0])).normalize().toString().substring(1);
    return files.containsKey(path)
        && (parts.length == 1 || ids.get(path).contains(decode(parts[1])));
  }

  @Test
  void everyLinkOfTheMarkdownLeadsSomewhere() throws IOException {
    SortedMap<String, byte[]> files = ProductSite.site().markdown();
    Map<String, Set<String>> ids = new HashMap<>();
    files.forEach((path, bytes) -> ids.put(path, markdownIds(path, bytes)));
    List<String> broken = new ArrayList<>();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".md")) {
            links(bytes).stream()
                .filter(to -> !to.contains(":") && !isThere(path, to, files, ids))
                .forEach(to -> broken.add(path + ": " + to));
          }
        });
    assertThat(broken).isEmpty();
  }

  private static List<String> links(byte[] page) {
    List<String> links = new ArrayList<>();
    parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
              }
            });
    return links;
  }

  // Those that the page itself gives, and those that tools make of headings.
  private static Set<String> markdownIds(String path, byte[] page) {
    Set<String> ids = new HashSet<>();
    if (path.endsWith(".md")) {
      parse(page)
          .accept(
              new AbstractVisitor() {
                @Override
                public void visit(Heading heading) {
                  ids.add(Html.slug(Guide.text(heading)));
                }

                @Override
                public void visit(HtmlBlock block) {
                  add(block.getLiteral());
                }

                @Override
                public void visit(HtmlInline inline) {
                  add(inline.getLiteral());
                }

                private void add(String html) {
                  ids.addAll(Jsoup.parse(html).select("a[id]").eachAttr("id"));
                }
              });
    }
    return ids;
  }

  private static Node parse(byte[] page) {
    return Parser.builder()
        .extensions(Guide.EXTENSIONS)
        .build()
        .parse(new String(page, StandardCharsets.UTF_8));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("sites")
  void nothingIsLoadedFromElsewhere(SortedMap<String, byte[]> files) {
    pages(files)
        .forEach(
            (path, page) -> {
              assertThat(page.select("[src^=http], link[href^=http], [style]")).as(path).isEmpty();
              assertThat(page.select("iframe, object, embed, form")).as(path).isEmpty();
            });
    String style = new String(files.get("assets/site.css"), StandardCharsets.UTF_8);
    assertThat(style).doesNotContain("http", "@import");
  }

  @ParameterizedTest
  @MethodSource("sites")
  void idsAreUniqueInTheirPage(SortedMap<String, byte[]> files) {
    pages(files)
        .forEach(
            (path, page) ->
                assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @MethodSource("sites")
  void headingsAreNestedWithoutGaps(SortedMap<String, byte[]> files) {
    pages(files)
        .forEach(
            (path, page) -> {
              assertThat(page.select("main h1")).as(path).hasSize(1);
              int level = 1;
              for (Element heading : page.select("main").select("h1, h2, h3, h4, h5, h6")) {
                int next = heading.tagName().charAt(1) - '0';
                assertThat(next).as(path + ": " + heading.text()).isLessThanOrEqualTo(level + 1);
                level = next;
              }
            });
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theIndexLeadsToEveryEntry(SortedMap<String, byte[]> files) {
    Map<String, Document> pages = pages(files);
    JsonObject index =
        JsonParser.parseString(new String(files.get("index.json"), StandardCharsets.UTF_8))
            .getAsJsonObject();
    for (JsonElement library : index.getAsJsonArray("libraries")) {
      for (JsonElement export : library.getAsJsonObject().getAsJsonArray("exports")) {
        String name = export.getAsJsonObject().get("name").getAsString();
        String[] address = export.getAsJsonObject().get("address").getAsString().split("#", 2);
        assertThat(pages.get(decode(address[0])).getElementById(decode(address[1])))
            .as(name)
            .isNotNull();
        assertThat(decode(address[1])).isEqualTo(name);
      }
    }
  }

  static Stream<SortedMap<String, byte[]>> indexes() throws IOException {
    return Stream.concat(sites(), Stream.of(ProductSite.site().markdown(), TeaSite.markdown()));
  }

  @ParameterizedTest
  @MethodSource("indexes")
  void theIndexIsAsItsSchemaSays(SortedMap<String, byte[]> files) {
    String index = new String(files.get("index.json"), StandardCharsets.UTF_8);
    String beside = JsonParser.parseString(index).getAsJsonObject().get("$schema").getAsString();
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(new String(files.get(beside), StandardCharsets.UTF_8));
    assertThat(schema.validate(index, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"format\": 2}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void writingASiteTwiceGivesTheSameBytes() {
    SortedMap<String, byte[]> again = ProductSite.write(ProductSite.make());
    assertThat(again.keySet()).isEqualTo(ProductSite.html().keySet());
    again.forEach(
        (path, bytes) -> assertThat(bytes).as(path).isEqualTo(ProductSite.html().get(path)));
  }

  @Test
  void everyExportedNameHasAnEntryWithProse() {
    Site site = ProductSite.site();
    List<String> missing = new ArrayList<>();
    for (Library library : site.libraries()) {
      Document page = page(Links.page(library.name()));
      for (Exported exported : site.index().exports(library.name())) {
        boolean isDocumented =
            exported.declaration().filter(found -> found.documentation().hasProse()).isPresent()
                && exported.declaration().filter(WholeSiteTest::hasUsage).isPresent()
                && page.getElementById(exported.name()) != null;
        if (!isDocumented) {
          missing.add(library.name() + " " + exported.name());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyProcedureAndFormHasAnExample() {
    List<String> missing = new ArrayList<>();
    for (Library library : ProductSite.site().libraries()) {
      String page = Links.page(library.name());
      for (Element entry : page(page).select("article.entry")) {
        String kind = entry.select(".kind").text();
        boolean isUsed = !kind.startsWith("constant") && !kind.startsWith("type");
        if (isUsed && entry.select("pre.scheme").isEmpty()) {
          entry.select(".head").eachAttr("id").forEach(name -> missing.add(page + ": " + name));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Document page(String path) {
    return Jsoup.parse(new String(ProductSite.html().get(path), StandardCharsets.UTF_8));
  }

  /** What stands behind an arrow is run by a test, so it may only stand in an example. */
  @Test
  void noArrowStandsOutsideOfAnExample() {
    for (Library library : ProductSite.site().libraries()) {
      Document page = page(Links.page(library.name()));
      assertThat(page.select("pre .gives"))
          .as(library.name().toString())
          .hasSameSizeAs(page.select(".examples pre .gives"));
    }
  }

  private static boolean hasUsage(Declaration declaration) {
    return switch (declaration.kind()) {
      case PROCEDURE, PARAMETER, SPECIAL_FORM, MACRO -> !declaration.signatures().isEmpty();
      case CONSTANT, VARIABLE, AUXILIARY_SYNTAX, TYPE -> true;
    };
  }

  @Test
  void everyLibrarySaysWhatItIsFor() {
    for (Library library : ProductSite.site().libraries()) {
      assertThat(library.summary()).as(library.name().toString()).isNotEmpty();
    }
  }

  @Test
  void theMarkupOfTheBundledLibrariesIsRight() throws IOException {
    assertThat(ProductSite.site().problems()).isEmpty();
  }
}
