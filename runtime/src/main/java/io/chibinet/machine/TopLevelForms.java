package io.chibinet.machine;

import io.chibinet.expand.Core;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Unspecified;
import java.util.List;

/**
 * The forms of a program or library, as a procedure. Each is compiled once those before it have
 * run: then the globals that they define are known. A continuation captured in one goes on with the
 * others.
 */
final class TopLevelForms extends VariadicProcedure {
  private final Machine machine;
  private final List<Core> forms;

  TopLevelForms(Machine machine, List<Core> forms) {
    super(null, 0, 0);
    this.machine = machine;
    this.forms = forms;
  }

  @Override
  protected Object apply(Machine vm, Object[] none) {
    return run(vm, 0);
  }

  private Object run(Machine vm, int from) {
    int last = forms.size() - 1;
    int i = from;
    try {
      for (; i < last; i++) {
        if (machine.definesNative(forms.get(i))) {
          continue;
        }
        Object v = machine.compile(forms.get(i)).call0(vm);
        if (v == Machine.S && vm.trampoline() == Machine.S) {
          return vm.save(rest(i + 1), null);
        }
      }
    } catch (SchemeError e) {
      vm.push(new K(rest(i + 1), null));
      throw e;
    }
    return last < 0 ? Unspecified.UNSPECIFIED : machine.compile(forms.get(last)).call0(vm);
  }

  private Node rest(int from) {
    return new ThenNode((vm, ignored) -> run(vm, from));
  }
}
