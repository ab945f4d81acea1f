package io.chibinet.server.feature;

import io.chibinet.library.Declaration;
import io.chibinet.library.LibraryName;
import io.chibinet.server.workspace.Documentation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Addresses on the documentation site. The site is where the settings say: a prefix such as {@code
 * https://example.org/chibi-net/}, or a pattern in which {@code {page}} and {@code {fragment}} are
 * replaced, such as a client's own command.
 */
final class DocumentationSite {
  private static final String PAGE = "{page}";
  private static final String FRAGMENT = "{fragment}";

  private final String address;

  DocumentationSite(String address) {
    this.address = address;
  }

  static DocumentationSite of(View view) {
    return new DocumentationSite(view.world().settings().documentationSite());
  }

  /** Where a name of a bundled library is described; the user's own names are on no site. */
  Optional<String> entry(Declaration declaration, View view) {
    LibraryName library = declaration.library();
    return describes(library, view) ? of(page(library), declaration.name()) : Optional.empty();
  }

  /** Whether the site has a page for {@code library}: for the bundled ones that are for users. */
  static boolean describes(LibraryName library, View view) {
    return !library.equals(Documentation.PROGRAM)
        && !library.parts().get(0).equals("chibi-net")
        && view.documentation().bundled().library(library).isPresent();
  }

  Optional<String> library(LibraryName library) {
    return of(page(library), "");
  }

  /** The page of a problem's code. Clients open it themselves, so that it is a plain address. */
  Optional<String> problem(String code) {
    return address.contains(PAGE) ? Optional.empty() : of("check/" + code + ".html", "");
  }

  /** The page of a library, from the root of the site. */
  static String page(LibraryName library) {
    return String.join("/", library.parts()) + ".html";
  }

  private Optional<String> of(String page, String fragment) {
    if (address.isEmpty()) {
      return Optional.empty();
    }
    if (address.contains(PAGE)) {
      return Optional.of(address.replace(PAGE, encode(page)).replace(FRAGMENT, encode(fragment)));
    }
    return Optional.of(
        address
            + (address.endsWith("/") ? "" : "/")
            + encode(page)
            + (fragment.isEmpty() ? "" : "#" + encode(fragment)));
  }

  // Parentheses would end a link in Markdown.
  private static String encode(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean isPlain = c < 128 && (Character.isLetterOrDigit(c) || "-._~!$*+,=:/".indexOf(c) >= 0);
      out.append(isPlain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return out.toString();
  }
}
