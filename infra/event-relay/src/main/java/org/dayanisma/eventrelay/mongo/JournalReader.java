package org.dayanisma.eventrelay.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.relay.OutboxEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the journal: lines for a person, whole events for a replay. */
public final class JournalReader {

  private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);

  private final MongoCollection<Document> journal;
  private final MongoEventJournal states;

  public JournalReader(MongoDatabase database, MongoEventJournal states) {
    this.journal = database.getCollection(MongoEventJournal.JOURNAL);
    this.states = states;
  }

  /** An entry without its body. */
  public record Line(
      String id,
      String topic,
      String type,
      Instant time,
      Instant journaledAt,
      boolean compactedState) {}

  /** The newest entries, newest first. */
  public List<Line> newest(@Nullable String topic, @Nullable String subject, int limit) {
    return journal
        .find(filter(topic, subject))
        .projection(Projections.exclude("data"))
        .sort(Sorts.descending("journaledAt", AggregateFields.SEQ))
        .limit(limit)
        .map(JournalReader::line)
        .into(new ArrayList<>());
  }

  private static Line line(Document stored) {
    return new Line(
        stored.getString("_id"),
        stored.getString("topic"),
        stored.getString("type"),
        stored.getDate("time").toInstant(),
        stored.getDate("journaledAt").toInstant(),
        Boolean.TRUE.equals(stored.getBoolean("compactedState")));
  }

  public long count() {
    return journal.estimatedDocumentCount();
  }

  /**
   * Visits the events that can be published again, aggregate by aggregate, each in order, until the
   * visitor has enough. Entries that somebody else wrote are left out.
   *
   * @param forged called for each entry that is left out
   */
  public void visit(
      @Nullable String topic,
      @Nullable String subject,
      Predicate<OutboxEntry> visitor,
      Runnable forged) {
    try (var entries =
        journal
            .find(filter(topic, subject))
            .sort(Sorts.ascending("subject", AggregateFields.SEQ))
            .iterator()) {
      boolean more = true;
      while (more && entries.hasNext()) {
        Optional<OutboxEntry> entry = genuine(entries.next(), forged);
        more = entry.isEmpty() || visitor.test(entry.get());
      }
    }
  }

  private Optional<OutboxEntry> genuine(Document stored, Runnable forged) {
    try {
      return states.republishable(stored);
    } catch (StampRejected rejected) {
      LOG.warn("{}; it is not published again", rejected.getMessage());
      forged.run();
      return Optional.empty();
    }
  }

  private static Bson filter(@Nullable String topic, @Nullable String subject) {
    Document filter = new Document();
    if (topic != null) {
      filter.append("topic", topic);
    }
    if (subject != null) {
      filter.append("subject", subject);
    }
    return filter.isEmpty() ? Filters.empty() : filter;
  }
}
