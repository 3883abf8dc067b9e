package org.dayanisma.campaign.participations.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.participations.domain.Counts;
import org.dayanisma.campaign.participations.domain.ParticipationId;
import org.dayanisma.campaign.participations.domain.Progress;
import org.dayanisma.campaign.participations.domain.ProgressBoards;
import org.dayanisma.campaign.participations.domain.Release;
import org.dayanisma.campaign.register.mongo.Collections;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Counters in MongoDB, one document for a campaign. Nothing else is in it, so replacing it on its
 * version is safe.
 */
@Component
@ReadsUnstamped("counts; nobody reads or does more by them")
public class MongoProgressBoards implements ProgressBoards, DeclaresIndexes {

  private static final String ID = "_id";
  private static final String VERSION = "version";
  private static final String PARTICIPANTS = "participants";
  private static final String BY_ACTION = "byAction";
  private static final String PENDING = "pending";

  /** What may be told, as of which hour. */
  private static final String TOLD = "told";

  private static final String HOUR = "hour";

  /** There as long as something is pending. */
  private static final String UNSETTLED = "unsettled";

  private final MongoTemplate mongo;

  MongoProgressBoards(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Progress find(CampaignId campaign) {
    Document document = collection().find(Filters.eq(ID, campaign.toString())).first();
    return document == null ? Progress.none(campaign) : read(campaign, document);
  }

  @Override
  public boolean save(Progress next) {
    Document document = write(next);
    if (next.version() > 1) {
      return collection()
              .replaceOne(
                  Filters.and(
                      Filters.eq(ID, next.campaign().toString()),
                      Filters.eq(VERSION, next.version() - 1)),
                  document)
              .getModifiedCount()
          == 1;
    }
    try {
      collection().insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public List<CampaignId> unsettled(int limit) {
    List<CampaignId> found = new ArrayList<>();
    collection()
        .find(Filters.eq(UNSETTLED, true))
        .projection(Projections.include(ID))
        .limit(limit)
        .forEach(document -> found.add(new CampaignId(UUID.fromString(document.getString(ID)))));
    return found;
  }

  /** Indexes of the queries above. */
  @Override
  public void declareIndexes() {
    collection().createIndex(Indexes.ascending(UNSETTLED), new IndexOptions().sparse(true));
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(Collections.PROGRESS);
  }

  private static Document write(Progress progress) {
    Document document =
        write(progress.counts(), new Document(ID, progress.campaign().toString()))
            .append(VERSION, progress.version())
            .append(
                TOLD,
                write(progress.release().counts(), new Document(HOUR, progress.release().hour())))
            .append(PENDING, progress.pending().stream().map(MongoProgressBoards::write).toList());
    if (!progress.pending().isEmpty()) {
      document.append(UNSETTLED, true);
    }
    return document;
  }

  private static Document write(Counts counts, Document into) {
    Document byAction = new Document();
    counts.byAction().forEach((action, count) -> byAction.append(action.name(), count));
    return into.append(PARTICIPANTS, counts.participants()).append(BY_ACTION, byAction);
  }

  private static Document write(Progress.Pending pending) {
    return new Document("id", pending.participation().toString())
        .append("place", pending.place())
        .append("action", pending.action().name());
  }

  private static Progress read(CampaignId campaign, Document document) {
    Document told = document.get(TOLD, Document.class);
    List<Progress.Pending> pending =
        document.getList(PENDING, Document.class, List.of()).stream()
            .map(MongoProgressBoards::readPending)
            .toList();
    return new Progress(
        campaign,
        number(document, VERSION),
        counts(document),
        pending,
        new Release(number(told, HOUR), counts(told)));
  }

  private static Counts counts(Document document) {
    Map<Action, Long> byAction = new EnumMap<>(Action.class);
    document
        .get(BY_ACTION, new Document())
        .forEach(
            (action, count) -> byAction.put(Action.valueOf(action), ((Number) count).longValue()));
    return new Counts(number(document, PARTICIPANTS), byAction);
  }

  private static Progress.Pending readPending(Document document) {
    return new Progress.Pending(
        new ParticipationId(UUID.fromString(document.getString("id"))),
        document.getInteger("place", 0),
        Action.valueOf(document.getString("action")));
  }

  private static long number(Document document, String field) {
    return document.get(field, Number.class).longValue();
  }
}
