package io.chibinet.server.feature;

import io.chibinet.expand.Binding;
import io.chibinet.expand.PatternVariable;
import io.chibinet.expand.Variable;
import io.chibinet.library.Declaration;
import io.chibinet.library.LibraryName;
import io.chibinet.library.MarkdownWriter;
import io.chibinet.server.workspace.Analysis;
import io.chibinet.server.workspace.Names;
import io.chibinet.server.workspace.Occurrence;
import io.chibinet.syntax.Span;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ServerCapabilities;

/** {@code textDocument/hover}: what the name under the pointer means. */
public final class ShowHover implements Feature<HoverParams, Hover> {
  @Override
  public void advertise(ServerCapabilities capabilities, Client client) {
    capabilities.setHoverProvider(true);
  }

  @Override
  public Hover answer(HoverParams parameters, View view) {
    Optional<Analysis> analysis = view.analysis(parameters.getTextDocument().getUri());
    if (analysis.isEmpty()) {
      return null;
    }
    int offset = view.positions(analysis.get().document()).offset(parameters.getPosition());
    Optional<Occurrence> name = analysis.get().names().at(offset);
    if (name.isPresent()) {
      return name.flatMap(found -> describe(found.binding(), view))
          .map(text -> hover(text, name.get().span(), analysis.get(), view))
          .orElse(null);
    }
    return analysis.get().names().mentions().stream()
        .filter(mention -> mention.span().touches(offset))
        .findFirst()
        .flatMap(mention -> library(mention, analysis.get(), view))
        .orElse(null);
  }

  private static Hover hover(MarkupContent text, Span span, Analysis analysis, View view) {
    return new Hover(text, view.positions(analysis.document()).range(span));
  }

  private static Optional<MarkupContent> describe(Binding binding, View view) {
    boolean markdown = view.client().takesMarkdownInHover();
    Optional<Declaration> declaration = view.declaration(binding);
    if (declaration.isPresent()) {
      MarkupContent entry = Prose.entry(declaration.get(), markdown);
      Optional<String> link =
          markdown ? DocumentationSite.of(view).entry(declaration.get(), view) : Optional.empty();
      link.ifPresent(
          address -> entry.setValue(entry.getValue() + "\n\n[Documentation](" + address + ")"));
      return Optional.of(entry);
    }
    String what =
        binding instanceof Variable
            ? "local variable"
            : binding instanceof PatternVariable ? "pattern variable" : "";
    if (what.isEmpty()) {
      return Optional.empty();
    }
    String text = markdown ? "```scheme\n" + binding.name() + "\n```\n\n" : binding.name() + "\n\n";
    return Optional.of(
        new MarkupContent(markdown ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT, text + what));
  }

  private static Optional<Hover> library(
      Names.LibraryMention mention, Analysis analysis, View view) {
    LibraryName name = mention.library();
    return view.library(name)
        .map(
            library -> {
              String text =
                  "```scheme\n"
                      + name
                      + "\n```\n\nlibrary · "
                      + library.exports().size()
                      + " names\n\n"
                      + new MarkdownWriter().text(library.documentation());
              if (view.documentation().bundled().library(name).isPresent()) {
                text +=
                    DocumentationSite.of(view)
                        .library(name)
                        .map(address -> "\n\n[Documentation](" + address + ")")
                        .orElse("");
              }
              return hover(
                  new MarkupContent(MarkupKind.MARKDOWN, text.strip()),
                  mention.span(),
                  analysis,
                  view);
            });
  }
}
