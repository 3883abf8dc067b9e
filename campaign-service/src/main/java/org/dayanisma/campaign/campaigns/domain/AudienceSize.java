package org.dayanisma.campaign.campaigns.domain;

/**
 * How many members a campaign calls.
 *
 * @param members people in the audience
 * @param settled those of them who had stood where they stand for a week: the counters of the
 *     campaign are told as if there were only these, so people who were moved or admitted to make a
 *     small group look large do not count
 * @param chunks pieces it is called in
 */
public record AudienceSize(int members, int settled, int chunks) {

  public AudienceSize {
    if (settled < 0 || settled > members || chunks < 0 || (members == 0) != (chunks == 0)) {
      throw new IllegalArgumentException(
          members + " members, " + settled + " settled, in " + chunks + " chunks");
    }
  }
}
