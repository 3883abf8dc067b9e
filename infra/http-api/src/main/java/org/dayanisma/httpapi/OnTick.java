package org.dayanisma.httpapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The answers of this route are sent on a tick of ten milliseconds, as every "nothing here" is: its
 * work reads what the caller may not see, and the time it takes would tell whether that is there.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnTick {}
