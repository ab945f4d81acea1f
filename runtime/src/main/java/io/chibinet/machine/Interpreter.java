package io.chibinet.machine;

import io.chibinet.expand.Core;
import io.chibinet.expand.Environment;
import io.chibinet.expand.Expander;
import io.chibinet.expand.Expansion;
import io.chibinet.expand.Form;
import io.chibinet.expand.Libraries;
import io.chibinet.expand.Runner;
import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Source;
import io.chibinet.syntax.Location;
import io.chibinet.value.SchemeError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Expander, libraries and machine wired together: runs programs and evaluates forms. It is used on
 * one Java thread, which needs a large stack.
 */
public final class Interpreter {
  private final Machine machine;
  private final Function<String, Object> natives;
  private final Surroundings surroundings;
  private final Libraries libraries;
  private Environment interaction;

  /** An interpreter whose programs have no input, and whose output nobody reads. */
  public Interpreter(LibraryPath path, Function<String, Object> natives) {
    this(path, natives, Surroundings.none());
  }

  private final Set<Expansion.Unbound> unbound = new LinkedHashSet<>();

  /**
   * An interpreter.
   *
   * @param path where libraries are found
   * @param natives finds what a {@code define-native} form of that name stands for
   * @param surroundings what programs read and write
   */
  public Interpreter(
      LibraryPath path, Function<String, Object> natives, Surroundings surroundings) {
    this.natives = natives;
    this.surroundings = surroundings;
    this.machine = new Machine(natives, this, surroundings);
    this.libraries = new Libraries(path, new CodeRunner());
  }

  public Machine machine() {
    return machine;
  }

  public Libraries libraries() {
    return libraries;
  }

  /** An environment as a REPL has, with all that {@code imports} export. */
  public Environment interactive(LibraryName... imports) {
    return libraries.interactive(imports);
  }

  /**
   * An environment with what the {@code sets} import, which cannot be changed; unless it binds
   * {@code import}.
   */
  public Environment importing(List<Form> sets) {
    Environment environment = libraries.immutable();
    Expansion imports = Expander.imports(sets, environment);
    if (imports.hasErrors()) {
      throw new ExpansionFailure(imports.problems());
    }
    libraries.run(imports.libraries());
    environment.openIfImporting();
    return environment;
  }

  /** What {@code interaction-environment} returns: of a session, or {@code (scheme small)}. */
  public Environment interaction() {
    if (interaction == null) {
      interaction = libraries.interactive(LibraryName.of("scheme", "small"));
    }
    return interaction;
  }

  /** Makes {@code environment} the one that the user of a session types in. */
  public void setInteraction(Environment environment) {
    interaction = environment;
  }

  /** Whether somebody types forms, one after the other, rather than giving a whole program. */
  public boolean isInteractive() {
    return interaction != null;
  }

  /**
   * Runs a whole program.
   *
   * @return the value of its last form
   * @throws ExpansionFailure when its text, or that of a library, is wrong: then nothing of it ran
   * @throws UncaughtError when it raised something that nothing handled
   * @throws ExitRequest when it called {@code exit} or was interrupted
   */
  public Object run(Source program) {
    return machine.run(procedure(Expander.program(program, libraries), false));
  }

  /** Evaluates one form in {@code environment}; throws what {@link #run} throws. */
  public Object evaluate(Form form, Environment environment) {
    return machine.run(procedure(Expander.form(form, environment), false));
  }

  /**
   * A procedure without arguments that evaluates {@code form}: what a native calls to stay inside
   * of a running machine. Libraries that the form needs have run when this returns.
   *
   * @throws ExpansionFailure when the form, or a library, is wrong
   */
  public Procedure procedure(Form form, Environment environment) {
    return procedure(Expander.form(form, environment), true);
  }

  /** The name without a binding that was written at {@code location}, which may be null. */
  public Optional<Expansion.Unbound> unboundAt(Location location) {
    return unbound.stream()
        .filter(name -> location != null && location.equals(name.location()))
        .findFirst();
  }

  /** The {@code name} without a binding in what {@code eval} was given. */
  public Optional<Expansion.Unbound> unboundInData(String name) {
    return unbound.stream()
        .filter(found -> found.location() == null && found.global().name().equals(name))
        .findFirst();
  }

  private Procedure procedure(Expansion expansion, boolean lastIsTail) {
    expansion.libraries().forEach(library -> unbound.addAll(library.unbound()));
    unbound.addAll(expansion.unbound());
    if (expansion.hasErrors()) {
      throw new ExpansionFailure(expansion.problems());
    }
    libraries.run(expansion.libraries());
    return new TopLevelForms(machine, expansion.forms(), lastIsTail);
  }

  private final class CodeRunner implements Runner {
    @Override
    public Object run(List<Core> forms) {
      return idle().run(new TopLevelForms(machine, forms, false));
    }

    @Override
    public Object evaluate(List<Core> forms) {
      return evaluate(new TopLevelForms(machine, forms, false));
    }

    @Override
    public Object call(Object procedure, Object... arguments) {
      Procedure target = (Procedure) procedure;
      return evaluate(
          new VariadicProcedure(target.name(), 0, 0) {
            @Override
            protected Object apply(Machine vm, Object[] none) {
              return vm.tailCall(target, arguments);
            }
          });
    }

    private Object evaluate(Procedure thunk) {
      try {
        return idle().run(thunk);
      } catch (UncaughtError e) {
        throw new SchemeError(e.payload());
      }
    }

    @Override
    public Object procedure(String name, int arity, Function<Object[], Object> body) {
      return new VariadicProcedure(name, arity, arity) {
        @Override
        protected Object apply(Machine vm, Object[] all) {
          return body.apply(all);
        }
      };
    }

    /** A library may be loaded by a running program, whose machine is then in the middle of it. */
    private Machine idle() {
      return machine.scheduler().current() == null
          ? machine
          : new Machine(natives, Interpreter.this, surroundings);
    }
  }
}
