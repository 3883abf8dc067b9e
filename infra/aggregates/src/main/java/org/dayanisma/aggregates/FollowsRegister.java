package org.dayanisma.aggregates;

import java.util.function.Consumer;
import org.dayanisma.dataprotection.Erasure;

/** Aggregates to which happens what happens in the register. */
public interface FollowsRegister {

  /** Takes along what stands in this unit, which has moved; nothing if they stand in none. */
  void unitMoved(String unitId);

  /**
   * Destroys the secrets of all that is about a member who was erased, as far as they may be.
   *
   * @param forget is given the key of each, once its secrets are gone: for copies of them
   * @return whether nothing of it is left to be erased
   */
  boolean erase(String memberId, Erasure because, Consumer<String> forget);
}
