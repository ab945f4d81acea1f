package io.chibinet.expand;

import io.chibinet.syntax.Location;
import java.util.ArrayList;
import java.util.List;

/** A template of {@code syntax-rules}, or a part of one (R7RS 4.3.2). */
sealed interface Template {
  /** One expansion: the names that it writes are renamed once each. */
  final class Writing {
    final Location place;
    final Scope definition;
    private final Object[] renamed;
    int size;

    /** Where lists under one ellipsis differed in length, or null. */
    Problem problem;

    enum Problem {
      UNEQUAL_LENGTHS
    }

    Writing(Location place, Scope definition, int names) {
      this.place = place;
      this.definition = definition;
      this.renamed = new Object[names];
    }

    Object rename(int index, Object identifier) {
      if (renamed[index] == null) {
        renamed[index] = new Identifier(identifier, definition);
      }
      return renamed[index];
    }
  }

  Form write(Object[] slots, Writing writing);

  record VariableTemplate(int slot) implements Template {
    @Override
    public Form write(Object[] slots, Writing writing) {
      return (Form) slots[slot];
    }
  }

  /** A name that the macro writes; {@code index} is the same for the same name. */
  record NameTemplate(int index, Form.Name name) implements Template {
    @Override
    public Form write(Object[] slots, Writing writing) {
      return new Form.Name(writing.place, writing.rename(index, name.identifier()), name.written());
    }
  }

  record ConstantTemplate(Object value) implements Template {
    @Override
    public Form write(Object[] slots, Writing writing) {
      return new Form.Atom(writing.place, value);
    }
  }

  /**
   * A part of a list or vector.
   *
   * @param repeats for each ellipsis behind it, the outermost first, the variables that it steps
   */
  record Element(Template template, List<int[]> repeats) {
    void write(Object[] slots, Writing writing, List<Form> target) {
      write(slots, writing, target, 0);
    }

    private void write(Object[] slots, Writing writing, List<Form> target, int level) {
      if (level == repeats.size()) {
        target.add(template.write(slots, writing));
        writing.size++;
        return;
      }
      int[] stepped = repeats.get(level);
      int length = ((List<?>) slots[stepped[0]]).size();
      for (int slot : stepped) {
        if (((List<?>) slots[slot]).size() != length) {
          writing.problem = Writing.Problem.UNEQUAL_LENGTHS;
          return;
        }
      }
      for (int i = 0; i < length; i++) {
        Object[] step = slots.clone();
        for (int slot : stepped) {
          step[slot] = ((List<?>) slots[slot]).get(i);
        }
        write(step, writing, target, level + 1);
      }
    }
  }

  /** A list; {@code tail} stands behind the dot, or is null. */
  record ListTemplate(List<Element> elements, Template tail) implements Template {
    @Override
    public Form write(Object[] slots, Writing writing) {
      List<Form> items = items(elements, slots, writing);
      Form rest = tail == null ? null : tail.write(slots, writing);
      // (a ... . b) is b where there is no a.
      return items.isEmpty() && rest != null ? rest : new Form.ListForm(writing.place, items, rest);
    }
  }

  record VectorTemplate(List<Element> elements) implements Template {
    @Override
    public Form write(Object[] slots, Writing writing) {
      return new Form.VectorForm(writing.place, items(elements, slots, writing));
    }
  }

  private static List<Form> items(List<Element> elements, Object[] slots, Writing writing) {
    List<Form> items = new ArrayList<>(elements.size());
    for (Element element : elements) {
      element.write(slots, writing, items);
    }
    return items;
  }
}
