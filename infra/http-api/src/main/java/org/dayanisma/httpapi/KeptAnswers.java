package org.dayanisma.httpapi;

/** The answers of this service that are kept for repetitions of requests. */
@FunctionalInterface
public interface KeptAnswers {

  /**
   * Forgets what was answered about a person or thing: every answer that tells about it, was asked
   * for at a path with this id, or created it. The keys stay used, so that a repetition does
   * nothing a second time; it is answered that the answer is not kept. Safe to repeat.
   */
  void forget(String id);
}
