package org.dayanisma.campaign.adapter.web;

import java.util.Map;
import java.util.TreeMap;
import org.dayanisma.campaign.domain.Action;
import org.dayanisma.campaign.domain.AudienceSize;
import org.dayanisma.campaign.domain.Campaign;
import org.dayanisma.campaign.domain.participation.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How far a campaign has come.
 *
 * @param participants people who did at least one thing
 * @param goal participants hoped for
 * @param audience members called, once they are known
 * @param byAction how often each action was taken
 */
record ProgressResponse(
    long participants,
    @Nullable Integer goal,
    @Nullable Integer audience,
    Map<Action, Long> byAction) {

  static ProgressResponse of(Campaign campaign, Progress progress) {
    AudienceSize size = campaign.audience();
    return new ProgressResponse(
        progress.participants(),
        campaign.goal(),
        size == null ? null : size.members(),
        new TreeMap<>(progress.byAction()));
  }
}
