package io.chibinet.natives;

import io.chibinet.processor.Native;
import io.chibinet.processor.Optional;
import io.chibinet.value.MutableString;
import io.chibinet.value.NumberText;
import io.chibinet.value.Numbers;
import io.chibinet.value.SchemeError;

/** Numbers as text (R7RS 6.2.7). */
final class NumberConversion {
  private NumberConversion() {}

  @Native("number->string")
  static MutableString toString(Object number, @Optional Integer radix) {
    if (!Numbers.isNumber(number)) {
      throw SchemeError.wrongType("number->string", 1, "a number", number);
    }
    return MutableString.of(NumberText.format(number, checked("number->string", radix)));
  }

  @Native("string->number")
  static Object ofString(MutableString string, @Optional Integer radix) {
    Object number = NumberText.parse(string.toString(), checked("string->number", radix));
    return number == null ? Boolean.FALSE : number;
  }

  private static int checked(String procedure, Integer radix) {
    if (radix == null) {
      return 10;
    }
    if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
      throw SchemeError.outOfRange(procedure, "radix", "from 2 to 36", (long) radix);
    }
    return radix;
  }
}
