package org.dayanisma.httpapi;

/** The answers of this service that are kept for repetitions of requests. */
@FunctionalInterface
public interface KeptAnswers {

  /**
   * Forgets what was answered about a person or thing: whatever tells about it, was asked at a path
   * with this id, or made it. The keys stay used, so that a repetition does nothing a second time;
   * it is told that the answer is not kept. Safe to repeat.
   */
  void forget(String id);
}
