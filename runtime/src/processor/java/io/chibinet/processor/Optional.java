package io.chibinet.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a {@link Native} method that a call may leave out; it is null then. Only
 * other optional parameters and the rest follow it. Numbers and booleans are boxed: {@code Integer,
 * Long, Boolean}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PARAMETER)
public @interface Optional {}
