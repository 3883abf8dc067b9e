package org.dayanisma.eventrelay.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.relay.EventJournal;
import org.dayanisma.eventrelay.relay.OutboxEntry;

/**
 * Everything published, in the collection {@value #JOURNAL} by event id. For a compacted state it
 * only notes that the event was there; the newest body is in {@value #STATES} by topic and
 * aggregate, so that forgetting somebody forgets them here, too. Both carry a stamp over the whole
 * document, which is checked before anything is published again.
 */
public final class MongoEventJournal implements EventJournal, DeclaresIndexes {

  public static final String JOURNAL = "event_journal";
  public static final String STATES = "event_journal_states";

  private static final Binary NOTHING = new Binary(new byte[0]);

  private final MongoCollection<Document> journal;
  private final MongoCollection<Document> states;
  private final DocumentStamps stamps;
  private final InstantSource clock;

  public MongoEventJournal(MongoDatabase database, DocumentStamps stamps, InstantSource clock) {
    this.journal = database.getCollection(JOURNAL);
    this.states = database.getCollection(STATES);
    this.stamps = stamps;
    this.clock = clock;
  }

  /** Declares the index by which a replay reads; idempotent. */
  @Override
  public void declareIndexes() {
    journal.createIndex(Indexes.ascending("subject", AggregateFields.SEQ));
  }

  @Override
  public void append(List<OutboxEntry> published) {
    Date now = Date.from(clock.instant());
    keepNewestStates(published, now);
    List<Document> entries =
        published.stream().map(entry -> stamps.stamped(JOURNAL, document(entry, now))).toList();
    ignoringDuplicates(() -> journal.insertMany(entries, new InsertManyOptions().ordered(false)));
  }

  private static Document document(OutboxEntry entry, Date now) {
    Document document =
        new Document("_id", entry.id())
            .append("subject", entry.aggregateId())
            .append(AggregateFields.SEQ, entry.sequence())
            .append("topic", entry.topic())
            .append("type", entry.type())
            .append("time", Date.from(entry.time()))
            .append("journaledAt", now)
            .append("data", entry.compactedState() ? NOTHING : new Binary(entry.data()));
    if (!entry.headers().isEmpty()) {
      document.append("headers", new Document(new LinkedHashMap<>(entry.headers())));
    }
    if (entry.compactedState()) {
      document.append("compactedState", true);
    }
    return document;
  }

  /** One write per aggregate and topic; an older state never overwrites a newer one. */
  private void keepNewestStates(List<OutboxEntry> published, Date now) {
    Map<String, OutboxEntry> newest = new LinkedHashMap<>();
    for (OutboxEntry entry : published) {
      if (entry.compactedState()) {
        newest.merge(stateId(entry), entry, (a, b) -> a.sequence() > b.sequence() ? a : b);
      }
    }
    if (newest.isEmpty()) {
      return;
    }
    List<ReplaceOneModel<Document>> writes = new ArrayList<>();
    newest.forEach((id, entry) -> writes.add(stateWrite(id, entry, now)));
    ignoringDuplicates(() -> states.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
  }

  private ReplaceOneModel<Document> stateWrite(String id, OutboxEntry entry, Date now) {
    Document state =
        document(entry, now)
            .append("_id", id)
            .append("data", new Binary(entry.data()))
            .append("eventId", entry.id());
    // If a newer state is there, nothing matches; the upsert then meets the id and is refused as a
    // duplicate.
    Bson olderOrAbsent =
        Filters.and(Filters.eq("_id", id), Filters.lt(AggregateFields.SEQ, entry.sequence()));
    return new ReplaceOneModel<>(
        olderOrAbsent, stamps.stamped(STATES, state), new ReplaceOptions().upsert(true));
  }

  static String stateId(OutboxEntry entry) {
    return entry.topic() + "|" + entry.aggregateId();
  }

  private static void ignoringDuplicates(Runnable write) {
    try {
      write.run();
    } catch (MongoBulkWriteException e) {
      boolean onlyDuplicates =
          e.getWriteConcernError() == null
              && e.getWriteErrors().stream()
                  .allMatch(error -> error.getCode() == DuplicateKeys.CODE);
      if (!onlyDuplicates) {
        throw e;
      }
    }
  }

  /**
   * The journal's entry as it was published; empty for a state that a newer one has replaced.
   *
   * @throws org.dayanisma.dataprotection.StampRejected if somebody else wrote to it
   */
  Optional<OutboxEntry> republishable(Document stored) {
    Document journalled = stamps.opened(JOURNAL, stored);
    OutboxEntry entry = OutboxDocuments.entry(journalled.getString("subject"), journalled);
    if (!entry.compactedState()) {
      return Optional.of(entry);
    }
    Document state = states.find(Filters.eq("_id", stateId(entry))).first();
    return Optional.ofNullable(state)
        .map(newest -> stamps.opened(STATES, newest))
        .map(newest -> OutboxDocuments.entry(entry.aggregateId(), newest))
        .filter(newest -> newest.sequence() == entry.sequence());
  }
}
