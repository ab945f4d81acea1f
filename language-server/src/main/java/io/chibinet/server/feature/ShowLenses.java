package io.chibinet.server.feature;

import com.google.gson.JsonObject;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SymbolKind;

/**
 * {@code textDocument/codeLens}: above a program Run, above groups and tests Run tests and Run
 * test, above each definition how often it is used; that is counted when the line comes into view.
 */
public final class ShowLenses implements Feature<CodeLensParams, List<CodeLens>> {
  /** Runs a file in a process of its own. */
  public static final String RUN = "chibi-net.run";

  /** Runs tests of a file, in a process of its own. */
  public static final String RUN_TESTS = "chibi-net.runTests";

  /** Shows places; a command of the client, since the server has nothing to show them in. */
  public static final String SHOW = "chibi-net.showReferences";

  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setCodeLensProvider(new CodeLensOptions(true));
  }

  @Override
  public List<CodeLens> answer(CodeLensParams parameters, View view) {
    List<CodeLens> lenses = new ArrayList<>();
    Optional<Document> document = view.document(parameters.getTextDocument().getUri());
    if (document.isEmpty() || !view.world().settings().codeLenses()) {
      return lenses;
    }
    String uri = document.get().uri();
    Positions positions = view.positions(document.get());
    program(document.get())
        .ifPresent(
            form -> {
              Command run = new Command("Run", RUN, List.of(uri));
              lenses.add(new CodeLens(positions.range(form.span()), run, null));
            });
    tests(FindTests.in(document.get(), view), uri, positions, lenses);
    definitions(Outline.of(document.get()), uri, positions, lenses);
    return lenses;
  }

  // What begins with an import, and is no library.
  private static Optional<Node> program(Document document) {
    return document.parsed().data().stream()
        .filter(node -> Trees.head(node).equals("import"))
        .findFirst();
  }

  private static void tests(
      List<FindTests.TestForm> tests, String uri, Positions positions, List<CodeLens> lenses) {
    for (FindTests.TestForm test : tests) {
      Span place = new Span(test.span().start(), test.span().start());
      String title = test.isGroup() ? "Run tests" : "Run test";
      Command run = new Command(title, RUN_TESTS, List.of(uri, List.of(test.id())));
      lenses.add(new CodeLens(positions.range(place), run, null));
      if (test.isGroup()) {
        tests(test.children(), uri, positions, lenses);
      }
    }
  }

  private static void definitions(
      List<Outline> outlines, String uri, Positions positions, List<CodeLens> lenses) {
    for (Outline outline : outlines) {
      if (outline.kind() == SymbolKind.Module) {
        definitions(outline.inside(), uri, positions, lenses);
        continue;
      }
      JsonObject data = new JsonObject();
      data.addProperty("uri", uri);
      data.addProperty("start", outline.place().start());
      Span firstLine = new Span(outline.form().start(), outline.place().end());
      lenses.add(new CodeLens(positions.range(firstLine), null, data));
    }
  }

  /** Counts the references of {@code lens}' definition. */
  public CodeLens resolve(CodeLens lens, View view) {
    if (!(lens.getData() instanceof JsonObject data) || lens.getCommand() != null) {
      return lens;
    }
    String uri = data.get("uri").getAsString();
    Optional<Analysis> analysis = view.analysis(uri);
    Optional<Occurrence> name =
        analysis.flatMap(found -> found.names().startingAt(data.get("start").getAsInt()));
    List<Location> places = new ArrayList<>();
    if (name.isPresent()) {
      for (View.Place place : view.occurrences(name.get().binding(), analysis.get())) {
        if (place.occurrence().isUse()) {
          places.add(place.location(view));
        }
      }
    }
    String title = places.size() == 1 ? "1 reference" : places.size() + " references";
    lens.setCommand(new Command(title, SHOW, List.of(uri, lens.getRange().getStart(), places)));
    return lens;
  }
}
