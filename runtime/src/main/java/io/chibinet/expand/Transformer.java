package io.chibinet.expand;

import java.util.List;
import java.util.Optional;

/** Rewrites the uses of a macro. */
public interface Transformer {
  /**
   * The form that stands for {@code use}, to be expanded where {@code use} stands; empty after a
   * problem, which was reported to {@code expander}.
   */
  Optional<Form> transform(Form.ListForm use, Scope scope, Expander expander);

  /**
   * What uses look like, one written pattern for each clause, with the macro's name in front; empty
   * when only running the macro could tell.
   */
  List<String> patterns(String name);
}
