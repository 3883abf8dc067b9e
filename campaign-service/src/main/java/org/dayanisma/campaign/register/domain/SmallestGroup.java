package org.dayanisma.campaign.register.domain;

/**
 * The fewest people a number may be about. Who signed is a political opinion (GDPR art. 9, KVKK
 * art. 6), and a number about four people is soon a statement about one of them; five is the rule
 * of official statistics for such tables, and that of the statistics of this platform.
 *
 * <p>No number about people leaves this service but through {@link #inSteps}.
 */
public final class SmallestGroup {

  /** Fewest people of a number that is told, and of the difference of two. */
  public static final int PEOPLE = 5;

  private SmallestGroup() {}

  /**
   * The number as it is told: the greatest multiple of five that is not above it. Two audiences
   * that differ by one person are so told alike, or five apart.
   *
   * @return 0 if it is about fewer than five people, which is not told
   */
  public static long inSteps(long people) {
    return people < PEOPLE ? 0 : people - people % PEOPLE;
  }
}
