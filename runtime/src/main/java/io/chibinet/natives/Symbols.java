package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.value.MutableString;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Symbol;

/** Symbols (R7RS 6.5). */
final class Symbols {
  private Symbols() {}

  @Native("symbol?")
  static boolean isSymbol(Object object) {
    return object instanceof Symbol;
  }

  @Native("symbol=?")
  static boolean areSame(Symbol first, Object... rest) {
    boolean same = true;
    for (int i = 0; i < rest.length; i++) {
      if (!(rest[i] instanceof Symbol)) {
        throw SchemeError.wrongType("symbol=?", i + 2, "a symbol", rest[i]);
      }
      same &= rest[i] == first;
    }
    return same;
  }

  /** The string is a constant: changing it is an error. */
  @Native("symbol->string")
  static MutableString toString(Symbol symbol) {
    return MutableString.of(symbol.name()).freeze();
  }

  @Native("string->symbol")
  static Symbol ofString(MutableString string) {
    return Symbol.of(string.toString());
  }
}
