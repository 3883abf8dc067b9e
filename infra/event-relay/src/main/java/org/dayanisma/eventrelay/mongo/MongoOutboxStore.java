package org.dayanisma.eventrelay.mongo;

import static org.dayanisma.eventrelay.mongo.AggregateFields.ID;
import static org.dayanisma.eventrelay.mongo.AggregateFields.LEASE;
import static org.dayanisma.eventrelay.mongo.AggregateFields.OUTBOX;
import static org.dayanisma.eventrelay.mongo.AggregateFields.PENDING_SINCE;
import static org.dayanisma.eventrelay.mongo.AggregateFields.SEQ;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.relay.Outbox;
import org.dayanisma.eventrelay.relay.OutboxStore;
import org.dayanisma.eventrelay.relay.PendingAggregate;
import org.dayanisma.eventrelay.relay.Published;
import org.jspecify.annotations.Nullable;

/** The outboxes inside the documents of one MongoDB collection. */
public final class MongoOutboxStore implements OutboxStore, DeclaresIndexes {

  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final int CURSOR_BATCH = 2000;

  private final MongoCollection<Document> documents;
  private final OutboxStamps stamps;

  public MongoOutboxStore(MongoCollection<Document> documents, OutboxStamps stamps) {
    this.documents = documents;
    this.stamps = stamps;
  }

  @Override
  public String name() {
    return documents.getNamespace().getCollectionName();
  }

  /** Declares the index of the sweep; idempotent. */
  @Override
  public void declareIndexes() {
    documents.createIndex(Indexes.ascending(PENDING_SINCE), new IndexOptions().sparse(true));
  }

  @Override
  public List<Outbox> load(Collection<String> ids, @Nullable String lease) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Bson these = Filters.in(ID, ids);
    Bson filter = lease == null ? these : Filters.and(these, Filters.eq(LEASE + ".by", lease));
    List<Outbox> outboxes = new ArrayList<>(ids.size());
    for (Document document :
        documents.find(filter).projection(Projections.include(OUTBOX)).batchSize(CURSOR_BATCH)) {
      outboxes.add(stamps.outbox(document.getString(ID), document));
    }
    return outboxes;
  }

  @Override
  public long settle(Collection<Published> published) {
    if (published.isEmpty()) {
      return 0;
    }
    List<UpdateOneModel<Document>> updates =
        published.stream()
            .map(p ->
                new UpdateOneModel<Document>(
                    Filters.and(
                        Filters.eq(ID, p.aggregateId()), nothingNewerThan(p.lastSequence())),
                    Updates.combine(
                        pullUpTo(p.lastSequence()),
                        Updates.unset(PENDING_SINCE),
                        Updates.unset(LEASE))))
            .toList();
    return documents.bulkWrite(updates, UNORDERED).getMatchedCount();
  }

  private static Bson nothingNewerThan(long sequence) {
    // Not $not: the embedded server applies that to each entry rather than to the array.
    return Filters.nor(Filters.gt(OUTBOX + "." + SEQ, sequence));
  }

  private static Bson pullUpTo(long sequence) {
    return Updates.pull(OUTBOX, new Document(SEQ, new Document("$lte", sequence)));
  }

  @Override
  public void pull(Collection<Published> published) {
    if (published.isEmpty()) {
      return;
    }
    List<UpdateOneModel<Document>> updates =
        published.stream()
            .map(p ->
                new UpdateOneModel<Document>(
                    Filters.eq(ID, p.aggregateId()), pullUpTo(p.lastSequence())))
            .toList();
    documents.bulkWrite(updates, UNORDERED);
  }

  @Override
  public void unmark(Collection<String> ids) {
    documents.updateMany(
        Filters.and(Filters.in(ID, ids), Filters.size(OUTBOX, 0)),
        Updates.combine(Updates.unset(PENDING_SINCE), Updates.unset(LEASE)));
  }

  @Override
  public void visitPending(int most, Predicate<PendingAggregate> visitor) {
    try (MongoCursor<Document> pending =
        documents
            .find(Filters.exists(PENDING_SINCE))
            .projection(Projections.include(PENDING_SINCE, LEASE))
            .sort(Sorts.ascending(PENDING_SINCE))
            .limit(most)
            .batchSize(CURSOR_BATCH)
            .iterator()) {
      boolean more = true;
      while (more && pending.hasNext()) {
        Document next = pending.next();
        more = !(next.get(ID) instanceof String id) || visitor.test(pendingAggregate(id, next));
      }
    }
  }

  /**
   * The mark and the lease carry no stamp, so whatever somebody writes there must not end the
   * sweep.
   */
  private static PendingAggregate pendingAggregate(String id, Document document) {
    Instant since =
        document.get(PENDING_SINCE) instanceof Date date ? date.toInstant() : Instant.EPOCH;
    if (document.get(LEASE) instanceof Document lease
        && lease.get("by") instanceof String by
        && lease.get("until") instanceof Date until) {
      return new PendingAggregate(id, since, by, until.toInstant());
    }
    return new PendingAggregate(id, since, null, null);
  }

  @Override
  public void claim(Collection<String> ids, String lease, Instant now, Instant until) {
    Bson free =
        Filters.or(
            Filters.exists(LEASE, false),
            Filters.eq(LEASE + ".by", lease),
            Filters.lt(LEASE + ".until", Date.from(now)));
    documents.updateMany(
        Filters.and(Filters.in(ID, ids), free),
        Updates.set(LEASE, new Document("by", lease).append("until", Date.from(until))));
  }

  @Override
  public void release(Collection<String> ids, String lease) {
    documents.updateMany(
        Filters.and(Filters.in(ID, ids), Filters.eq(LEASE + ".by", lease)), Updates.unset(LEASE));
  }
}
