package io.chibinet.server.feature;

import io.chibinet.expand.Global;
import io.chibinet.library.Declaration;
import io.chibinet.library.Parameter;
import io.chibinet.library.Signature;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Documentation;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.server.workspace.Settings;
import io.chibinet.server.workspace.Trees;
import io.chibinet.syntax.Node;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * {@code textDocument/inlayHint}: the names of parameters at literal arguments, the values of
 * constants, and what stands for arguments that are left out.
 */
public final class ShowHints implements Feature<InlayHintParams, List<InlayHint>> {
  private static final String NET = "(chibi net)";

  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setInlayHintProvider(true);
  }

  @Override
  public List<InlayHint> answer(InlayHintParams parameters, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    List<InlayHint> hints = new ArrayList<>();
    if (analysis.isEmpty()) {
      return hints;
    }
    Positions positions = view.positions(analysis.get().document());
    Span part = positions.span(parameters.getRange());
    for (Occurrence name : analysis.get().names().within(part)) {
      Optional<Declaration> declaration =
          name.binding() instanceof Global && name.isUse()
              ? view.declaration(name.binding())
              : Optional.empty();
      if (declaration.isPresent()) {
        hint(name, declaration.get(), analysis.get(), view, hints);
      }
    }
    return hints;
  }

  private static void hint(
      Occurrence name,
      Declaration declaration,
      Analysis analysis,
      View view,
      List<InlayHint> hints) {
    Settings settings = view.world().settings();
    Positions positions = view.positions(analysis.document());
    boolean isNet = NET.equals(name.binding().library());
    if (settings.valueHints()
        && isNet
        && declaration.kind() == Declaration.Kind.CONSTANT
        && name.role() == Occurrence.Role.READ) {
      Prose.valueOf(declaration)
          .ifPresent(value -> hints.add(hint(positions, name.span().end(), "= " + value, true)));
    }
    if (name.role() != Occurrence.Role.CALL || declaration.signatures().size() != 1) {
      return;
    }
    Node.ListNode call = call(analysis, name);
    if (call == null) {
      return;
    }
    Signature line = declaration.signatures().get(0);
    List<Node> arguments = call.items().subList(1, call.items().size());
    boolean isOwn = declaration.library().equals(Documentation.PROGRAM);
    int fewest = isNet ? 1 : isOwn ? 2 : 3;
    if (settings.parameterHints()) {
      for (int i = 0; i < arguments.size(); i++) {
        Optional<String> label = parameterName(line, i, arguments.get(i), fewest);
        if (label.isPresent()) {
          InlayHint hint = hint(positions, arguments.get(i).span().start(), label.get(), false);
          hint.setKind(InlayHintKind.Parameter);
          hints.add(hint);
        }
      }
    }
    if (settings.valueHints() && isNet && line.accepts(arguments.size())) {
      leftOut(line, arguments.size())
          .ifPresent(text -> hints.add(hint(positions, call.span().end() - 1, text, true)));
    }
  }

  private static Node.ListNode call(Analysis analysis, Occurrence name) {
    List<Node> path = Trees.path(analysis.file(), name.span().start());
    for (int i = path.size() - 1; i >= 0; i--) {
      if (path.get(i) instanceof Node.ListNode list) {
        return !list.items().isEmpty() && list.items().get(0).span().equals(name.span())
            ? list
            : null;
      }
    }
    return null;
  }

  // A name says itself what it is; a number or a string does not. What everybody knows, such as the
  // few arguments of car or substring, needs no explanation, nor does one that is alone.
  private static Optional<String> parameterName(
      Signature line, int argument, Node node, int fewest) {
    boolean isLiteral =
        node instanceof Node.Number || node instanceof Node.Text || node instanceof Node.Bool;
    if (!isLiteral
        || argument >= line.parameters().size()
        || line.parameters().get(argument).role() == Parameter.Role.REST
        || line.parameters().size() < fewest) {
      return Optional.empty();
    }
    return Optional.of(line.parameters().get(argument).name() + ":");
  }

  private static Optional<String> leftOut(Signature line, int given) {
    StringBuilder text = new StringBuilder();
    for (int i = given; i < line.parameters().size(); i++) {
      Parameter parameter = line.parameters().get(i);
      Optional<String> value = parameter.defaultValue().filter(v -> !v.equals("#f"));
      if (value.isPresent()) {
        text.append(text.isEmpty() ? "" : " ")
            .append(parameter.name())
            .append(": ")
            .append(value.get());
      }
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }

  private static InlayHint hint(Positions positions, int offset, String label, boolean behind) {
    InlayHint hint = new InlayHint(positions.position(offset), Either.forLeft(label));
    hint.setPaddingLeft(behind);
    hint.setPaddingRight(!behind);
    return hint;
  }
}
