package org.dayanisma.notification.deliveries.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.eventrelay.UpdateResult;
import org.dayanisma.notification.deliveries.application.DeliveryPublisher;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.deliveries.domain.DeliveryStatus;
import org.dayanisma.notification.notices.domain.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries as aggregates of the event relay. They are planned in bulk, in the very form the relay
 * would store them ({@code version} 0, empty outbox), and changed through it.
 *
 * <p>A claim moves {@code dueAt} ahead and nothing else: it needs no version, it cannot be lost by
 * a crash, and it runs out by itself.
 */
@ReadsUnstamped(
    "a neutral sentence goes to somebody's own mailbox; nobody reads or does more by it")
public final class MongoDeliveries implements Deliveries, DeclaresIndexes {

  static final String COLLECTION = "deliveries";

  private static final int DUPLICATE_KEY = 11000;

  private final MongoCollection<Document> documents;
  private final AggregateCollection aggregates;
  private final DeliveryPublisher publisher;

  public MongoDeliveries(
      MongoDatabase database, AggregateCollection aggregates, DeliveryPublisher publisher) {
    this.documents = database.getCollection(COLLECTION);
    this.aggregates = aggregates;
    this.publisher = publisher;
  }

  /** Declares the index of the sweep. */
  @Override
  public void declareIndexes() {
    documents.createIndex(
        Indexes.ascending(
            DeliveryDocuments.STATUS, DeliveryDocuments.LANE, DeliveryDocuments.DUE_AT, "_id"),
        new IndexOptions().name("due"));
  }

  @Override
  public void plan(List<Delivery> planned) {
    if (planned.isEmpty()) {
      return;
    }
    List<Document> batch = planned.stream().map(DeliveryDocuments::planned).toList();
    try {
      documents.insertMany(batch, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      boolean onlyDuplicates =
          e.getWriteConcernError() == null
              && e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
      if (!onlyDuplicates) {
        throw e;
      }
    }
  }

  @Override
  public Optional<Delivery> claim(DeliveryId id, Instant now, Instant until) {
    Document claimed =
        documents.findOneAndUpdate(
            and(
                eq("_id", id.value()),
                eq(DeliveryDocuments.STATUS, DeliveryStatus.READY.name()),
                lte(DeliveryDocuments.DUE_AT, Date.from(now))),
            Updates.set(DeliveryDocuments.DUE_AT, Date.from(until)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(claimed).map(DeliveryDocuments::delivery);
  }

  @Override
  public List<Delivery> findAll(Collection<DeliveryId> ids) {
    return documents
        .find(in("_id", ids.stream().map(DeliveryId::value).toList()))
        .map(DeliveryDocuments::delivery)
        .into(new ArrayList<>());
  }

  @Override
  public List<Due> due(Lane lane, Instant now, @Nullable Due after, int limit) {
    return documents
        .find(
            and(
                eq(DeliveryDocuments.STATUS, DeliveryStatus.READY.name()),
                eq(DeliveryDocuments.LANE, lane.name()),
                lte(DeliveryDocuments.DUE_AT, Date.from(now)),
                after == null ? new Document() : behind(after)))
        .sort(Indexes.ascending(DeliveryDocuments.DUE_AT, "_id"))
        .projection(Projections.include(DeliveryDocuments.DUE_AT))
        .limit(limit)
        .map(found ->
            new Due(
                new DeliveryId(found.getString("_id")),
                found.getDate(DeliveryDocuments.DUE_AT).toInstant()))
        .into(new ArrayList<>());
  }

  private static Bson behind(Due last) {
    Date dueAt = Date.from(last.dueAt());
    return or(
        gt(DeliveryDocuments.DUE_AT, dueAt),
        and(eq(DeliveryDocuments.DUE_AT, dueAt), gt("_id", last.id().value())));
  }

  @Override
  public boolean save(Delivery before, List<DeliveryEvent> events) {
    if (events.isEmpty()) {
      return false;
    }
    Delivery after = before.applyAll(events);
    List<OutgoingEvent> published = publisher.published(after, events);
    AggregateChange change =
        new AggregateChange(
            after.key(),
            before.version(),
            after.version(),
            DeliveryDocuments.state(after),
            published,
            null);
    return aggregates.update(change) == UpdateResult.UPDATED;
  }
}
