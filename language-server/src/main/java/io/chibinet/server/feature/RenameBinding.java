package io.chibinet.server.feature;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Keyword;
import io.chibinet.library.BundledLibraries;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.BindingKey;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Parser;
import io.chibinet.syntax.SourceFile;
import io.chibinet.syntax.SourceText;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;

/**
 * {@code textDocument/rename} and {@code prepareRename}: another name for a binding, wherever it is
 * spoken of. A name under which an import brings it in stays, unless that is the one asked for;
 * what would change its meaning is refused.
 */
public final class RenameBinding implements Feature<RenameParams, WorkspaceEdit> {
  private record Subject(Analysis analysis, Occurrence occurrence, String spelling) {}

  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setRenameProvider(new RenameOptions(true));
  }

  /** The name that would be changed; null where there is none. */
  public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepare(
      PrepareRenameParams parameters, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    if (analysis.isEmpty()) {
      return null;
    }
    Positions positions = view.positions(analysis.get().document());
    Optional<Subject> subject =
        subject(analysis.get(), positions.offset(parameters.getPosition()), view);
    return subject
        .map(
            found ->
                Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(
                    new PrepareRenameResult(
                        positions.range(found.occurrence().span()), found.spelling())))
        .orElse(null);
  }

  private static Optional<Subject> subject(Analysis analysis, int offset, View view) {
    Optional<Occurrence> name = analysis.names().at(offset);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Binding binding = name.get().binding();
    Subject subject = new Subject(analysis, name.get(), spelling(analysis, name.get()));
    boolean isShared =
        isOriginal(subject) || ExportedName.at(analysis, name.get(), view).isPresent();
    if (!isShared) {
      return Optional.of(subject);
    }
    if (binding instanceof Keyword
        || binding.definition() == null
        || BundledLibraries.isBundled(binding.definition().source())) {
      throw Refusals.because(
          binding.definition() == null && !(binding instanceof Keyword)
              ? binding.name() + ": is not defined anywhere"
              : binding.name() + ": belongs to a bundled library and cannot be renamed");
    }
    return Optional.of(subject);
  }

  /** The name at a place, without the bars that it may be written with. */
  static String spelling(Analysis analysis, Occurrence occurrence) {
    return spelling(analysis.text(), occurrence.span());
  }

  private static String spelling(String text, Span span) {
    String written = text.substring(span.start(), span.end());
    return written.startsWith("|") ? decoded(written) : written;
  }

  private static String decoded(String written) {
    List<Node> data = Parser.parse(SourceText.of("name", written)).data();
    return data.size() == 1 && data.get(0) instanceof Node.Identifier name ? name.name() : written;
  }

  // Whether the name is the one of the definition, or that with the prefix of an import.
  private static boolean isOriginal(Subject subject) {
    return subject.spelling().equals(subject.occurrence().binding().name())
        || prefix(subject.analysis(), subject.occurrence().binding(), subject.spelling())
            .isPresent();
  }

  private static Optional<String> prefix(Analysis analysis, Binding binding, String spelling) {
    if (!spelling.endsWith(binding.name()) || spelling.equals(binding.name())) {
      return Optional.empty();
    }
    String prefix = spelling.substring(0, spelling.length() - binding.name().length());
    return analysis.unit().imports().stream()
            .filter(imported -> imported.localName().equals(spelling))
            .anyMatch(imported -> imported.isPrefixed(prefix))
        ? Optional.of(prefix)
        : Optional.empty();
  }

  @Override
  public WorkspaceEdit answer(RenameParams parameters, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    if (analysis.isEmpty()) {
      return null;
    }
    int offset = view.positions(analysis.get().document()).offset(parameters.getPosition());
    Subject subject =
        subject(analysis.get(), offset, view)
            .orElseThrow(() -> Refusals.because("there is no name here to change"));
    String newName = parameters.getNewName().strip();
    if (!isIdentifier(newName)) {
      throw Refusals.because(newName + ": is not a name that Scheme can read");
    }
    if (isOriginal(subject)) {
      return renameBinding(subject, newName, view);
    }
    Optional<ExportedName> exported =
        ExportedName.at(subject.analysis(), subject.occurrence(), view);
    return exported.isPresent()
        ? renameExported(subject, exported.get(), newName, view)
        : renameAlias(subject, newName, view);
  }

  private static boolean isIdentifier(String name) {
    SourceFile file = Parser.parse(SourceText.of("name", name));
    return file.problems().isEmpty()
        && file.data().size() == 1
        && file.comments().isEmpty()
        && file.data().get(0) instanceof Node.Identifier;
  }

  private static WorkspaceEdit renameBinding(Subject subject, String newName, View view) {
    Binding binding = subject.occurrence().binding();
    String bare = bare(prefix(subject.analysis(), binding, subject.spelling()).orElse(""), newName);
    Map<Document, List<TextEdit>> edits = new LinkedHashMap<>();
    for (View.Place place : view.occurrences(binding, subject.analysis())) {
      String spelled = spelling(place.analysis(), place.occurrence());
      Optional<String> prefix = prefix(place.analysis(), binding, spelled);
      if (!spelled.equals(binding.name()) && prefix.isEmpty()) {
        continue;
      }
      String replacement = prefix.orElse("") + bare;
      refuseCapture(place, replacement);
      add(edits, place, replacement, view);
    }
    return edit(edits, view);
  }

  private static String bare(String prefix, String newName) {
    if (!newName.startsWith(prefix) || newName.equals(prefix)) {
      throw Refusals.because("the import gives names the prefix " + prefix + ", keep it");
    }
    return newName.substring(prefix.length());
  }

  // (export (rename a b)): b is the word of all who import the library.
  private static WorkspaceEdit renameExported(
      Subject subject, ExportedName exported, String newName, View view) {
    String bare = bare(exported.prefix(), newName);
    Map<Document, List<TextEdit>> edits = new LinkedHashMap<>();
    Binding binding = subject.occurrence().binding();
    for (View.Place place : view.occurrences(binding, subject.analysis())) {
      Optional<ExportedName> here = ExportedName.at(place.analysis(), place.occurrence(), view);
      if (here.isPresent() && here.get().name().equals(exported.name())) {
        String replacement = here.get().prefix() + bare;
        refuseCapture(place, replacement);
        add(edits, place, replacement, view);
      }
    }
    return edit(edits, view);
  }

  // (import (rename (lib) (a b))): b is this file's own word for it.
  private static WorkspaceEdit renameAlias(Subject subject, String newName, View view) {
    Map<Document, List<TextEdit>> edits = new LinkedHashMap<>();
    BindingKey key = BindingKey.of(subject.occurrence().binding());
    for (Occurrence occurrence : subject.analysis().names().occurrences()) {
      if (BindingKey.of(occurrence.binding()).equals(key)
          && spelling(subject.analysis(), occurrence).equals(subject.spelling())) {
        View.Place place = new View.Place(subject.analysis(), occurrence);
        refuseCapture(place, newName);
        add(edits, place, newName, view);
      }
    }
    return edit(edits, view);
  }

  /** Refuses a name that means something else at {@code place} already. */
  private static void refuseCapture(View.Place place, String newName) {
    Analysis analysis = place.analysis();
    Occurrence.Role role = place.occurrence().role();
    if (role == Occurrence.Role.EXPORT || role == Occurrence.Role.IMPORT) {
      return;
    }
    Binding other = analysis.visible(place.occurrence().span().start()).get(newName);
    if (other == null || BindingKey.of(other).equals(BindingKey.of(place.occurrence().binding()))) {
      return;
    }
    BindingKey key = BindingKey.of(other);
    boolean isInTheWay =
        other.definition() != null && !BundledLibraries.isBundled(other.definition().source())
            || analysis.names().occurrences().stream()
                .anyMatch(
                    used ->
                        BindingKey.of(used.binding()).equals(key)
                            && spelling(analysis, used).equals(newName));
    if (isInTheWay) {
      throw Refusals.because(
          newName
              + ": has another meaning in line "
              + analysis.document().text().line(place.occurrence().span().start())
              + " of "
              + analysis.document().name());
    }
  }

  private static void add(
      Map<Document, List<TextEdit>> edits, View.Place place, String text, View view) {
    Document document = place.analysis().document();
    edits
        .computeIfAbsent(document, key -> new ArrayList<>())
        .add(new TextEdit(view.positions(document).range(place.occurrence().span()), text));
  }

  private static WorkspaceEdit edit(Map<Document, List<TextEdit>> edits, View view) {
    return Edits.of(edits, view);
  }
}
