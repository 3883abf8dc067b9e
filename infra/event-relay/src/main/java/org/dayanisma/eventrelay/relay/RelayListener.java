package org.dayanisma.eventrelay.relay;

import java.time.Duration;

/** Is told what the relay does, so that it can be counted. */
public interface RelayListener {

  /** A round has ended. */
  void relayed(String collection, RelayRound.Outcome outcome);

  /**
   * A sweep has looked at the oldest of a collection.
   *
   * @param pending aggregates with something waiting at which it looked; there may be more
   * @param oldest age of the oldest such event, zero if there is none
   */
  void swept(String collection, long pending, Duration oldest);
}
