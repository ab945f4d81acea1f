package io.chibinet.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method as the behaviour of the builtin that a {@code define-native} form of that
 * name declares. Overloads of different arity may share a name.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Native {
  /** The Scheme name. */
  String value();

  /**
   * Whether the method may call procedures, wait or capture the continuation, and so may return
   * {@code Machine.S}. Such a method takes the {@code Machine} first. Any other method always
   * returns a value, which lets the engine call it in the middle of an expression without any
   * check.
   */
  boolean suspends() default false;

  /**
   * Whether this is no procedure but a constant, declared {@code (define-native name)}: the method
   * takes nothing, and what it returns is the value. It is called when the library is loaded, so it
   * must be cheap.
   */
  boolean constant() default false;
}
