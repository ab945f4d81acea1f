package io.chibinet.expand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code syntax-rules} (R7RS 4.3.2): patterns and templates, compiled once. */
final class SyntaxRules implements Transformer {
  /**
   * A clause.
   *
   * @param written its pattern, as messages show it
   * @param pattern what must match behind the keyword
   * @param slots how many values the pattern finds
   * @param copies the slots that are copied behind those, in order
   * @param names how many different names the template writes
   */
  record Rule(
      Form.ListForm written,
      Pattern pattern,
      Template template,
      int slots,
      int[] copies,
      int names) {}

  private static final int SHOWN_PATTERNS = 5;

  private final Scope scope;
  private final List<Rule> rules;

  /** Whether there are clauses with problems, which might have matched. */
  private final boolean isBroken;

  private SyntaxRules(Scope scope, List<Rule> rules, boolean isBroken) {
    this.scope = scope;
    this.rules = rules;
    this.isBroken = isBroken;
  }

  /** The transformer that a {@code (syntax-rules …)} stands for; empty after a problem. */
  static Optional<Transformer> of(Use use) {
    int at = 1;
    Object ellipsis = null;
    if (use.count() >= 1 && use.part(1) instanceof Form.Name name) {
      ellipsis = name.identifier();
      at = 2;
    }
    if (use.count() < at || !(use.part(at) instanceof Form.ListForm list) || !list.isProper()) {
      use.report("a list of literals and clauses");
      return Optional.empty();
    }
    Set<Object> literals = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Form item : list.items()) {
      if (item instanceof Form.Name name) {
        literals.add(name.identifier());
        use.expander().tellTemplateName(name, use.scope());
      } else {
        use.report(item, "an identifier as literal");
      }
    }
    List<Rule> rules = new ArrayList<>();
    for (Form form : use.parts(at + 1)) {
      new RuleCompiler(use, ellipsis, literals).compile(form).ifPresent(rules::add);
    }
    boolean isBroken = rules.size() < use.parts(at + 1).size();
    return Optional.of(new SyntaxRules(use.scope(), rules, isBroken));
  }

  @Override
  public Optional<Form> transform(Form.ListForm use, Scope useScope, Expander expander) {
    Pattern.Match match = new Pattern.Match(expander, scope, useScope);
    Form.ListForm operands = use.from(1);
    for (Rule rule : rules) {
      Object[] slots = new Object[rule.slots];
      if (rule.pattern.matches(operands, slots, match)) {
        return write(rule, slots, use, expander);
      }
    }
    if (!isBroken) {
      expander.error(ExpansionCode.NO_MATCHING_CLAUSE, use.location(), complaint(use));
    }
    return Optional.empty();
  }

  private Optional<Form> write(Rule rule, Object[] slots, Form.ListForm use, Expander expander) {
    int first = rule.slots - rule.copies.length;
    for (int i = 0; i < rule.copies.length; i++) {
      slots[first + i] = slots[rule.copies[i]];
    }
    Template.Writing writing = new Template.Writing(use.location(), scope, rule.names);
    Form form = rule.template.write(slots, writing);
    if (writing.problem != null) {
      expander.error(
          ExpansionCode.NO_MATCHING_CLAUSE,
          use.location(),
          name(use) + ": what stands under one ellipsis differs in length");
      return Optional.empty();
    }
    return expander.spend(writing.size, use.location()) ? Optional.of(form) : Optional.empty();
  }

  private static String name(Form.ListForm use) {
    return ((Form.Name) use.get(0)).text();
  }

  private String complaint(Form.ListForm use) {
    List<String> patterns = patterns(name(use));
    if (patterns.isEmpty()) {
      return name(use) + ": the macro has no clauses";
    }
    int shown = Math.min(patterns.size(), SHOWN_PATTERNS);
    return name(use)
        + ": expected "
        + String.join(" or ", patterns.subList(0, shown))
        + (shown < patterns.size() ? " or one of " + (patterns.size() - shown) + " more" : "")
        + ", got "
        + FormText.of(use);
  }

  @Override
  public List<String> patterns(String name) {
    List<String> patterns = new ArrayList<>(rules.size());
    for (Rule rule : rules) {
      List<Form> items = new ArrayList<>(rule.written.items());
      items.set(0, new Form.Name(null, io.chibinet.value.Symbol.of(name), null));
      patterns.add(FormText.of(new Form.ListForm(null, items, rule.written.tail())));
    }
    return patterns;
  }
}
