package org.dayanisma.auditlog;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.dataprotection.StampRejected;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log in MongoDB. The server has to enforce only one rule: that {@code _id}, the index, is
 * unique. Records are inserted and never updated; the one document that is replaced is the kept
 * edge, which saves reading the whole log at start.
 */
final class MongoRecords {

  private static final Logger LOG = LoggerFactory.getLogger(MongoRecords.class);
  private static final String EDGE = "edge";
  private static final String RECORDS = "records";

  private final MongoCollection<Document> records;
  private final MongoCollection<Document> edges;
  private final DocumentStamps stamps;

  /**
   * @param patience how long one operation may take, including the search for the server
   * @param stamps for records that release somebody
   */
  MongoRecords(MongoDatabase database, Duration patience, DocumentStamps stamps) {
    MongoDatabase careful =
        database
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY)
            .withTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    this.stamps = stamps;
    this.records = careful.getCollection(RECORDS);
    this.edges = careful.getCollection("edges");
  }

  /** Declares indexes for searches; nothing else depends on them. */
  void declareIndexes() {
    records.createIndex(
        Indexes.compoundIndex(Indexes.ascending("subjects"), Indexes.descending("_id")));
    records.createIndex(
        Indexes.compoundIndex(Indexes.ascending("actor"), Indexes.descending("_id")));
    records.createIndex(Indexes.ascending("at"));
    records.createIndex(
        Indexes.compoundIndex(Indexes.ascending("outcome"), Indexes.ascending("_id")));
  }

  /**
   * Inserts records with consecutive indexes, in order, and stops where somebody else has taken the
   * next index.
   *
   * @return how many of them are stored now
   */
  int insert(List<StoredRecord> batch) {
    try {
      records.insertMany(
          batch.stream().map(this::document).toList(), new InsertManyOptions().ordered(true));
      return batch.size();
    } catch (MongoBulkWriteException failed) {
      if (failed.getWriteConcernError() != null
          || failed.getWriteErrors().size() != 1
          || failed.getWriteErrors().getFirst().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw failed;
      }
      return failed.getWriteErrors().getFirst().getIndex();
    }
  }

  /**
   * A record that releases a reader is believed only as this service wrote it and in its place.
   * Records of readings or locks need no stamp: putting one in gives nobody anything, and the
   * verifier finds one that was changed or taken out.
   */
  private Document document(StoredRecord stored) {
    Document document = stored.toDocument();
    return stored.releases() ? stamps.stamped(RECORDS, document) : document;
  }

  /**
   * Those of the next {@code count} records that exist, ascending; looked up by key on every store.
   */
  List<StoredRecord> following(long index, int count) {
    List<Long> indexes = LongStream.range(index, index + count).boxed().toList();
    return list(Filters.in("_id", indexes), Sorts.ascending("_id"), 0);
  }

  /** Whether the store has this tree: the record that ends it is there, with this root. */
  boolean endsWith(TreeEdge tree) {
    return tree.size() == 0
        || following(tree.size() - 1, 1).stream()
            .anyMatch(last -> Arrays.equals(last.root(), tree.root()));
  }

  /** Records below an index which lock readers or release them, ascending. */
  List<StoredRecord> locksBelow(long index) {
    return list(
        Filters.and(
            Filters.lt("_id", index),
            Filters.in("outcome", RecordedOutcome.LOCKED.code(), RecordedOutcome.RELEASED.code())),
        Sorts.ascending("_id"),
        0);
  }

  /** Records below an index that are not older, ascending. */
  List<StoredRecord> since(Instant oldest, long index) {
    return list(
        Filters.and(Filters.lt("_id", index), Filters.gte("at", Date.from(oldest))),
        Sorts.ascending("_id"),
        0);
  }

  /**
   * The newest first.
   *
   * @param subject the person read about, if it matters
   * @param actor the reader, if it matters
   * @param below the index below which to begin, if not at the end
   */
  List<StoredRecord> search(
      @Nullable String subject, @Nullable String actor, @Nullable Long below, int limit) {
    List<Bson> filters = new ArrayList<>();
    filters.add(below == null ? Filters.gte("_id", 0L) : Filters.lt("_id", below));
    if (subject != null) {
      filters.add(Filters.eq("subjects", subject));
    }
    if (actor != null) {
      filters.add(Filters.eq("actor", actor));
    }
    return list(Filters.and(filters), Sorts.descending("_id"), limit);
  }

  private List<StoredRecord> list(Bson filter, Bson order, int limit) {
    List<StoredRecord> found = new ArrayList<>();
    for (Document document : records.find(filter).sort(order).limit(limit)) {
      StoredRecord stored = StoredRecord.of(document);
      found.add(stored.releases() && !isOurs(document) ? stored.forged() : stored);
    }
    return found;
  }

  private boolean isOurs(Document document) {
    try {
      var _ = stamps.opened(RECORDS, document);
      return true;
    } catch (StampRejected forged) {
      LOG.error("security-event=forged-release-of-a-reading-lock index={}", document.get("_id"));
      return false;
    }
  }

  Optional<TreeEdge> keptEdge() {
    return Optional.ofNullable(edges.find(Filters.eq("_id", EDGE)).first())
        .map(kept ->
            TreeEdge.of(
                kept.getLong("size"),
                kept.getList("peaks", Binary.class).stream().map(Binary::getData).toList()));
  }

  /**
   * Keeps the edge. When this is acknowledged it is durable, and so is every write that the store
   * showed before.
   */
  void keep(TreeEdge edge) {
    edges.replaceOne(
        Filters.eq("_id", EDGE),
        new Document("_id", EDGE)
            .append("size", edge.size())
            .append("peaks", edge.peaks().stream().map(Binary::new).toList()),
        new ReplaceOptions().upsert(true));
  }
}
