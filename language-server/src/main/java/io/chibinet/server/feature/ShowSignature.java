package io.chibinet.server.feature;

import io.chibinet.library.Declaration;
import io.chibinet.library.Signature;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;

/** {@code textDocument/signatureHelp}: what the innermost call wants at the cursor. */
public final class ShowSignature implements Feature<SignatureHelpParams, SignatureHelp> {
  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", " "), List.of()));
  }

  @Override
  public SignatureHelp answer(SignatureHelpParams parameters, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    if (analysis.isEmpty()) {
      return null;
    }
    int offset = view.positions(analysis.get().document()).offset(parameters.getPosition());
    for (Calls call : Calls.around(analysis.get(), offset)) {
      Optional<Declaration> declaration =
          view.meaning(analysis.get(), call.head()).flatMap(view::declaration);
      if (declaration.isPresent() && !declaration.get().signatures().isEmpty()) {
        return help(declaration.get(), call.argument(), view);
      }
    }
    return null;
  }

  private static SignatureHelp help(Declaration declaration, int argument, View view) {
    List<SignatureInformation> lines = new ArrayList<>();
    int active = -1;
    for (Signature line : declaration.signatures()) {
      SignatureInformation information = new SignatureInformation(line.label());
      information.setDocumentation(
          Prose.text(declaration, view.client().takesMarkdownInSignatures()));
      information.setParameters(parameters(line, view));
      line.parameterFor(argument).ifPresent(information::setActiveParameter);
      if (active < 0 && line.parameterFor(argument).isPresent()) {
        active = lines.size();
      }
      lines.add(information);
    }
    // With more arguments than any line takes, the last line is shown with none marked.
    int shown = active < 0 ? lines.size() - 1 : active;
    Integer marked = lines.get(shown).getActiveParameter();
    int none = lines.get(shown).getParameters().size();
    return new SignatureHelp(lines, shown, marked == null ? none : marked);
  }

  private static List<ParameterInformation> parameters(Signature line, View view) {
    List<ParameterInformation> parameters = new ArrayList<>();
    for (int i = 0; i < line.parameters().size(); i++) {
      ParameterInformation parameter = new ParameterInformation();
      if (view.client().takesLabelOffsets()) {
        Span span = line.spanOf(i);
        parameter.setLabel(Tuple.two(span.start(), span.end()));
      } else {
        parameter.setLabel(line.parameters().get(i).toString());
      }
      parameters.add(parameter);
    }
    return parameters;
  }
}
