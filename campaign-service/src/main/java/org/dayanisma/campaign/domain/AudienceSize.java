package org.dayanisma.campaign.domain;

/**
 * How many members a campaign calls.
 *
 * @param members people in the audience
 * @param chunks pieces it is called in
 */
public record AudienceSize(int members, int chunks) {

  public AudienceSize {
    if (members < 0 || chunks < 0 || (members == 0) != (chunks == 0)) {
      throw new IllegalArgumentException(members + " members in " + chunks + " chunks");
    }
  }
}
