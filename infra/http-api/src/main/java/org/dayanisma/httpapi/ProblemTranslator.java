package org.dayanisma.httpapi;

import java.util.Optional;

/**
 * Turns exceptions of other libraries into problems. Every bean of this type is asked, in bean
 * order, before the built-in rules; an exception that none of them knows is answered as 500 without
 * detail.
 */
@FunctionalInterface
public interface ProblemTranslator {

  /** The problem to answer with, or empty if this exception is not known here. */
  Optional<ProblemException> translate(Throwable thrown);
}
