package io.chibinet.expand;

import java.util.List;
import java.util.function.Function;

/** What runs expanded code. Tools have none: then nothing ever runs. */
public interface Runner {
  /** Runs the forms in order and returns the value of the last. */
  Object run(List<Core> forms);

  /**
   * The same for the code of a macro.
   *
   * @throws io.chibinet.value.SchemeError with what it raised and did not handle
   */
  Object evaluate(List<Core> forms);

  /**
   * Calls a procedure that {@link #evaluate} returned, a procedural macro's transformer.
   *
   * @throws io.chibinet.value.SchemeError with what it raised and did not handle
   */
  Object call(Object procedure, Object... arguments);

  /** A Scheme procedure of {@code arity} arguments that Java code does. */
  Object procedure(String name, int arity, Function<Object[], Object> body);
}
