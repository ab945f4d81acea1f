package io.chibinet.natives;

import io.chibinet.machine.ExitRequest;
import io.chibinet.machine.Machine;
import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.MutableString;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** The process and its surroundings (R7RS 6.14: {@code (scheme process-context)}). */
final class ProcessContext {
  private ProcessContext() {}

  @Native("command-line")
  static Object commandLine(Machine vm) {
    List<String> words = vm.surroundings().commandLine();
    Object list = Nil.NIL;
    for (int i = words.size() - 1; i >= 0; i--) {
      list = new Pair(MutableString.of(words.get(i)), list);
    }
    return list;
  }

  @Native(value = "exit", suspends = true)
  static Object exit(Machine vm, @Optional Object obj) {
    return vm.exit(code(obj));
  }

  @Native("emergency-exit")
  static Object exitAtOnce(@Optional Object obj) {
    throw new ExitRequest(code(obj));
  }

  // The system keeps eight bits, so 256 is success and -1 is 255, as Chibi has it.
  private static int code(Object obj) {
    if (obj == null || obj == Boolean.TRUE) {
      return 0;
    }
    if (obj instanceof Long code) {
      return (int) (code & 0xFF);
    }
    return obj instanceof BigInteger code ? code.intValue() & 0xFF : 1;
  }

  @Native("get-environment-variable")
  static Object environmentVariable(MutableString name) {
    String value = System.getenv(name.toString());
    return value == null ? Boolean.FALSE : MutableString.of(value);
  }

  @Native("get-environment-variables")
  static Object environmentVariables() {
    Object list = Nil.NIL;
    for (Map.Entry<String, String> entry : System.getenv().entrySet()) {
      Pair pair = new Pair(MutableString.of(entry.getKey()), MutableString.of(entry.getValue()));
      list = new Pair(pair, list);
    }
    return list;
  }
}
