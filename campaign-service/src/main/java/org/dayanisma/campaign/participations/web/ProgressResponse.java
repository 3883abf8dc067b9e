package org.dayanisma.campaign.participations.web;

import java.util.Map;
import java.util.TreeMap;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.web.ToldAudience;
import org.dayanisma.campaign.participations.domain.ToldProgress;
import org.dayanisma.campaign.register.domain.SmallestGroup;
import org.jspecify.annotations.Nullable;

/**
 * How far a campaign has come, in steps of five and by the hour.
 *
 * @param participants at least so many people did something; null while that cannot be told
 * @param goal participants hoped for
 * @param audience at least so many members are called; null below five, until it is known, and for
 *     whoever does not run campaigns of the unit
 * @param byAction at least so many took the action; without those of fewer than five
 * @param fewerThan numbers about fewer people than this are not told
 */
record ProgressResponse(
    @Nullable Long participants,
    @Nullable Integer goal,
    @Nullable Integer audience,
    Map<Action, Long> byAction,
    int fewerThan) {

  static ProgressResponse of(Campaign campaign, ToldProgress told, boolean runs) {
    return new ProgressResponse(
        told.participants(),
        campaign.goal(),
        ToldAudience.members(campaign.audience(), runs),
        new TreeMap<>(told.byAction()),
        SmallestGroup.PEOPLE);
  }
}
