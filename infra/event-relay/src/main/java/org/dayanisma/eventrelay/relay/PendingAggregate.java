package org.dayanisma.eventrelay.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate marked as having something waiting.
 *
 * @param since when its oldest waiting event was stored
 * @param leasedBy which sweeper has it, if any
 * @param leasedUntil until when
 */
public record PendingAggregate(
    String id, Instant since, @Nullable String leasedBy, @Nullable Instant leasedUntil) {

  /**
   * Whether this sweeper may take it: no sweeper has it, this one has it already, or the other's
   * time is over.
   */
  public boolean isFreeFor(String sweeper, Instant now) {
    return leasedUntil == null || sweeper.equals(leasedBy) || leasedUntil.isBefore(now);
  }
}
