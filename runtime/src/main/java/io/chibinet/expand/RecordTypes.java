package io.chibinet.expand;

import io.chibinet.syntax.Location;
import io.chibinet.value.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code define-record-type} (R7RS 5.5). A constructor or predicate of {@code #f} is left out; a
 * constructor that is a lone name takes all fields.
 */
final class RecordTypes {
  private record Field(Form.Name name, Form.Name accessor, Form.Name modifier) {}

  private final Use use;
  private final Definitions place;
  private final List<Field> fields = new ArrayList<>();

  private RecordTypes(Use use, Definitions place) {
    this.use = use;
    this.place = place;
  }

  static void define(Use use, Definitions place) {
    new RecordTypes(use, place).define();
  }

  private void define() {
    if (use.count() < 3) {
      use.report("a type name, a constructor, a predicate and fields");
      return;
    }
    if (!(use.part(1) instanceof Form.Name typeName)) {
      use.report(use.part(1), "an identifier as type name");
      return;
    }
    for (Form part : use.parts(4)) {
      field(part);
    }
    Formals.checkDistinct(fields.stream().map(Field::name).toList(), use, "field");
    Location at = use.location();
    Object[] names = fields.stream().map(field -> (Object) field.name.symbol()).toArray();
    Binding type =
        place.define(
            typeName,
            at,
            () ->
                call(
                    "%make-record-type",
                    Quotation.symbol(at, typeName.text()),
                    new Core.Constant(at, new Vector(names).freeze())));
    constructor(use.part(2), type);
    predicate(use.part(3), type);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      procedure(field.accessor, type, "%record-accessor", i);
      if (field.modifier != null) {
        procedure(field.modifier, type, "%record-modifier", i);
      }
    }
  }

  private void field(Form part) {
    if (part instanceof Form.ListForm field
        && field.isProper()
        && (field.size() == 2 || field.size() == 3)
        && field.get(0) instanceof Form.Name name
        && field.get(1) instanceof Form.Name accessor
        && (field.size() == 2 || field.get(2) instanceof Form.Name)) {
      Form.Name modifier = field.size() == 3 ? (Form.Name) field.get(2) : null;
      fields.add(new Field(name, accessor, modifier));
    } else {
      use.report(part, "a field of the shape (name accessor modifier)");
    }
  }

  private void constructor(Form part, Binding type) {
    if (isFalse(part)) {
      return;
    }
    Form.Name name;
    List<Object> indexes = new ArrayList<>();
    if (part instanceof Form.Name all) {
      name = all;
      for (int i = 0; i < fields.size(); i++) {
        indexes.add((long) i);
      }
    } else if (part instanceof Form.ListForm list
        && list.isProper()
        && list.size() > 0
        && list.get(0) instanceof Form.Name first) {
      name = first;
      constructorFields(list, indexes);
    } else {
      use.report(part, "a constructor of the shape (name field …)");
      return;
    }
    place.define(
        name,
        use.location(),
        () ->
            call(
                "%record-constructor",
                typeValue(type),
                constant(new Vector(indexes.toArray()).freeze()),
                Quotation.symbol(use.location(), name.text())));
  }

  private void constructorFields(Form.ListForm list, List<Object> indexes) {
    List<Form.Name> seen = new ArrayList<>();
    for (Form item : list.items().subList(1, list.size())) {
      int index = item instanceof Form.Name name ? indexOf(name) : -1;
      if (index < 0) {
        use.report(item, "the name of a field");
      } else {
        seen.add((Form.Name) item);
        indexes.add((long) index);
      }
    }
    Formals.checkDistinct(seen, use, "field");
  }

  private int indexOf(Form.Name name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name.identifier() == name.identifier()) {
        return i;
      }
    }
    return -1;
  }

  private void predicate(Form part, Binding type) {
    if (isFalse(part)) {
      return;
    }
    if (!(part instanceof Form.Name name)) {
      use.report(part, "an identifier as predicate");
      return;
    }
    place.define(
        name,
        use.location(),
        () ->
            call(
                "%record-predicate",
                typeValue(type), Quotation.symbol(use.location(), name.text())));
  }

  private void procedure(Form.Name name, Binding type, String maker, int index) {
    place.define(
        name,
        use.location(),
        () ->
            call(
                maker,
                typeValue(type),
                constant((long) index),
                Quotation.symbol(use.location(), name.text())));
  }

  private static boolean isFalse(Form form) {
    return form instanceof Form.Atom atom && Boolean.FALSE.equals(atom.value());
  }

  private Core typeValue(Binding type) {
    return use.expander().reference(type, use.location());
  }

  private Core constant(Object value) {
    return new Core.Constant(use.location(), value);
  }

  private Core call(String procedure, Core... operands) {
    return use.expander().runtimeCall(use.location(), procedure, operands);
  }
}
