package io.chibinet.expand;

import java.util.List;
import java.util.function.Function;

/** What runs expanded code. Tools have none: then nothing ever runs. */
public interface Runner {
  /** Runs the forms in order and returns the value of the last. */
  Object run(List<Core> forms);

  /** Calls a procedure that {@link #run} returned, a procedural macro's transformer. */
  Object call(Object procedure, Object... arguments);

  /** A Scheme procedure of {@code arity} arguments that Java code does. */
  Object procedure(String name, int arity, Function<Object[], Object> body);
}
