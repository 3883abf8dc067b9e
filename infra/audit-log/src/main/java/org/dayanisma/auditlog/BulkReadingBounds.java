package org.dayanisma.auditlog;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many different people one reader may be told about by one service. Generous enough for an
 * officer who pages through a large branch; a whole register does not fit.
 *
 * @param stepUpPerHour beyond it a fresh sign-in is needed, and an alarm is raised
 * @param stepUpPerDay the same for a day
 * @param lockPerHour beyond it the reader is locked until somebody else releases the lock
 * @param lockPerDay the same for a day
 * @param freshFor how old a sign-in may be and still count as fresh
 */
public record BulkReadingBounds(
    @DefaultValue("1000") int stepUpPerHour,
    @DefaultValue("3000") int stepUpPerDay,
    @DefaultValue("5000") int lockPerHour,
    @DefaultValue("10000") int lockPerDay,
    @DefaultValue("5m") Duration freshFor) {

  public BulkReadingBounds {
    if (stepUpPerHour < 1
        || stepUpPerDay < stepUpPerHour
        || lockPerHour < stepUpPerHour
        || lockPerDay < stepUpPerDay
        || lockPerDay < lockPerHour
        || !freshFor.isPositive()) {
      throw new IllegalArgumentException(
          "dayanisma.audit.bounds: step-up before lock, an hour's bound before a day's");
    }
  }
}
