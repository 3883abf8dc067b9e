package org.dayanisma.notification.notices.domain;

import java.util.Collection;
import java.util.Set;

/** Campaigns that are over: nobody is called to them any more. */
public interface EndedCampaigns {

  /** This one is over. Its end may be told before its call, and again. */
  void add(String campaignId);

  /** Those of the given ones that are over. */
  Set<String> among(Collection<String> campaignIds);
}
