package io.chibinet.expand;

import io.chibinet.syntax.Location;
import java.util.List;

/**
 * One use of a special form, while it is expanded.
 *
 * @param keyword what heads it
 */
record Use(Expander expander, Keyword keyword, Form.ListForm form, Scope scope) {
  Location location() {
    return form.location();
  }

  boolean isWrittenByMacro() {
    return form.get(0) instanceof Form.Name head && head.identifier() instanceof Identifier;
  }

  /** How many parts stand behind the keyword. */
  int count() {
    return form.size() - 1;
  }

  /** A part, counting from 1: part 0 is the keyword. */
  Form part(int index) {
    return form.get(index);
  }

  /** The parts from {@code index} on. */
  List<Form> parts(int index) {
    return form.items().subList(index, form.size());
  }

  Core expression(int index) {
    return expander.expression(form.get(index), scope);
  }

  Core expression(Form part) {
    return expander.expression(part, scope);
  }

  /** Reports that the form as a whole is wrong, and expands to nothing of consequence. */
  Core malformed(String expected) {
    report(expected);
    return recover(1);
  }

  /** Reports that the form as a whole does not have the parts that it should have. */
  void report(String expected) {
    expander.error(
        ExpansionCode.MALFORMED_FORM,
        location(),
        keyword.name() + ": expected " + expected + ", got " + describe(count()));
  }

  /** Reports that {@code part} is not what it should be. */
  void report(Form part, String expected) {
    expander.error(
        ExpansionCode.MALFORMED_FORM,
        part.location() == null ? location() : part.location(),
        keyword.name() + ": expected " + expected + ", got " + FormText.of(part));
  }

  /** What stands for a broken form; tools still want to know the names in its parts. */
  Core recover(int from) {
    if (expander.log() != null) {
      for (Form part : parts(Math.min(from, form.size()))) {
        expander.expressionQuietly(part, scope);
      }
    }
    return expander.nothing(location());
  }

  private static String describe(int count) {
    return count == 0 ? "nothing" : count == 1 ? "1 part" : count + " parts";
  }
}
