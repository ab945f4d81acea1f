package io.chibinet.server.feature;

import io.chibinet.expand.ExpansionCode;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryName;
import io.chibinet.server.check.UnboundName;
import io.chibinet.server.check.UnusedImport;
import io.chibinet.server.check.UnusedName;
import io.chibinet.server.check.WrongType;
import io.chibinet.server.feature.ImportEdits.Edit;
import io.chibinet.server.feature.OfferActions.Offer;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Names;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import io.chibinet.syntax.SyntaxCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** What would mend one problem. */
final class Repairs {
  private static final int MOST_LIBRARIES = 3;

  private final Diagnostic problem;
  private final String code;
  private final Span place;
  private final Passage passage;
  private final List<Offer> offers = new ArrayList<>();

  private Repairs(Diagnostic problem, Passage passage) {
    this.problem = problem;
    this.code = problem.getCode().getLeft();
    this.passage = passage;
    this.place = passage.view().positions(passage.analysis().document()).span(problem.getRange());
  }

  static List<Offer> of(Diagnostic problem, Passage passage) {
    Repairs repairs = new Repairs(problem, passage);
    repairs.repair();
    repairs.silence();
    return repairs.offers;
  }

  /** Offers a repair; the first of a problem is the one that an editor makes by itself. */
  private void fix(String title, Edit... edits) {
    fix(title, passage.analysis().document(), edits);
  }

  private void fix(String title, Document document, Edit... edits) {
    boolean isFirst = offers.isEmpty();
    offers.add(
        new Offer(title, CodeActionKind.QuickFix, document, List.of(edits), problem, isFirst));
  }

  private void repair() {
    if (code.equals(UnboundName.CODE)) {
      unbound();
    } else if (code.equals(UnusedImport.CODE)) {
      node().ifPresent(set -> fix("Remove the import", passage.without(set)));
    } else if (code.equals(UnusedName.CODE)) {
      fix(
          "Say that it is not used: _" + text(),
          new Edit(new Span(place.start(), place.start()), "_"));
    } else if (code.equals(ExpansionCode.MISSING_IMPORT.code())) {
      importAll();
    } else if (code.equals(ExpansionCode.SHADOWED_IMPORT.code())) {
      exclude();
    } else if (code.equals(WrongType.CODE)) {
      TypeRepairs.of(message(), place, passage)
          .forEach(repair -> fix(repair.title(), repair.edits().toArray(Edit[]::new)));
    } else if (!syntax()) {
      for (SocketRepairs.Repair repair : SocketRepairs.of(code, place, passage)) {
        fix(repair.title(), repair.edits().toArray(Edit[]::new));
      }
    }
  }

  private String message() {
    return problem.getMessage().isLeft()
        ? problem.getMessage().getLeft()
        : problem.getMessage().getRight().getValue();
  }

  private String text() {
    return passage.slice(place);
  }

  private Optional<Node> node() {
    return passage.path(place.start()).stream()
        .filter(node -> node.span().equals(place))
        .findFirst();
  }

  // --- Names ---

  private void unbound() {
    String name = text();
    Analysis analysis = passage.analysis();
    View view = passage.view();
    List<Node> path = passage.path(place.start());
    path.stream()
        .map(LetForm::of)
        .flatMap(Optional::stream)
        .filter(let -> let.keyword().name().equals("let") && isValueIn(let, name))
        .findFirst()
        .ifPresent(
            let -> fix("Change let to let*", Rewrites.starred(let, passage).toArray(Edit[]::new)));
    Set<LibraryName> homes = new LinkedHashSet<>();
    for (LibraryName library : view.analyzer().libraryNames(view.world())) {
      boolean isOwn = view.documentation().bundled().library(library).isEmpty();
      if (isOwn && view.library(library).map(found -> exports(found, name)).orElse(false)) {
        homes.add(library);
      }
    }
    homes.addAll(view.documentation().homes(name).stream().limit(MOST_LIBRARIES).toList());
    ImportPlace home = ImportPlace.of(analysis, place.start(), view);
    for (LibraryName library : homes) {
      fix(
          "Import " + library,
          home.document(),
          ImportEdits.add(home.document(), home.offset(), library, name));
    }
    io.chibinet.expand.Suggestion.near(name, analysis.visible(place.start()).keySet())
        .ifPresent(near -> fix("Change to " + near, new Edit(place, near)));
  }

  private static boolean exports(Library library, String name) {
    return library.exports().stream().anyMatch(export -> export.name().equals(name));
  }

  // Whether the name stands in a value of the let, which binds it beside that.
  private boolean isValueIn(LetForm let, String name) {
    return let.bindings().stream()
            .anyMatch(binding -> LetForm.value(binding).span().touches(place.start()))
        && let.bindings().stream()
            .anyMatch(binding -> Trees.name(LetForm.name(binding)).equals(name));
  }

  // Everything that the program speaks of, from where it would be imported.
  private void importAll() {
    Set<String> libraries = new TreeSet<>();
    for (Occurrence name : passage.analysis().names().occurrences()) {
      if (!name.isDefinition() && !(name.binding() instanceof io.chibinet.expand.Variable)) {
        passage
            .view()
            .documentation()
            .home(passage.slice(name.span()))
            .ifPresent(library -> libraries.add(library.toString()));
      }
    }
    if (!libraries.isEmpty()) {
      int start =
          passage
              .analysis()
              .document()
              .text()
              .lineStart(passage.analysis().document().text().line(place.start()));
      String sets = String.join(" ", libraries);
      fix("Import " + sets, new Edit(new Span(start, start), "(import " + sets + ")\n\n"));
    }
  }

  // (lib) becomes (except (lib) name).
  private void exclude() {
    String name = text();
    for (Names.Imported imported : passage.analysis().names().imported()) {
      if (imported.localName().equals(name)) {
        fix(
            "Do not import " + name + " from " + imported.from(),
            new Edit(
                imported.set(), "(except " + passage.slice(imported.set()) + " " + name + ")"));
      }
    }
  }

  // --- Syntax ---

  private boolean syntax() {
    if (code.equals(SyntaxCode.UNCLOSED_LIST.code())) {
      node(place.start()).ifPresent(this::close);
    } else if (code.equals(SyntaxCode.UNEXPECTED_CLOSE.code())) {
      fix("Remove it", new Edit(place, ""));
    } else if (code.equals(SyntaxCode.BAD_BRACKET.code())) {
      bracket();
    } else if (code.equals(SyntaxCode.UNTERMINATED_STRING.code())) {
      SourceText source = passage.analysis().document().text();
      int line = source.line(place.start());
      int end = source.lineStart(line) + source.lineText(line).length();
      fix("Close the string at the end of the line", new Edit(new Span(end, end), "\""));
    } else {
      return false;
    }
    return true;
  }

  // Both of a pair at once.
  private void bracket() {
    boolean opens = "[{".contains(text());
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(place, opens ? "(" : ")"));
    Optional<Node> list = opens ? node(place.start()) : Optional.empty();
    if (list.isPresent()) {
      Span last = new Span(list.get().span().end() - 1, list.get().span().end());
      if ("]}".contains(passage.slice(last))) {
        edits.add(new Edit(last, ")"));
      }
    }
    fix("Change to " + (opens ? "(" : ")"), edits.toArray(Edit[]::new));
  }

  private Optional<Node> node(int start) {
    return passage.path(start).stream().filter(node -> node.span().start() == start).findFirst();
  }

  private void close(Node form) {
    int missing = 0;
    for (Node at = form; at != null && !Trees.isClosed(passage.analysis().text(), at); ) {
      missing += Trees.isCompound(at) ? 1 : 0;
      List<Node> parts = Trees.children(at);
      at = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (at != null && Trees.children(at).isEmpty() && !Trees.isCompound(at)) {
        break;
      }
    }
    String closing = ")".repeat(Math.max(1, missing));
    int end = form.span().end();
    fix("Add the missing " + closing, new Edit(new Span(end, end), closing));
  }

  // --- Silence ---

  private void silence() {
    SourceText source = passage.analysis().document().text();
    int line = source.line(place.start());
    int end = source.lineStart(line) + source.lineText(line).length();
    boolean hasComment = source.lineText(line).contains(";");
    if (!hasComment && problem.getSeverity() != DiagnosticSeverity.Error) {
      offers.add(
          new Offer(
              "Silence " + code + " in this line",
              CodeActionKind.QuickFix,
              passage.analysis().document(),
              List.of(new Edit(new Span(end, end), " ; check: off " + code)),
              problem,
              false));
    }
  }
}
