package org.dayanisma.campaign.participations.domain;

/**
 * Which counts of a campaign may be told. They are looked at when an hour ends, never when somebody
 * signs, so the moment of a change tells nothing about who did something at that moment; and each
 * moves only when at least five people have come to it since it moved last, so no two answers
 * differ by fewer.
 *
 * @param hour beginning of the hour in which the counters changed last, in milliseconds since 1970
 * @param counts as they were at the last release of each
 */
public record Release(long hour, Counts counts) {

  /** Nothing can be told yet. */
  public static final Release NONE = new Release(0, Counts.NONE);

  /**
   * As it stands in the hour, which may be the same or a later one; a clock that went back changes
   * nothing.
   *
   * @param counted the counters, unchanged since {@link #hour}
   */
  Release at(long now, Counts counted) {
    return now > hour ? new Release(now, counts.advancedTo(counted)) : this;
  }
}
