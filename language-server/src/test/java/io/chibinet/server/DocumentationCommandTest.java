package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.chibinet.server.feature.FindDocumentation;
import org.junit.jupiter.api.Test;

/** Where the documentation site describes what is at the cursor. */
class DocumentationCommandTest {
  private static final String IMPORTS =
      "(import (scheme base) (rename (chibi net) (open-net-io dial)) (prefix (srfi 1) l:))\n";

  private static FindDocumentation.Place at(String marked) {
    try (Editor editor = Editor.start()) {
      Marked text = editor.open("a.scm", IMPORTS + marked);
      Object answer =
          Editor.await(editor.execute("documentation", editor.uri("a.scm"), text.cursor()));
      JsonObject told = answer == null ? null : new Gson().toJsonTree(answer).getAsJsonObject();
      return new Gson().fromJson(told, FindDocumentation.Place.class);
    }
  }

  private static FindDocumentation.Place place(String library, String name, String page) {
    return new FindDocumentation.Place(library, name, page, name);
  }

  @Test
  void nameLeadsToTheLibraryThatDefinesIt() {
    assertThat(at("(di{}al \"localhost\" 80)"))
        .isEqualTo(place("(chibi net)", "open-net-io", "chibi/net.html"));
    assertThat(at("(l:iota{} 3)")).isEqualTo(place("(srfi 1)", "iota", "srfi/1.html"));
    assertThat(at("(call/cc{} car)"))
        .isEqualTo(place("(scheme base)", "call/cc", "scheme/base.html"));
    assertThat(at("({}let-values ())"))
        .isEqualTo(place("(scheme base)", "let-values", "scheme/base.html"));
  }

  @Test
  void nameThatIsNotImportedLeadsToWhereItWouldComeFrom() {
    assertThat(at("(cad{}dr x)")).isEqualTo(place("(scheme cxr)", "caddr", "scheme/cxr.html"));
  }

  @Test
  void libraryInAnImportLeadsToItsPage() {
    assertThat(at("(import (srfi {}18))")).isEqualTo(place("(srfi 18)", null, "srfi/18.html"));
  }

  @Test
  void namesOfTheUserAreNotDescribed() {
    assertThat(at("(define (car x) x)\n(car{} 1)")).isNull();
    assertThat(at("(let ((car 1)) ca{}r)")).isNull();
    assertThat(at("(nix{})")).isNull();
    assertThat(at("\"te{}xt\"")).isNull();
  }
}
