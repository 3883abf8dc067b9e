package org.dayanisma.membership.members.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How fast people may be erased. An erasure cannot be undone, so one officer with one sign-in must
 * not be able to empty a register before anybody notices.
 *
 * @param grace how long an erasure can be taken back; at most {@link #LONGEST_GRACE}
 * @param alonePerDay how many a day one officer may ask for alone; every further one needs a second
 *     person
 * @param waitingPerDay how many of those a day may wait; more cannot even be asked for
 * @param perDay how many a day are carried out in the whole register; the rest wait
 */
public record ErasureBounds(Duration grace, int alonePerDay, int waitingPerDay, int perDay) {

  /**
   * A person who asks to be erased must be told what was done within thirty days (KVKK art. 13(2))
   * and within a month (GDPR art. 12(3)); the shorter time counts.
   */
  public static final Duration LONGEST_GRACE = Duration.ofDays(30);

  private static final int MOST = 1_000;

  public ErasureBounds {
    if (!grace.isPositive() || grace.compareTo(LONGEST_GRACE) > 0) {
      throw new IllegalArgumentException(
          "dayanisma.membership.erasure.grace: more than nothing, 30 days at most (KVKK art. 13(2))");
    }
    if (outside(0, alonePerDay) || outside(0, waitingPerDay) || outside(1, perDay)) {
      throw new IllegalArgumentException(
          "dayanisma.membership.erasure: alone-per-day and waiting-per-day from 0, per-day from 1,"
              + " to 1000");
    }
  }

  private static boolean outside(int least, int bound) {
    return bound < least || bound > MOST;
  }

  /**
   * When an erasure that is settled now will be carried out, to the precision that the store keeps.
   */
  public Instant dueFrom(Instant now) {
    return now.plus(grace).truncatedTo(ChronoUnit.MILLIS);
  }
}
