package io.chibinet.server.feature;

import com.google.gson.JsonObject;
import io.chibinet.expand.Binding;
import io.chibinet.expand.Global;
import io.chibinet.expand.Variable;
import io.chibinet.library.Declaration;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.BindingKey;
import io.chibinet.server.workspace.Document;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SymbolKind;

/** {@code textDocument/prepareCallHierarchy} and its kin: who calls whom, by binding. */
public final class ExploreCalls
    implements Feature<CallHierarchyPrepareParams, List<CallHierarchyItem>> {
  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setCallHierarchyProvider(true);
  }

  @Override
  public List<CallHierarchyItem> answer(CallHierarchyPrepareParams parameters, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    if (analysis.isEmpty()) {
      return List.of();
    }
    int offset = view.positions(analysis.get().document()).offset(parameters.getPosition());
    return analysis
        .get()
        .names()
        .at(offset)
        .map(Occurrence::binding)
        .filter(binding -> binding instanceof Global || binding instanceof Variable)
        .flatMap(binding -> item(binding, view))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<CallHierarchyItem> item(Binding binding, View view) {
    if (binding.definition() == null) {
      return Optional.empty();
    }
    return view.world()
        .named(binding.definition().source().name())
        .map(
            document -> {
              Span name = binding.definition().span();
              Optional<Declaration> declaration = view.declaration(binding);
              CallHierarchyItem item =
                  item(
                      binding.name(),
                      document,
                      declaration.map(Declaration::form).orElse(name),
                      name,
                      view);
              declaration
                  .filter(found -> !found.signatures().isEmpty())
                  .ifPresent(found -> item.setDetail(found.signatures().get(0).label()));
              return item;
            });
  }

  private static CallHierarchyItem item(
      String name, Document document, Span form, Span place, View view) {
    Positions positions = view.positions(document);
    CallHierarchyItem item =
        new CallHierarchyItem(
            name,
            SymbolKind.Function,
            view.world().address(document.name()),
            positions.range(form),
            positions.range(place));
    JsonObject data = new JsonObject();
    data.addProperty("start", place.start());
    data.addProperty("formStart", form.start());
    data.addProperty("formEnd", form.end());
    item.setData(data);
    return item;
  }

  /** The definitions, or files, in which {@code parameters}' procedure is spoken of. */
  public List<CallHierarchyIncomingCall> incoming(
      CallHierarchyIncomingCallsParams parameters, View view) {
    CallHierarchyItem callee = parameters.getItem();
    Optional<Analysis> analysis = view.analysis(callee.getUri());
    Optional<Occurrence> name =
        analysis.flatMap(found -> found.names().startingAt(number(callee, "start")));
    if (name.isEmpty()) {
      return List.of();
    }
    Map<CallHierarchyItem, List<Range>> callers = new LinkedHashMap<>();
    for (View.Place place : view.occurrences(name.get().binding(), analysis.get())) {
      if (place.occurrence().isUse()) {
        Document document = place.analysis().document();
        Range range = view.positions(document).range(place.occurrence().span());
        callers
            .computeIfAbsent(
                enclosing(document, place.occurrence().span(), view), key -> new ArrayList<>())
            .add(range);
      }
    }
    List<CallHierarchyIncomingCall> calls = new ArrayList<>();
    callers.forEach((caller, ranges) -> calls.add(new CallHierarchyIncomingCall(caller, ranges)));
    return calls;
  }

  private static CallHierarchyItem enclosing(Document document, Span span, View view) {
    Outline best = null;
    List<Outline> level = Outline.of(document);
    while (!level.isEmpty()) {
      Optional<Outline> next =
          level.stream()
              .filter(part -> part.form().touches(span.start()) && part.form().end() > span.end())
              .findFirst();
      level = next.map(Outline::inside).orElse(List.of());
      if (next.isPresent() && next.get().kind() != SymbolKind.Module) {
        best = next.get();
      }
    }
    if (best != null) {
      return item(best.name(), document, best.form(), best.place(), view);
    }
    String path = document.name();
    CallHierarchyItem file =
        item(
            path.substring(path.lastIndexOf('/') + 1),
            document,
            new Span(0, document.text().text().length()),
            new Span(0, 0),
            view);
    file.setKind(SymbolKind.File);
    return file;
  }

  /** The procedures that {@code parameters}' procedure calls. */
  public List<CallHierarchyOutgoingCall> outgoing(
      CallHierarchyOutgoingCallsParams parameters, View view) {
    CallHierarchyItem caller = parameters.getItem();
    Optional<Analysis> analysis = view.analysis(caller.getUri());
    if (analysis.isEmpty() || !(caller.getData() instanceof JsonObject)) {
      return List.of();
    }
    Positions positions = view.positions(analysis.get().document());
    Span form = new Span(number(caller, "formStart"), number(caller, "formEnd"));
    Map<BindingKey, Binding> bindings = new LinkedHashMap<>();
    Map<BindingKey, List<Range>> ranges = new LinkedHashMap<>();
    for (Occurrence occurrence : analysis.get().names().within(form)) {
      if (occurrence.role() == Occurrence.Role.CALL) {
        BindingKey key = BindingKey.of(occurrence.binding());
        bindings.putIfAbsent(key, occurrence.binding());
        ranges
            .computeIfAbsent(key, unused -> new ArrayList<>())
            .add(positions.range(occurrence.span()));
      }
    }
    List<CallHierarchyOutgoingCall> calls = new ArrayList<>();
    bindings.forEach(
        (key, binding) ->
            item(binding, view)
                .ifPresent(
                    item -> calls.add(new CallHierarchyOutgoingCall(item, ranges.get(key)))));
    return calls;
  }

  private static int number(CallHierarchyItem item, String name) {
    return item.getData() instanceof JsonObject data && data.has(name)
        ? data.get(name).getAsInt()
        : 0;
  }
}
