package io.chibinet.machine;

import io.chibinet.value.SchemeError;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The natives of one Java class behind one generated {@code switch} per arity: linking hundreds of
 * them as lambdas would cost 40 to 230 ms at start, a switch costs 1 to 4.
 */
public abstract class NativeTable {
  public abstract Object call0(int id, Machine vm);

  public abstract Object call1(int id, Machine vm, Object a);

  public abstract Object call2(int id, Machine vm, Object a, Object b);

  public abstract Object call3(int id, Machine vm, Object a, Object b, Object c);

  public abstract Object call4(int id, Machine vm, Object a, Object b, Object c, Object d);

  public abstract Object callN(int id, Machine vm, Object[] arguments);

  /** No further arguments. */
  protected static final Object[] NONE = {};

  /** The arguments from index {@code start} on, as an array of their own. */
  protected static Object[] from(Object[] arguments, int start) {
    return Arrays.copyOfRange(arguments, start, arguments.length);
  }

  /** The argument as an {@code int}; {@code parameter} is its name in Java. */
  protected static int toInt(String procedure, int argument, String parameter, Object value) {
    if (value instanceof Long number && number.intValue() == number) {
      return number.intValue();
    }
    throw notInteger(procedure, argument, parameter, "between -2147483648 and 2147483647", value);
  }

  /** The argument as a {@code long}; {@code parameter} is its name in Java. */
  protected static long toLong(String procedure, int argument, String parameter, Object value) {
    if (value instanceof Long number) {
      return number;
    }
    throw notInteger(procedure, argument, parameter, "less than 2^63 in magnitude", value);
  }

  private static SchemeError notInteger(
      String procedure, int argument, String parameter, String range, Object value) {
    return value instanceof Long || value instanceof BigInteger
        ? SchemeError.outOfRange(procedure, parameter, range, value)
        : SchemeError.wrongType(procedure, argument, "an exact integer", value);
  }
}
