package io.chibinet.server.workspace;

import io.chibinet.expand.Binding;
import io.chibinet.expand.Keyword;
import io.chibinet.syntax.Location;

/**
 * Says whether bindings of two expansions are the same one: they are defined at the same place of
 * the same text.
 *
 * @param place text and offset of the definition; the library, or nothing, for what no text defines
 */
public record BindingKey(String place, String name) {
  public static BindingKey of(Binding binding) {
    // There is one keyword of each name; a text may or may not have told where it is documented.
    if (binding instanceof Keyword) {
      return new BindingKey("keyword", binding.name());
    }
    Location definition = binding.definition();
    if (definition != null) {
      return new BindingKey(
          definition.source().name() + ":" + definition.span().start(), binding.name());
    }
    return new BindingKey(binding.library() == null ? "" : binding.library(), binding.name());
  }
}
