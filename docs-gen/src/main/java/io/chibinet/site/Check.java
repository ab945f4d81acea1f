package io.chibinet.site;

import io.chibinet.expand.ExpansionCode;
import io.chibinet.library.DocCode;
import io.chibinet.syntax.SyntaxCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A diagnostic with its page.
 *
 * @param code as tools print it, such as {@code unclosed-list}
 * @param markdown what it means and what to do
 */
record Check(String code, String markdown) {
  /** The diagnostics of the parser, of documentation and of the expander. */
  static List<Check> bundled() {
    List<Check> checks = new ArrayList<>();
    for (SyntaxCode code : SyntaxCode.values()) {
      checks.add(new Check(code.code(), escape(code.explanation())));
    }
    for (DocCode code : DocCode.values()) {
      checks.add(new Check(code.code(), escape(code.explanation())));
    }
    for (ExpansionCode code : ExpansionCode.values()) {
      checks.add(new Check(code.code(), escape(code.explanation())));
    }
    return checks;
  }

  /** Its page, as a guide that stands with the others of its kind. */
  Guide guide() {
    String text = markdown.startsWith("# ") ? markdown : "# `" + code + "`\n\n" + markdown + "\n";
    return new Guide("check", code, text);
  }

  // Explanations are plain text, in which Scheme's own marks are no markup.
  private static String escape(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|&])", "\\\\$1");
  }
}
