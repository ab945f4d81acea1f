package io.chibinet.machine;

import io.chibinet.expand.Core;
import io.chibinet.syntax.Location;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Unspecified;
import java.util.List;

/**
 * The forms of a program or library, as a procedure. Each is compiled once those before it have
 * run: then the globals that they define are known. A continuation captured in one goes on with the
 * others.
 */
final class TopLevelForms extends VariadicProcedure {
  // Frames are told apart by their identity; nothing is kept in this one.
  private final Object[] frame = {};
  private final Machine machine;
  private final List<Core> forms;
  private final boolean lastIsTail;

  /**
   * A procedure.
   *
   * @param lastIsTail whether the last form is in tail position, as {@code eval} wants it; else it
   *     is shown among the frames of an error
   */
  TopLevelForms(Machine machine, List<Core> forms, boolean lastIsTail) {
    super(null, 0, 0);
    this.machine = machine;
    this.forms = forms;
    this.lastIsTail = lastIsTail;
  }

  @Override
  protected Object apply(Machine vm, Object[] none) {
    return run(vm, 0, Unspecified.UNSPECIFIED);
  }

  /** Runs the forms from {@code next} on; {@code value} is that of the form before. */
  private Object run(Machine vm, int next, Object value) {
    int waiting = lastIsTail ? forms.size() - 1 : forms.size();
    Object v = value;
    int i = next;
    try {
      for (; i < waiting; i++) {
        if (machine.definesNative(forms.get(i))) {
          continue;
        }
        v = machine.compile(forms.get(i)).call0(vm);
        if (v == Machine.S) {
          v = vm.trampoline();
          if (v == Machine.S) {
            return vm.save(new Rest(i), frame);
          }
        }
      }
    } catch (SchemeError e) {
      vm.push(new K(new Rest(i), frame));
      throw e;
    }
    return i < forms.size() ? machine.compile(forms.get(i)).call0(vm) : v;
  }

  /** What follows a form. */
  private final class Rest extends Node {
    private final int form;

    Rest(int form) {
      this.form = form;
    }

    @Override
    Object exec(Machine vm, Object[] f) {
      throw new AssertionError("only ever resumed");
    }

    @Override
    Object resume(Machine vm, Object[] f, Object value) {
      return run(vm, form + 1, value);
    }

    @Override
    boolean isSimple() {
      return false;
    }

    @Override
    Location location() {
      return forms.get(form).location();
    }
  }
}
