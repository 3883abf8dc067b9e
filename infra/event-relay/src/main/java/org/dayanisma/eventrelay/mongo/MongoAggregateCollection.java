package org.dayanisma.eventrelay.mongo;

import static org.dayanisma.eventrelay.mongo.AggregateFields.ID;
import static org.dayanisma.eventrelay.mongo.AggregateFields.LEASE;
import static org.dayanisma.eventrelay.mongo.AggregateFields.OUTBOX;
import static org.dayanisma.eventrelay.mongo.AggregateFields.PENDING_SINCE;
import static org.dayanisma.eventrelay.mongo.AggregateFields.SEEN;
import static org.dayanisma.eventrelay.mongo.AggregateFields.VERSION;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.dataprotection.CiphertextRejected;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.KeyedCommand;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.OutboxFull;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.eventrelay.SeenKeys;
import org.dayanisma.eventrelay.StoredAggregate;
import org.dayanisma.eventrelay.UpdateResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Aggregates of one MongoDB collection. State and outbox change in one update that names its
 * fields; the document is never replaced, because a replacement written from an older reading would
 * bring back events already published.
 */
final class MongoAggregateCollection implements AggregateCollection {

  private static final Logger LOG = LoggerFactory.getLogger(MongoAggregateCollection.class);

  private final MongoCollection<Document> documents;
  private final @Nullable DocumentStamps stamps;
  private final OutboxStamps outboxes;
  private final InstantSource clock;
  private final int cap;
  private final BiConsumer<String, String> nudge;

  /**
   * @param stamps null for aggregates without a stamp
   * @param outboxes stamps of the events; the events of every aggregate have them
   * @param cap the most events that one aggregate may have waiting
   * @param nudge called with collection and id after every write that stored an event
   */
  MongoAggregateCollection(
      MongoCollection<Document> documents,
      @Nullable DocumentStamps stamps,
      OutboxStamps outboxes,
      InstantSource clock,
      int cap,
      BiConsumer<String, String> nudge) {
    this.documents = documents;
    this.stamps = stamps;
    this.outboxes = outboxes;
    this.clock = clock;
    this.cap = cap;
    this.nudge = nudge;
  }

  boolean isStamped() {
    return stamps != null;
  }

  @Override
  public Optional<StoredAggregate> find(String id) {
    return Optional.ofNullable(stored(Filters.eq(ID, id)).first()).map(this::opened);
  }

  @Override
  public List<StoredAggregate> find(Bson where, Bson order, int limit) {
    return stored(where).sort(order).limit(limit).map(this::opened).into(new ArrayList<>());
  }

  @Override
  public <T> List<T> findGenuine(
      Bson where, Bson order, int limit, Function<StoredAggregate, Optional<T>> open) {
    List<T> genuine = new ArrayList<>();
    try (MongoCursor<Document> found = stored(where).sort(order).cursor()) {
      while (found.hasNext() && (limit == 0 || genuine.size() < limit)) {
        try {
          open.apply(opened(found.next())).ifPresent(genuine::add);
        } catch (StampRejected | CiphertextRejected forged) {
          LOG.warn("{}; it is left out", forged.getMessage());
        }
      }
    }
    return genuine;
  }

  private FindIterable<Document> stored(Bson where) {
    return documents.find(where).projection(Projections.exclude(OUTBOX, PENDING_SINCE, LEASE));
  }

  private StoredAggregate opened(Document document) {
    Document seen = document.get(SEEN) instanceof Document keys ? keys : new Document();
    document.remove(SEEN);
    StoredAggregate found =
        aggregate(stamps == null ? document : stamps.opened(name(), document), seen);
    KeyedCommand.loaded(found.id(), seen);
    return found;
  }

  private static StoredAggregate aggregate(Document content, Document seen) {
    String id = content.getString(ID);
    long version = content.get(VERSION, Number.class).longValue();
    Document state = new Document(content);
    state.remove(ID);
    state.remove(VERSION);
    return new StoredAggregate(id, version, state, seen);
  }

  /**
   * What the stamp covers: everything but the relay's fields, which change without the aggregate.
   */
  private static Document content(String id, long version, Document state) {
    return new Document(state).append(ID, id).append(VERSION, version);
  }

  /** The state as it is to be stored. */
  private Document stamped(String id, long version, Document state) {
    return stamps == null
        ? state
        : new Document(state)
            .append(DocumentStamps.FIELD, stamps.of(name(), content(id, version, state)));
  }

  @Override
  public void insert(NewAggregate aggregate) {
    if (aggregate.events().size() > cap) {
      throw new OutboxFull(name(), aggregate.id());
    }
    Instant now = clock.instant();
    Document document = new Document(ID, aggregate.id()).append(VERSION, aggregate.version());
    stamped(aggregate.id(), aggregate.version(), aggregate.state())
        .forEach((field, value) -> appendUnlessNull(document, field, value));
    document.append(OUTBOX, entries(aggregate.id(), aggregate.events(), aggregate.cause(), now));
    if (!aggregate.events().isEmpty()) {
      document.append(PENDING_SINCE, Date.from(now));
    }
    IncomingEvent cause = aggregate.cause();
    Document seen = KeyedCommand.mark();
    if (cause != null) {
      seen.append(SeenKeys.of(cause.subject()), cause.sequence());
    }
    appendUnlessEmpty(document, SEEN, seen);
    try {
      documents.insertOne(document);
    } catch (MongoWriteException e) {
      throw translated(e);
    }
    nudgeIfAny(aggregate.id(), aggregate.events());
  }

  @Override
  public UpdateResult update(AggregateChange change) {
    try {
      long matched = documents.updateOne(condition(change), written(change)).getMatchedCount();
      if (matched == 0) {
        return refusal(change);
      }
    } catch (MongoWriteException e) {
      throw translated(e);
    }
    nudgeIfAny(change.id(), change.events());
    return UpdateResult.UPDATED;
  }

  private Bson condition(AggregateChange change) {
    Document all = new Document(ID, change.id()).append(VERSION, change.expectedVersion());
    if (!change.events().isEmpty()) {
      int room = cap - change.events().size();
      if (room < 0) {
        throw new OutboxFull(name(), change.id());
      }
      all.append(OUTBOX + "." + room, new Document("$exists", false));
    }
    IncomingEvent cause = change.cause();
    if (cause != null) {
      String path = SeenKeys.path(cause.subject());
      Document absent = new Document(path, new Document("$exists", false));
      Document older = new Document(path, new Document("$lt", cause.sequence()));
      all.append("$or", List.of(absent, older));
    }
    return all;
  }

  private Document written(AggregateChange change) {
    Instant now = clock.instant();
    Document set = new Document();
    Document unset = new Document();
    stamped(change.id(), change.newVersion(), change.state())
        .forEach((field, value) -> {
          if (value == null) {
            unset.append(field, "");
          } else {
            set.append(field, value);
          }
        });
    IncomingEvent cause = change.cause();
    if (cause != null) {
      set.append(SeenKeys.path(cause.subject()), cause.sequence());
    }
    KeyedCommand.mark().forEach((place, command) -> set.append(SEEN + "." + place, command));
    Document update =
        new Document("$inc", new Document(VERSION, change.newVersion() - change.expectedVersion()));
    appendUnlessEmpty(update, "$set", set);
    appendUnlessEmpty(update, "$unset", unset);
    if (!change.events().isEmpty()) {
      List<Document> entries = entries(change.id(), change.events(), cause, now);
      update.append("$push", new Document(OUTBOX, new Document("$each", entries)));
      update.append("$min", new Document(PENDING_SINCE, Date.from(now)));
    }
    return update;
  }

  /**
   * Why nothing matched. This is read after the fact, so if somebody wrote in between it says
   * "conflict", which is always safe.
   */
  private UpdateResult refusal(AggregateChange change) {
    Document stored =
        documents
            .find(Filters.eq(ID, change.id()))
            .projection(Projections.include(VERSION, SEEN, OUTBOX + ".seq"))
            .first();
    if (stored == null) {
      return UpdateResult.CONFLICT;
    }
    List<?> waiting = stored.get(OUTBOX) instanceof List<?> outbox ? outbox : List.of();
    Document seen = stored.get(SEEN) instanceof Document keys ? keys : new Document();
    StoredAggregate aggregate = aggregate(stored, seen);
    IncomingEvent cause = change.cause();
    if (cause != null && aggregate.hasSeen(cause)) {
      return UpdateResult.ALREADY_SEEN;
    }
    if (aggregate.version() == change.expectedVersion()
        && waiting.size() + change.events().size() > cap) {
      throw new OutboxFull(name(), change.id());
    }
    return UpdateResult.CONFLICT;
  }

  private List<Document> entries(
      String id, List<OutgoingEvent> events, @Nullable IncomingEvent cause, Instant now) {
    Map<String, String> headers = WriterHeaders.current(cause);
    return events.stream()
        .map(event -> outboxes.stamped(id, OutboxDocuments.of(id, event, now, headers)))
        .toList();
  }

  private void nudgeIfAny(String id, List<OutgoingEvent> events) {
    if (!events.isEmpty()) {
      nudge.accept(name(), id);
    }
  }

  private AggregateExists translated(MongoWriteException e) {
    return DuplicateKeys.indexOf(e)
        .map(index -> new AggregateExists(name(), index))
        .orElseThrow(() -> e);
  }

  private String name() {
    return documents.getNamespace().getCollectionName();
  }

  private static void appendUnlessNull(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }

  private static void appendUnlessEmpty(Document update, String operator, Document fields) {
    if (!fields.isEmpty()) {
      update.append(operator, fields);
    }
  }
}
