package org.dayanisma.notification.notices.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Campaigns that are over, without a store. */
public final class InMemoryEndedCampaigns implements EndedCampaigns {

  private final Set<String> ended = new HashSet<>();

  @Override
  public synchronized void add(String campaignId) {
    ended.add(campaignId);
  }

  @Override
  public synchronized Set<String> among(Collection<String> campaignIds) {
    Set<String> among = new HashSet<>(campaignIds);
    among.retainAll(ended);
    return among;
  }
}
