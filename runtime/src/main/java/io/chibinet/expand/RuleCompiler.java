package io.chibinet.expand;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns one clause of {@code syntax-rules} into a pattern and a template, once. */
final class RuleCompiler {
  private static final Pattern ANYTHING = new Pattern.Anything();

  private final Use use;
  private final Object ellipsis;
  private final Set<Object> literals;
  private final LocalScope scope;
  private final Map<Object, Slot> slots = new IdentityHashMap<>();
  private final Map<Object, Integer> names = new IdentityHashMap<>();
  private final List<Integer> copies = new ArrayList<>();
  private int slotCount;
  private boolean failed;

  /** A variable of the pattern, and under how many ellipses it stands there. */
  private record Slot(int index, int depth, PatternVariable binding) {}

  /** An occurrence of a variable in a template, under how many ellipses within the part at hand. */
  private record Occurrence(int slot, int depth, int inner) {
    Occurrence underOneMore() {
      return new Occurrence(slot, depth, inner + 1);
    }
  }

  /**
   * A compiler.
   *
   * @param ellipsis the identifier that takes the place of {@code ...}, or null
   */
  RuleCompiler(Use use, Object ellipsis, Set<Object> literals) {
    this.use = use;
    this.ellipsis = ellipsis;
    this.literals = literals;
    this.scope = new LocalScope(use.scope());
  }

  /** The rule written as {@code form}; empty after a problem. */
  Optional<SyntaxRules.Rule> compile(Form form) {
    if (!(form instanceof Form.ListForm rule) || !rule.isProper() || rule.size() != 2) {
      bad(form, "expected a clause of a pattern and a template, got " + FormText.of(form));
      return Optional.empty();
    }
    if (!(rule.get(0) instanceof Form.ListForm whole) || whole.size() == 0) {
      bad(rule.get(0), "expected a list as pattern, got " + FormText.of(rule.get(0)));
      return Optional.empty();
    }
    Pattern pattern = listPattern(whole.from(1), 0);
    use.expander().tellScope(scope, form.location());
    Template template = template(rule.get(1), 0, true, new ArrayList<>());
    if (failed) {
      return Optional.empty();
    }
    int[] copied = copies.stream().mapToInt(Integer::intValue).toArray();
    return Optional.of(
        new SyntaxRules.Rule(whole, pattern, template, slotCount, copied, names.size()));
  }

  private void bad(Form form, String message) {
    failed = true;
    use.expander()
        .error(
            ExpansionCode.BAD_SYNTAX_RULES,
            form.location() == null ? use.location() : form.location(),
            "syntax-rules: " + message);
  }

  private boolean isEllipsis(Form form) {
    if (!(form instanceof Form.Name name) || literals.contains(name.identifier())) {
      return false;
    }
    return ellipsis != null ? name.identifier() == ellipsis : means(name, "...");
  }

  // Whoever imports syntax-rules alone still wants ... to repeat.
  private boolean means(Form.Name name, String keyword) {
    Binding meaning = use.scope().find(name.identifier());
    return meaning == null
        ? name.text().equals(keyword)
        : meaning instanceof Keyword found && found.isAuxiliary() && found.name().equals(keyword);
  }

  // What is quoted in a value given to eval comes as one atom.
  private static Form open(Form form) {
    return form instanceof Form.Atom atom ? ValueForms.open(atom) : form;
  }

  // --- Patterns ---

  private Pattern pattern(Form given, int depth) {
    Form form = open(given);
    if (form instanceof Form.Name name) {
      return namePattern(name, depth);
    }
    if (form instanceof Form.ListForm list) {
      return listPattern(list, depth);
    }
    if (form instanceof Form.VectorForm vector) {
      return new Pattern.VectorPattern(
          listPattern(new Form.ListForm(form.location(), vector.items(), null), depth));
    }
    return new Pattern.Constant(((Form.Atom) form).value());
  }

  private Pattern namePattern(Form.Name name, int depth) {
    if (literals.contains(name.identifier())) {
      use.expander().tellTemplateName(name, use.scope());
      return new Pattern.Literal(name.identifier());
    }
    if (isEllipsis(name)) {
      bad(name, name.text() + " follows no pattern");
      return ANYTHING;
    }
    if (means(name, "_")) {
      return ANYTHING;
    }
    if (slots.containsKey(name.identifier())) {
      bad(name, "the pattern variable " + name.text() + " stands twice");
      return ANYTHING;
    }
    PatternVariable binding = new PatternVariable(name.text(), Expander.place(name));
    slots.put(name.identifier(), new Slot(slotCount, depth, binding));
    scope.bind(name.identifier(), binding);
    use.expander().tellDefinition(binding, name);
    return new Pattern.VariablePattern(slotCount++);
  }

  private Pattern.ListPattern listPattern(Form.ListForm list, int depth) {
    List<Pattern> before = new ArrayList<>();
    List<Pattern> after = new ArrayList<>();
    Pattern repeated = null;
    int[] repeatedSlots = {};
    for (int i = 0; i < list.size(); i++) {
      boolean repeats = i + 1 < list.size() && isEllipsis(list.get(i + 1));
      if (repeats && repeated != null) {
        bad(list.get(i + 1), "a list has two ellipses");
        i++;
        continue;
      }
      if (repeats && !isEllipsis(list.get(i))) {
        int first = slotCount;
        repeated = pattern(list.get(i), depth + 1);
        repeatedSlots = range(first, slotCount);
        i++;
      } else {
        (repeated == null ? before : after).add(pattern(list.get(i), depth));
      }
    }
    Pattern tail = list.tail() == null ? null : pattern(list.tail(), depth);
    return new Pattern.ListPattern(before, repeated, repeatedSlots, after, tail);
  }

  private static int[] range(int from, int to) {
    int[] range = new int[to - from];
    for (int i = 0; i < range.length; i++) {
      range[i] = from + i;
    }
    return range;
  }

  // --- Templates ---

  /**
   * A template.
   *
   * @param nesting under how many ellipses it stands
   * @param escapes whether an ellipsis is one: not within {@code (... template)}
   * @param seen takes the occurrences of variables
   */
  private Template template(Form given, int nesting, boolean escapes, List<Occurrence> seen) {
    Form form = open(given);
    if (form instanceof Form.Name name) {
      return nameTemplate(name, nesting, escapes, seen);
    }
    if (form instanceof Form.ListForm list) {
      if (escapes && list.isProper() && list.size() == 2 && isEllipsis(list.get(0))) {
        return template(list.get(1), nesting, false, seen);
      }
      List<Template.Element> elements = elements(list.items(), nesting, escapes, seen);
      Template tail = list.tail() == null ? null : template(list.tail(), nesting, escapes, seen);
      return new Template.ListTemplate(elements, tail);
    }
    if (form instanceof Form.VectorForm vector) {
      return new Template.VectorTemplate(elements(vector.items(), nesting, escapes, seen));
    }
    return new Template.ConstantTemplate(((Form.Atom) form).value());
  }

  private Template nameTemplate(
      Form.Name name, int nesting, boolean escapes, List<Occurrence> seen) {
    Slot slot = slots.get(name.identifier());
    if (slot != null) {
      use.expander().tell(slot.binding, name, ExpansionLog.Use.READ);
      return variable(name, slot, nesting, seen);
    }
    if (escapes && isEllipsis(name)) {
      bad(name, name.text() + " follows no template");
    }
    use.expander().tellTemplateName(name, use.scope());
    int index = names.computeIfAbsent(name.identifier(), identifier -> names.size());
    return new Template.NameTemplate(index, name);
  }

  private Template variable(Form.Name name, Slot slot, int nesting, List<Occurrence> seen) {
    if (nesting < slot.depth) {
      bad(
          name,
          name.text()
              + " stands under "
              + ellipses(slot.depth)
              + " in the pattern, and under "
              + ellipses(nesting)
              + " here");
    }
    int index = slot.index;
    if (nesting > slot.depth && slot.depth > 0) {
      // The innermost ellipses step it, the outer ones repeat it whole (SRFI 149). It gets a slot
      // of its own, because an outer ellipsis may step another occurrence of it.
      index = slotCount++;
      copies.add(slot.index);
    }
    seen.add(new Occurrence(index, slot.depth, 0));
    return new Template.VariableTemplate(index);
  }

  private static String ellipses(int count) {
    return count == 0 ? "none" : count == 1 ? "one ellipsis" : count + " ellipses";
  }

  private List<Template.Element> elements(
      List<Form> items, int nesting, boolean escapes, List<Occurrence> seen) {
    List<Template.Element> elements = new ArrayList<>(items.size());
    int i = 0;
    while (i < items.size()) {
      Form item = items.get(i++);
      int count = 0;
      // The escape (... ...) is the one list that an ellipsis may head.
      while (escapes && !isEllipsis(item) && i < items.size() && isEllipsis(items.get(i))) {
        count++;
        i++;
      }
      List<Occurrence> within = new ArrayList<>();
      Template template = template(item, nesting + count, escapes, within);
      List<int[]> repeats = new ArrayList<>();
      for (int level = 1; level <= count; level++) {
        repeats.add(0, stepped(within, item));
        within.replaceAll(Occurrence::underOneMore);
      }
      seen.addAll(within);
      elements.add(new Template.Element(template, repeats));
    }
    return elements;
  }

  // What the next ellipsis around steps.
  private int[] stepped(List<Occurrence> within, Form item) {
    int[] stepped =
        within.stream()
            .filter(occurrence -> occurrence.depth > occurrence.inner)
            .mapToInt(Occurrence::slot)
            .distinct()
            .toArray();
    if (stepped.length == 0) {
      bad(item, "no variable in " + FormText.of(item) + " stands under an ellipsis");
    }
    return stepped;
  }
}
