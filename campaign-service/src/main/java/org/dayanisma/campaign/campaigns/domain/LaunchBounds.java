package org.dayanisma.campaign.campaigns.domain;

import java.time.LocalDate;
import org.dayanisma.campaign.register.domain.UnitId;

/**
 * What has been launched in a day. Exact however many launch at once: a place is a row that one can
 * write, a number of calls a row that one at a time can raise. What a campaign has taken stays its
 * own for the day, so a launch can be repeated.
 */
public interface LaunchBounds {

  /**
   * Takes one of the person's places of the day.
   *
   * @param person the member they are, so that a second account has no places of its own; the
   *     account of somebody who is none
   * @param places how many they have
   * @return false if all are taken by other campaigns
   */
  boolean takePlace(String person, LocalDate day, CampaignId campaign, int places);

  /**
   * Notes that the campaign calls people of the unit's subtree.
   *
   * @param people whom it calls
   * @param most so many may be called there in the day, by all campaigns together
   * @return false if it would be more; nothing is stored then
   */
  boolean call(UnitId unit, LocalDate day, CampaignId campaign, long people, long most);
}
