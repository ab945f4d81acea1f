package io.chibinet.expand;

import io.chibinet.syntax.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * A program after expansion: the few forms that the machine knows. Every {@code location} is where
 * the form stands in the user's text (the macro use, for code that a macro wrote), or null for code
 * that no text stands for.
 */
public sealed interface Core {
  Location location();

  /** The forms directly within this one, in the order in which they run if they run. */
  default List<Core> parts() {
    return List.of();
  }

  /** A constant, literal data included; it is never changed. */
  record Constant(Location location, Object value) implements Core {}

  record LocalReference(Location location, Variable variable) implements Core {}

  record LocalAssignment(Location location, Variable variable, Core value) implements Core {
    @Override
    public List<Core> parts() {
      return List.of(value);
    }
  }

  record GlobalReference(Location location, Global global) implements Core {
    @Override
    public Global global() {
      return global.meant();
    }
  }

  record GlobalAssignment(Location location, Global global, Core value) implements Core {
    @Override
    public Global global() {
      return global.meant();
    }

    @Override
    public List<Core> parts() {
      return List.of(value);
    }
  }

  /**
   * Gives {@code global} its value: at top level, or in the body of a {@link Receive} or {@link
   * Sequence} that stands there.
   */
  record GlobalDefinition(Location location, Global global, Core value) implements Core {
    @Override
    public List<Core> parts() {
      return List.of(value);
    }
  }

  /** A one-armed {@code if} has the unspecified value as its alternate. */
  record If(Location location, Core test, Core consequent, Core alternate) implements Core {
    @Override
    public List<Core> parts() {
      return List.of(test, consequent, alternate);
    }
  }

  /**
   * A procedure.
   *
   * @param name for messages and the printer; null when nothing names it
   * @param rest takes the list of further arguments; null when there may be none
   */
  record Lambda(Location location, String name, List<Variable> parameters, Variable rest, Core body)
      implements Core {
    @Override
    public List<Core> parts() {
      return List.of(body);
    }
  }

  /** The first clause that takes the arguments runs. */
  record CaseLambda(Location location, String name, List<Lambda> clauses) implements Core {
    @Override
    public List<Core> parts() {
      return List.copyOf(clauses);
    }
  }

  /** Parallel bindings, as of {@code let}. */
  record Let(Location location, List<Variable> variables, List<Core> values, Core body)
      implements Core {
    @Override
    public List<Core> parts() {
      return with(values, body);
    }
  }

  /**
   * Bindings made in order, each value seeing all variables, as of {@code letrec*} and bodies.
   * Using one before its value is there is an error that the machine reports.
   */
  record Letrec(Location location, List<Variable> variables, List<Core> values, Core body)
      implements Core {
    @Override
    public List<Core> parts() {
      return with(values, body);
    }
  }

  /** Binds the values that {@code producer} returns, as of {@code let-values} with one clause. */
  record Receive(
      Location location, List<Variable> variables, Variable rest, Core producer, Core body)
      implements Core {
    @Override
    public List<Core> parts() {
      return List.of(producer, body);
    }
  }

  /** At least one form; the value is that of the last. */
  record Sequence(Location location, List<Core> forms) implements Core {
    @Override
    public List<Core> parts() {
      return forms;
    }
  }

  record Call(Location location, Core operator, List<Core> operands) implements Core {
    @Override
    public List<Core> parts() {
      List<Core> parts = new ArrayList<>(operands);
      parts.add(0, operator);
      return parts;
    }
  }

  /**
   * A procedure or constant that Java code defines; bundled libraries alone have them.
   *
   * @param name what {@code @Native} and {@code define-native} call it
   */
  record NativeReference(Location location, String name) implements Core {}

  private static List<Core> with(List<Core> values, Core body) {
    List<Core> parts = new ArrayList<>(values);
    parts.add(body);
    return parts;
  }
}
