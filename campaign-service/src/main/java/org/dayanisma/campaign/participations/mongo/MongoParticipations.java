package org.dayanisma.campaign.participations.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.participations.domain.Participation;
import org.dayanisma.campaign.participations.domain.ParticipationId;
import org.dayanisma.campaign.participations.domain.Participations;
import org.dayanisma.campaign.register.mongo.Collections;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.eventrelay.UpdateResult;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Participations in MongoDB. Nothing is published of them: an event for each would be a counter
 * that moves with every signature (ADR 31). {@code counted} and {@code uncounted} belong to the
 * counting; changes of the aggregate set only {@code uncounted}.
 */
@Component
@ReadsUnstamped("counts; nobody reads or does more by them")
public class MongoParticipations implements Participations, DeclaresIndexes {

  private static final String ID = "_id";
  private static final String CAMPAIGN = "campaignId";
  private static final String TAKEN = "taken";
  private static final String ACTIONS = "actions";
  private static final String ACTION = "action";
  private static final String AT = "at";
  private static final String COUNTED = "counted";

  /** There as long as an action is not counted. */
  private static final String UNCOUNTED = "uncounted";

  private final MongoTemplate mongo;
  private final AggregateCollection aggregates;

  MongoParticipations(MongoTemplate mongo, AggregateCollections collections) {
    this.mongo = mongo;
    this.aggregates = collections.unstamped(Collections.PARTICIPATIONS);
  }

  /** Indexes of the queries below. */
  @Override
  public void declareIndexes() {
    collection().createIndex(Indexes.ascending(UNCOUNTED), new IndexOptions().sparse(true));
  }

  @Override
  public Optional<Participation> find(ParticipationId id) {
    return aggregates.find(id.toString()).map(stored -> read(id, stored.state()));
  }

  @Override
  public boolean save(Participation participation) {
    String id = participation.id().toString();
    long version = participation.version();
    if (version == 1) {
      try {
        aggregates.insert(new NewAggregate(id, 1, state(participation), List.of(), null));
        return true;
      } catch (AggregateExists exists) {
        return false;
      }
    }
    var change =
        new AggregateChange(id, version - 1, version, state(participation), List.of(), null);
    return aggregates.update(change) == UpdateResult.UPDATED;
  }

  @Override
  public List<Uncounted> uncounted(Collection<ParticipationId> among) {
    List<Uncounted> found = new ArrayList<>();
    collection()
        .find(Filters.in(ID, among.stream().map(ParticipationId::toString).toList()))
        .projection(Projections.include(CAMPAIGN, TAKEN, COUNTED))
        .forEach(document -> {
          Participation participation = read(idOf(document), document);
          int counted = document.getInteger(COUNTED, 0);
          if (counted < participation.version()) {
            found.add(new Uncounted(participation, counted));
          }
        });
    return found;
  }

  @Override
  public Map<CampaignId, List<ParticipationId>> left(int limit) {
    Map<CampaignId, List<ParticipationId>> left = new LinkedHashMap<>();
    collection()
        .find(Filters.eq(UNCOUNTED, true))
        .projection(Projections.include(CAMPAIGN))
        .limit(limit)
        .forEach(document ->
            left.computeIfAbsent(campaignOf(document), c -> new ArrayList<>()).add(idOf(document)));
    return left;
  }

  @Override
  public void markCounted(Collection<Counted> counted) {
    List<WriteModel<Document>> marks = new ArrayList<>();
    for (Counted each : counted) {
      String id = each.id().toString();
      marks.add(new UpdateOneModel<>(Filters.eq(ID, id), Updates.max(COUNTED, each.actions())));
      // Only if no further action came meanwhile: that one is not counted yet.
      marks.add(
          new UpdateOneModel<>(
              Filters.and(Filters.eq(ID, id), Filters.eq(ACTIONS, each.actions())),
              Updates.unset(UNCOUNTED)));
    }
    if (!marks.isEmpty()) {
      collection().bulkWrite(marks, new BulkWriteOptions().ordered(false));
    }
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(Collections.PARTICIPATIONS);
  }

  private static Document state(Participation participation) {
    return new Document(CAMPAIGN, participation.campaign().toString())
        .append(TAKEN, participation.taken().stream().map(MongoParticipations::state).toList())
        .append(ACTIONS, participation.version())
        .append(UNCOUNTED, true);
  }

  private static Document state(Participation.Taken taken) {
    return new Document(ACTION, taken.action().name()).append(AT, Date.from(taken.at()));
  }

  private static Participation read(ParticipationId id, Document document) {
    List<Participation.Taken> taken =
        document.getList(TAKEN, Document.class, List.of()).stream()
            .map(MongoParticipations::taken)
            .toList();
    return new Participation(id, campaignOf(document), taken);
  }

  private static Participation.Taken taken(Document document) {
    Date at = document.getDate(AT);
    return new Participation.Taken(
        Action.valueOf(document.getString(ACTION)), at == null ? Instant.EPOCH : at.toInstant());
  }

  private static ParticipationId idOf(Document document) {
    return new ParticipationId(UUID.fromString(document.getString(ID)));
  }

  private static CampaignId campaignOf(Document document) {
    return new CampaignId(UUID.fromString(document.getString(CAMPAIGN)));
  }
}
