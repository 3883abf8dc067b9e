package org.dayanisma.eventrelay.relay;

import java.time.Duration;

/** Told what the relay does, to count it. */
public interface RelayListener {

  /** A round has ended. */
  void relayed(String collection, RelayRound.Outcome outcome);

  /**
   * A sweep has looked at the oldest of a collection.
   *
   * @param pending aggregates with something waiting that it looked at; there may be more
   * @param oldest age of the oldest such event, zero if there is none
   */
  void swept(String collection, long pending, Duration oldest);
}
