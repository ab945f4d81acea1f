package io.chibinet.natives;

import io.chibinet.library.Features;
import io.chibinet.processor.Native;
import io.chibinet.value.Nil;
import io.chibinet.value.Pair;
import io.chibinet.value.Symbol;
import java.util.List;

/** The system (R7RS 6.14). */
final class SystemInterface {
  private SystemInterface() {}

  @Native("features")
  static Object features() {
    List<String> names = Features.names();
    Object list = Nil.NIL;
    for (int i = names.size(); i-- > 0; ) {
      list = new Pair(Symbol.of(names.get(i)), list);
    }
    return list;
  }
}
