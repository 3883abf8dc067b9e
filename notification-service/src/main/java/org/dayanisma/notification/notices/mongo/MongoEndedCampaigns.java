package org.dayanisma.notification.notices.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.notification.notices.domain.EndedCampaigns;
import org.springframework.stereotype.Component;

/**
 * The ids of campaigns that are over, each with a stamp: whoever writes one into the store keeps
 * nobody from being called.
 */
@Component
public final class MongoEndedCampaigns implements EndedCampaigns {

  static final String COLLECTION = "ended_campaigns";

  private static final String ID = "_id";

  private final StampedDocuments documents;

  public MongoEndedCampaigns(StampedDocuments documents) {
    this.documents = documents;
  }

  /** Whoever wrote one without a stamp before us is overwritten. */
  @Override
  public void add(String campaignId) {
    if (among(List.of(campaignId)).isEmpty()) {
      documents.remove(COLLECTION, campaignId);
      var _ = documents.change(COLLECTION, campaignId, _ -> true);
    }
  }

  @Override
  public Set<String> among(Collection<String> campaignIds) {
    return campaignIds.isEmpty()
        ? Set.of()
        : documents
            .findGenuine(
                COLLECTION, Filters.in(ID, List.copyOf(campaignIds)), Sorts.ascending(ID), 0)
            .stream()
            .map(ended -> ended.getString(ID))
            .collect(Collectors.toSet());
  }
}
