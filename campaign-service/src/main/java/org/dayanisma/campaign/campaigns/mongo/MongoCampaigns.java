package org.dayanisma.campaign.campaigns.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.dayanisma.aggregates.AggregateStore;
import org.dayanisma.aggregates.Keyset;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.aggregates.Stored;
import org.dayanisma.aggregates.StoredAggregates;
import org.dayanisma.campaign.campaigns.application.CampaignScope;
import org.dayanisma.campaign.campaigns.application.FindCampaigns;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignStatus;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Component;

/** Campaigns, each with its outbox. The key is the campaign's own. */
@Component
public final class MongoCampaigns extends StoredAggregates<CampaignId, Campaign, CampaignEvent>
    implements Campaigns, FindCampaigns {

  private static final String UNIT = "unitId";
  private static final String UNIT_PATH = "unit.units";
  private static final String STATUS = "status";
  private static final Keyset NEWEST_FIRST = Keyset.newestFirst("draftedAt");

  /** There as long as the audience of a launched campaign is not wholly called. */
  private static final String CALL_OPEN = "callOpen";

  static final Stored<Campaign, CampaignEvent> STORED =
      Stored.as("campaigns", Campaign.class)
          .secret("words")
          .derived(UNIT, campaign -> campaign.unit().unit())
          .outlivesErasures("the words of a union about its cause, not about a member")
          .derived(CALL_OPEN, campaign -> isCallOpen(campaign) ? true : null)
          .index(UNIT_PATH, "-draftedAt", "-_id")
          .index(UNIT, "-draftedAt", "-_id")
          .standsIn(UNIT, "unit", (campaign, path) -> campaign.follow(UnitPath.of(path)))
          .sparse(CALL_OPEN);

  MongoCampaigns(AggregateStore store, Publishing<Campaign, CampaignEvent> publishing) {
    super(STORED, store, publishing);
  }

  private static boolean isCallOpen(Campaign campaign) {
    return campaign.launched() && !campaign.audienceCalled();
  }

  @Override
  public List<CampaignId> withUncalledAudience(int limit) {
    return campaignIds(Filters.eq(CALL_OPEN, true), limit);
  }

  private List<CampaignId> campaignIds(Bson where, int limit) {
    return ids(where, Sorts.ascending("_id"), limit).stream()
        .map(id -> new CampaignId(UUID.fromString(id)))
        .toList();
  }

  @Override
  public List<Campaign> find(Query query) {
    Optional<Bson> scope = inScope(query.scope());
    if (scope.isEmpty()) {
      return List.of();
    }
    List<Bson> filters = new ArrayList<>(List.of(scope.get()));
    if (query.unit() != null) {
      filters.add(Filters.eq(UNIT_PATH, query.unit().toString()));
    }
    if (query.status() != null) {
      filters.add(Filters.eq(STATUS, query.status().name()));
    }
    filters.add(NEWEST_FIRST.behind(query.after()));
    return list(Filters.and(filters), NEWEST_FIRST.order(), query.limit()).stream()
        .map(Versioned::value)
        .toList();
  }

  private static Optional<Bson> inScope(CampaignScope scope) {
    List<Bson> either = new ArrayList<>();
    if (!scope.runs().isEmpty()) {
      either.add(Filters.in(UNIT_PATH, texts(scope.runs())));
    }
    if (!scope.belongsTo().isEmpty()) {
      either.add(
          Filters.and(
              Filters.in(UNIT, texts(scope.belongsTo())),
              Filters.in(STATUS, CampaignStatus.RUNNING.name(), CampaignStatus.FINISHED.name())));
    }
    return either.isEmpty() ? Optional.empty() : Optional.of(Filters.or(either));
  }

  private static List<String> texts(List<UnitId> units) {
    return units.stream().map(UnitId::toString).toList();
  }
}
