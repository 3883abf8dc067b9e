package org.dayanisma.aggregates;

import org.dayanisma.dataprotection.CiphertextRejected;
import org.dayanisma.dataprotection.StampRejected;
import org.jspecify.annotations.Nullable;

/**
 * What happens to many happens to all the others first, so nobody who writes to one row of the
 * store keeps the rest as they were. Then the rejection is thrown: what caused it is tried again,
 * or put aside, and somebody is told.
 */
public final class ForgedRows {

  private @Nullable RuntimeException first;

  /** Goes on after a row to which somebody else wrote. */
  public void passOver(Runnable one) {
    try {
      one.run();
    } catch (StampRejected | CiphertextRejected forged) {
      first = first == null ? forged : first;
    }
  }

  /**
   * To be called at the end.
   *
   * @throws StampRejected or {@link CiphertextRejected}, the first of those that were passed over
   */
  public void report() {
    if (first != null) {
      throw first;
    }
  }
}
