package io.chibinet.server.workspace;

import io.chibinet.expand.Binding;
import io.chibinet.expand.ExpansionLog;
import io.chibinet.expand.Macro;
import io.chibinet.expand.Scope;
import io.chibinet.library.LibraryName;
import io.chibinet.syntax.Location;
import io.chibinet.syntax.SourceText;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what expansion tells, text by text, until somebody says that it is not needed. What is told
 * of a text leads back to the text itself, so that nothing here would ever be collected otherwise.
 */
final class Recorder implements ExpansionLog {
  private final Map<SourceText, Names> texts = new IdentityHashMap<>();

  Names names(SourceText text) {
    return texts.computeIfAbsent(text, key -> new Names());
  }

  /** Forgets all texts but {@code needed}, which are compared by identity. */
  void retain(Set<SourceText> needed) {
    texts.keySet().removeIf(text -> !needed.contains(text));
  }

  int size() {
    return texts.size();
  }

  @Override
  public void defined(Binding binding, Location name) {
    names(name.source()).add(new Occurrence(binding, name.span(), Occurrence.Role.DEFINITION));
  }

  @Override
  public void referred(Binding binding, Location name, Use use) {
    names(name.source()).add(new Occurrence(binding, name.span(), Occurrence.Role.of(use)));
  }

  @Override
  public void expanded(Macro macro, Location use) {
    names(use.source()).addMacroUse(macro, use.span());
  }

  @Override
  public void imported(String localName, Binding binding, LibraryName from, Location set) {
    names(set.source()).addImported(localName, binding, from, set.span(), set.source());
  }

  @Override
  public void named(LibraryName library, Location name) {
    names(name.source()).add(new Names.LibraryMention(library, name.span()));
  }

  @Override
  public void included(SourceText text, Location path) {
    names(path.source()).add(new Names.Inclusion(text, path.span()));
  }

  @Override
  public void scoped(Scope scope, Location extent) {
    names(extent.source()).add(scope, extent.span());
  }
}
