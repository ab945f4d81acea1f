package io.chibinet.expand;

import io.chibinet.value.Printer;

/** Forms as messages show them: as they would be written, in one line, and cut when long. */
final class FormText {
  private static final int LONGEST = 60;

  private FormText() {}

  static String of(Form form) {
    StringBuilder text = new StringBuilder();
    write(form, text);
    if (text.length() <= LONGEST) {
      return text.toString();
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }

  private static void write(Form form, StringBuilder text) {
    if (text.length() > LONGEST) {
      return;
    }
    if (form instanceof Form.Name name) {
      text.append(name.text());
    } else if (form instanceof Form.ListForm list) {
      text.append('(');
      writeItems(list.items(), text);
      if (list.tail() != null) {
        text.append(" . ");
        write(list.tail(), text);
      }
      text.append(')');
    } else if (form instanceof Form.VectorForm vector) {
      text.append("#(");
      writeItems(vector.items(), text);
      text.append(')');
    } else {
      text.append(Printer.brief(((Form.Atom) form).value()));
    }
  }

  private static void writeItems(Iterable<Form> items, StringBuilder text) {
    String separator = "";
    for (Form item : items) {
      text.append(separator);
      separator = " ";
      write(item, text);
    }
  }
}
