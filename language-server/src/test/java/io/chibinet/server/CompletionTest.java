package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
  @TempDir Path folder;
  private Editor editor;
  private Marked text;

  @BeforeEach
  void start() {
    editor = Editor.start(folder);
  }

  @AfterEach
  void stop() {
    editor.close();
  }

  private List<CompletionItem> complete(String marked) {
    text = editor.open("a.scm", marked);
    return complete(editor);
  }

  private List<CompletionItem> complete(Editor asked) {
    List<CompletionItem> items =
        new ArrayList<>(
            Editor.await(
                    asked
                        .server()
                        .getTextDocumentService()
                        .completion(new CompletionParams(asked.id("a.scm"), text.cursor())))
                .getRight()
                .getItems());
    items.sort(Comparator.comparing(i -> i.getSortText() == null ? i.getLabel() : i.getSortText()));
    return items;
  }

  private List<String> labels(String marked) {
    return complete(marked).stream().map(CompletionItem::getLabel).toList();
  }

  private CompletionItem item(String label, String marked) {
    return complete(marked).stream()
        .filter(item -> item.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }

  /** The text after {@code item} was taken. */
  private String taken(CompletionItem item) {
    List<TextEdit> edits = new ArrayList<>();
    edits.add(item.getTextEdit().getLeft());
    if (item.getAdditionalTextEdits() != null) {
      edits.addAll(item.getAdditionalTextEdits());
    }
    return Editor.apply(text.text(), edits);
  }

  private CompletionItem resolved(CompletionItem item) {
    return Editor.await(editor.server().getTextDocumentService().resolveCompletionItem(item));
  }

  @Test
  void localNamesComeBeforeImportedOnes() {
    assertThat(labels("(import (scheme base))\n(define (f listener) (li{}))"))
        .startsWith("listener")
        .contains("list", "list-ref");
  }

  @Test
  void namesOfOtherScopesAreNotOffered() {
    assertThat(labels("(import (scheme base))\n(define (f hidden) 1)\n(define (g) (hi{}))"))
        .doesNotContain("hidden");
  }

  @Test
  void patternVariablesAreOfferedInTemplates() {
    assertThat(
            labels(
                "(import (scheme base))\n"
                    + "(define-syntax m (syntax-rules () ((_ condition) (if con{} 1 2))))"))
        .contains("condition");
  }

  @Test
  void importedNamesCarryTheirPrefix() {
    assertThat(labels("(import (scheme base) (prefix (chibi net) n:))\n(n:op{})"))
        .contains("n:open-net-io");
  }

  @Test
  void documentationIsLoadedWhenLookedAt() {
    CompletionItem item = item("open-net-io", "(import (chibi net))\n(open-n{})");
    assertThat(item.getDocumentation()).isNull();
    assertThat(resolved(item).getDocumentation().getRight().getValue())
        .contains("Connects to")
        .contains("[blocking? #f]");
  }

  @Test
  void nameOfALibraryNotImportedBringsItsImport() {
    CompletionItem item = item("open-net-io", "(import (scheme base))\n(open-n{})");
    assertThat(item.getLabelDetails().getDescription()).isEqualTo("import (chibi net)");
    assertThat(taken(resolved(item)))
        .isEqualTo("(import (scheme base) (chibi net))\n(open-net-io)");
  }

  @Test
  void libraryIsImportedInTheLayoutOfTheOthers() {
    CompletionItem item =
        item("open-net-io", "(import (scheme base)\n        (scheme write))\n(open-n{})");
    assertThat(taken(resolved(item)))
        .startsWith("(import (scheme base)\n        (scheme write)\n        (chibi net))\n");
  }

  @Test
  void nothingIsImportedInATextThatIsIncluded() {
    editor.openPlain("main.scm", "(import (scheme base))\n(include \"a.scm\")\n");
    assertThat(labels("(define (f) (open-n{}))\n")).doesNotContain("open-net-io");
    assertThat(labels("(define (f) (open-out{}))\n")).contains("open-output-string");
  }

  @Test
  void librariesThatGatherOthersAreNotOfferedForOneName() {
    assertThat(labels("(import (scheme base))\n(call-with-output-fi{})"))
        .containsOnlyOnce("call-with-output-file");
    assertThat(labels("(import (scheme base))\n(string-cursor-ne{})"))
        .contains("string-cursor-next");
  }

  @Test
  void nothingIsImportedForQuotedNames() {
    assertThat(labels("(import (scheme base))\n'(a open-n{})")).doesNotContain("open-net-io");
    assertThat(labels("(import (scheme base))\n`(a ,(open-n{}))")).contains("open-net-io");
  }

  @Test
  void librariesAreInTheOrderOfTheirNumbers() {
    assertThat(labels("(import (srfi {}))")).startsWith("(srfi 1)", "(srfi 2)", "(srfi 8)");
  }

  @Test
  void likeliestConstantComesFirst() {
    String net = "(import (prefix (chibi net) n:))\n";
    assertThat(labels(net + "(n:socket {})")).startsWith("n:address-family/inet");
    assertThat(labels(net + "(n:socket n:address-family/inet n:socket-type/datagram {})"))
        .startsWith("n:ip-proto/udp", "n:ip-proto/tcp");
  }

  @Test
  void importOfSomeNamesIsWidened() {
    CompletionItem item = item("send", "(import (scheme base) (only (chibi net) accept))\n(sen{})");
    assertThat(taken(resolved(item))).contains("(only (chibi net) accept send)");
  }

  @Test
  void programWithoutImportGetsOne() {
    CompletionItem item = item("accept", "#!/usr/bin/env chibi-net\n(acce{})");
    assertThat(taken(resolved(item)))
        .isEqualTo("#!/usr/bin/env chibi-net\n(import (chibi net))\n(accept)");
  }

  @Test
  void clientThatCannotResolveGetsTheEditAtOnce() {
    try (Editor plain = Editor.start(folder, new ClientCapabilities())) {
      text = plain.open("a.scm", "(import (scheme base))\n(open-n{})");
      assertThat(complete(plain))
          .filteredOn(item -> item.getLabel().equals("open-net-io"))
          .allSatisfy(item -> assertThat(item.getAdditionalTextEdits()).hasSize(1));
    }
  }

  @Test
  void optionComesFirstBehindTheLevel() {
    assertThat(labels("(import (chibi net))\n(set-socket-option! s level/socket {})"))
        .startsWith("socket-opt/reuseaddr", "socket-opt/keepalive", "socket-opt/broadcast");
  }

  @Test
  void argumentsOfSocketAreToldApart() {
    assertThat(labels("(import (chibi net))\n(socket {})")).startsWith("address-family/inet");
    assertThat(labels("(import (chibi net))\n(socket address-family/inet {})"))
        .startsWith("socket-type/stream");
    assertThat(labels("(import (chibi net))\n(socket address-family/inet socket-type/stream {})"))
        .startsWith("ip-proto/tcp");
    assertThat(labels("(import (chibi net))\n(socket address-family/inet socket-type/stream ip{}"))
        .startsWith("ip-proto/tcp");
  }

  @Test
  void ownProcedureOfTheSameNameWantsAnything() {
    assertThat(labels("(import (chibi net) (scheme base))\n(let ((socket list)) (socket a{}))"))
        .first()
        .isNotEqualTo("address-family/inet");
  }

  @Test
  void libraryNamesAreOfferedInImports() {
    editor.file("my/tools.sld", "(define-library (my tools))");
    assertThat(labels("(import {})")).contains("(scheme base)", "(chibi net)", "(my tools)");
    CompletionItem item = item("(scheme write)", "(import (scheme base) (scheme w{}))");
    assertThat(taken(item)).isEqualTo("(import (scheme base) (scheme write))");
  }

  @Test
  void namesOfTheLibraryAreOfferedBehindOnly() {
    assertThat(labels("(import (only (chibi net) make-l{}))"))
        .containsExactly("make-listener-socket");
  }

  @Test
  void definedNamesAreOfferedInExports() {
    assertThat(
            labels(
                "(define-library (x) (export do{}) (import (scheme base))"
                    + " (begin (define (do-it) 1)))"))
        .contains("do-it");
  }

  @Test
  void fileNamesAreOfferedInIncludes() {
    editor.file("parts/one.scm", "");
    assertThat(labels("(import (scheme base))\n(include \"parts/{}\")")).containsExactly("one.scm");
  }

  @Test
  void formsBringTheirShape() {
    List<CompletionItem> items = complete("(import (scheme base))\n(guar{})");
    assertThat(items)
        .anySatisfy(
            item -> {
              assertThat(item.getKind()).isEqualTo(CompletionItemKind.Snippet);
              assertThat(item.getInsertTextFormat()).isEqualTo(InsertTextFormat.Snippet);
              assertThat(taken(item)).contains("(guard (${1:problem}").endsWith("$0)");
            });
  }

  @Test
  void socketShapeBringsItsImport() {
    CompletionItem item = item("net-client", "(import (scheme base))\n(net-cl{})");
    assertThat(taken(item)).startsWith("(import (scheme base) (chibi net))\n(with-net-io");
  }

  @Test
  void nothingIsOfferedInCommentsAndStrings() {
    assertThat(labels("(import (scheme base))\n; li{}")).isEmpty();
    assertThat(labels("(import (scheme base))\n(list \"li{}\")")).isEmpty();
  }

  @Test
  void wholeWordIsReplaced() {
    assertThat(taken(item("list-tail", "(import (scheme base))\n(list-t{}xx 1)")))
        .isEqualTo("(import (scheme base))\n(list-tail 1)");
  }
}
