package io.chibinet.site;

import io.chibinet.expand.ExpansionCode;
import io.chibinet.library.DocCode;
import io.chibinet.syntax.SyntaxCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A diagnostic with its page.
 *
 * @param code as tools print it, such as {@code unclosed-list}
 * @param markdown what it means and what to do
 */
record Check(Group group, String code, String markdown) {
  /** What a diagnostic is about, in the order of the list of all. */
  enum Group {
    PROGRAM("What a program does"),
    MEANING("Names, forms and libraries"),
    TEXT("How a text is written"),
    DOCUMENTATION("Documentation comments");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** The diagnostics of the parser, of documentation and of the expander. */
  static List<Check> ofRuntime() {
    List<Check> checks = new ArrayList<>();
    for (SyntaxCode code : SyntaxCode.values()) {
      checks.add(new Check(Group.TEXT, code.code(), escape(code.explanation())));
    }
    for (DocCode code : DocCode.values()) {
      checks.add(new Check(Group.DOCUMENTATION, code.code(), escape(code.explanation())));
    }
    for (ExpansionCode code : ExpansionCode.values()) {
      checks.add(new Check(Group.MEANING, code.code(), escape(code.explanation())));
    }
    return checks;
  }

  /**
   * All checks by group and name. A written page stands in place of a mere explanation.
   *
   * @param written pages, whose group counts only if no explanation has another one
   */
  static List<Check> all(Collection<Check> explained, Collection<Check> written) {
    SortedMap<String, Check> all = new TreeMap<>();
    explained.forEach(check -> all.put(check.code(), check));
    for (Check page : written) {
      Check known = all.getOrDefault(page.code(), page);
      all.put(page.code(), new Check(known.group(), page.code(), page.markdown()));
    }
    return all.values().stream().sorted(Comparator.comparing(Check::group)).toList();
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
