package org.dayanisma.campaign.campaigns.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.campaign.campaigns.application.CampaignScope;
import org.dayanisma.campaign.campaigns.application.EventMapping;
import org.dayanisma.campaign.campaigns.application.FindCampaigns;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignStatus;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.mongo.Collections;
import org.dayanisma.dataprotection.ClearValues;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.DocumentCipher;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.eventrelay.StoredAggregate;
import org.dayanisma.eventrelay.UpdateResult;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Campaigns in MongoDB, each with its outbox, its words under a data key of its own. */
@Repository
public class MongoCampaigns implements Campaigns, FindCampaigns, DeclaresIndexes {

  private static final String ID = "_id";
  private static final String IDS_ONLY =
      "ids only: the campaigns they name are opened before anything is decided";

  private final MongoTemplate mongo;
  private final AggregateCollection aggregates;
  private final EventMapping events;
  private final DataKeys keys;
  private final FieldCipher cipher;

  MongoCampaigns(
      MongoTemplate mongo,
      AggregateCollections collections,
      EventMapping events,
      DataKeys keys,
      FieldCipher cipher) {
    this.mongo = mongo;
    this.aggregates = collections.collection(Collections.CAMPAIGNS);
    this.events = events;
    this.keys = keys;
    this.cipher = cipher;
  }

  /** Indexes of the queries below. */
  @Override
  public void declareIndexes() {
    var campaigns = mongo.getCollection(Collections.CAMPAIGNS);
    campaigns.createIndex(
        Indexes.compoundIndex(
            Indexes.ascending(CampaignDocument.UNIT_PATH),
            Indexes.descending(CampaignDocument.DRAFTED_AT, ID)));
    campaigns.createIndex(
        Indexes.compoundIndex(
            Indexes.ascending(CampaignDocument.UNIT),
            Indexes.descending(CampaignDocument.DRAFTED_AT, ID)));
    campaigns.createIndex(Indexes.ascending(CampaignDocument.UNIT, ID));
    campaigns.createIndex(
        Indexes.ascending(CampaignDocument.CALL_OPEN), new IndexOptions().sparse(true));
  }

  @Override
  public Optional<Campaign> find(CampaignId id) {
    return aggregates.find(id.toString()).map(this::read);
  }

  @Override
  public boolean add(Campaign campaign) {
    String id = campaign.id().toString();
    keys.createFor(id);
    try {
      aggregates.insert(new NewAggregate(id, campaign.version(), state(campaign), List.of(), null));
      return true;
    } catch (AggregateExists exists) {
      return false;
    }
  }

  @Override
  public boolean save(Campaign before, List<CampaignEvent> changes) {
    Campaign after = before;
    List<OutgoingEvent> published = new ArrayList<>();
    for (CampaignEvent change : changes) {
      after = after.apply(change);
      events.of(after, change).ifPresent(published::add);
    }
    var change =
        new AggregateChange(
            before.id().toString(),
            before.version(),
            after.version(),
            state(after),
            published,
            null);
    return aggregates.update(change) == UpdateResult.UPDATED;
  }

  @Override
  @ReadsUnstamped(IDS_ONLY)
  public List<CampaignId> ofUnit(UnitId unit, @Nullable CampaignId after, int limit) {
    Bson ofUnit = Filters.eq(CampaignDocument.UNIT, unit.toString());
    Bson behind = after == null ? ofUnit : Filters.and(ofUnit, Filters.gt(ID, after.toString()));
    return ids(
        mongo.getCollection(Collections.CAMPAIGNS).find(behind).sort(Sorts.ascending(ID)), limit);
  }

  @Override
  @ReadsUnstamped(IDS_ONLY)
  public List<CampaignId> withUncalledAudience(int limit) {
    return ids(
        mongo
            .getCollection(Collections.CAMPAIGNS)
            .find(Filters.eq(CampaignDocument.CALL_OPEN, true)),
        limit);
  }

  private static List<CampaignId> ids(FindIterable<Document> campaigns, int limit) {
    List<CampaignId> found = new ArrayList<>();
    campaigns
        .projection(Projections.include(ID))
        .limit(limit)
        .forEach(document -> found.add(new CampaignId(UUID.fromString(document.getString(ID)))));
    return found;
  }

  @Override
  public List<Campaign> find(Query query) {
    Optional<Bson> scope = inScope(query.scope());
    if (scope.isEmpty()) {
      return List.of();
    }
    List<Bson> filters = new ArrayList<>(List.of(scope.get()));
    if (query.unit() != null) {
      filters.add(Filters.eq(CampaignDocument.UNIT_PATH, query.unit().toString()));
    }
    if (query.status() != null) {
      filters.add(Filters.eq(CampaignDocument.STATUS, query.status().name()));
    }
    if (query.after() != null) {
      filters.add(behind(query.after()));
    }
    Bson newestFirst = Sorts.descending(CampaignDocument.DRAFTED_AT, ID);
    return aggregates.find(Filters.and(filters), newestFirst, query.limit()).stream()
        .map(this::read)
        .toList();
  }

  private static Optional<Bson> inScope(CampaignScope scope) {
    List<Bson> either = new ArrayList<>();
    if (!scope.runs().isEmpty()) {
      either.add(Filters.in(CampaignDocument.UNIT_PATH, texts(scope.runs())));
    }
    if (!scope.belongsTo().isEmpty()) {
      either.add(
          Filters.and(
              Filters.in(CampaignDocument.UNIT, texts(scope.belongsTo())),
              Filters.in(
                  CampaignDocument.STATUS,
                  CampaignStatus.RUNNING.name(),
                  CampaignStatus.FINISHED.name())));
    }
    return either.isEmpty() ? Optional.empty() : Optional.of(Filters.or(either));
  }

  private static Bson behind(Position position) {
    Date draftedAt = Date.from(position.draftedAt());
    return Filters.or(
        Filters.lt(CampaignDocument.DRAFTED_AT, draftedAt),
        Filters.and(
            Filters.eq(CampaignDocument.DRAFTED_AT, draftedAt),
            Filters.lt(ID, position.id().toString())));
  }

  private static List<String> texts(List<UnitId> units) {
    return units.stream().map(UnitId::toString).toList();
  }

  private Document state(Campaign campaign) {
    Document clear = CampaignDocument.clear(campaign);
    String id = campaign.id().toString();
    return CampaignDocument.write(campaign, clear, cipherOf(id, campaign.version(), clear));
  }

  private Campaign read(StoredAggregate stored) {
    Document clear = CampaignDocument.clearOf(stored.state());
    return CampaignDocument.read(
        stored.id(),
        stored.version(),
        stored.state(),
        cipherOf(stored.id(), stored.version(), clear));
  }

  private DocumentCipher cipherOf(String id, long version, Document clear) {
    return cipher.forDocument(
        id, Collections.CAMPAIGNS, id, Long.toString(version), ClearValues.of(clear));
  }
}
