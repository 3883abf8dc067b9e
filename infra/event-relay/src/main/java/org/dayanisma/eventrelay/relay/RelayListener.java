package org.dayanisma.eventrelay.relay;

import java.time.Duration;

/** Told what the relay does, to count it. */
public interface RelayListener {

  /** A round has ended. */
  void relayed(String collection, RelayRound.Outcome outcome);

  /**
   * A sweep has looked through a collection.
   *
   * @param pending aggregates with something waiting
   * @param oldest age of the oldest such event, zero if there is none
   */
  void swept(String collection, long pending, Duration oldest);
}
