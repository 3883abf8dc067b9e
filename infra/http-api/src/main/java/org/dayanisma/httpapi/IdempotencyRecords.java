package org.dayanisma.httpapi;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the requests under way and the answered ones, one document per caller and key: {@code {_id,
 * fingerprint, owner, leaseUntil, expiresAt, answer?, about?}}. Whoever inserts the document, or
 * takes over an interrupted one by {@code findOneAndUpdate} on its old owner, may execute the
 * request; only {@code _id} must be unique.
 *
 * <p>A lease is short, and renewed while the request is executed: whoever repeats a request whose
 * process died waits no longer than one lease.
 */
final class IdempotencyRecords implements KeptAnswers, AutoCloseable {

  /** What is known about a request when it arrives. */
  sealed interface Claim {
    /** Execute it, then {@link #complete} or {@link #release} with this owner. */
    record Granted(String owner) implements Claim {}

    /** It was answered before. */
    record Answered(Document answer) implements Claim {}

    /** The key belongs to another request. */
    record OtherRequest() implements Claim {}

    /** The same request is being executed at this moment. */
    record InFlight() implements Claim {}
  }

  private static final Logger LOG = LoggerFactory.getLogger(IdempotencyRecords.class);
  private static final int TAKE_OVER_ATTEMPTS = 3;
  private static final String ABOUT = "about";

  private final Supplier<MongoCollection<Document>> documents;
  private final InstantSource time;
  private final HttpApiProperties.Idempotency bounds;
  private final Map<String, String> underWay = new ConcurrentHashMap<>();
  private final ScheduledExecutorService renewals =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("idempotency-leases").factory());

  IdempotencyRecords(
      Supplier<MongoCollection<Document>> documents,
      InstantSource time,
      HttpApiProperties.Idempotency bounds) {
    this.documents = documents;
    this.time = time;
    this.bounds = bounds;
    long third = bounds.lease().toMillis() / 3;
    var _ = renewals.scheduleWithFixedDelay(this::renew, third, third, TimeUnit.MILLISECONDS);
  }

  /**
   * The time in which a key is recognised, seen from now.
   *
   * @param begin whatever was done before this counts as never done
   */
  record Window(Instant begin, Instant end) {}

  Window window() {
    Instant now = time.instant();
    return new Window(now.minus(bounds.keptFor()), now);
  }

  /** Renews the lease of a request until it is closed. */
  Renewed renewed(String id, String owner) {
    underWay.put(id, owner);
    return () -> underWay.remove(id, owner);
  }

  /** A lease that is kept alive. */
  @FunctionalInterface
  interface Renewed extends AutoCloseable {
    @Override
    void close();
  }

  private void renew() {
    Date until = Date.from(time.instant().plus(bounds.lease()));
    underWay.forEach((id, owner) -> {
      try {
        var _ = documents.get().updateOne(owned(id, owner), Updates.set("leaseUntil", until));
      } catch (Throwable unreachable) { // even an Error, or no lease would be renewed any more
        LOG.debug("a lease is renewed the next time");
      }
    });
  }

  @Override
  public void close() {
    renewals.shutdownNow();
  }

  /**
   * Only speed and tidiness depend on the indexes, so a store that is away does not stop the start.
   */
  void declareIndexes() {
    try {
      documents
          .get()
          .createIndex(
              Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
      documents.get().createIndex(Indexes.ascending(ABOUT));
    } catch (MongoException unreachable) {
      LOG.warn(
          "the indexes of idempotency keys could not be declared: {}",
          unreachable.getClass().getName());
    }
  }

  Claim claim(String id, String fingerprint) {
    String owner = UUID.randomUUID().toString();
    for (int i = 0; i < TAKE_OVER_ATTEMPTS; i++) {
      Instant now = time.instant();
      if (insert(id, fingerprint, owner, now)) {
        return new Claim.Granted(owner);
      }
      Optional<Claim> claim = existing(id, fingerprint, owner, now);
      if (claim.isPresent()) {
        return claim.get();
      }
    }
    return new Claim.InFlight();
  }

  /**
   * Keeps an answer.
   *
   * @param about ids of the people and things with which it is forgotten
   */
  void complete(String id, String owner, Document answer, Collection<String> about) {
    collection()
        .updateOne(
            owned(id, owner),
            Updates.combine(Updates.set("answer", answer), Updates.set(ABOUT, about)));
  }

  void release(String id, String owner) {
    collection().deleteOne(Filters.and(owned(id, owner), Filters.exists("answer", false)));
  }

  /** Drops an answer that may no longer be given, and its key. */
  void drop(String id) {
    collection().deleteOne(Filters.and(Filters.eq("_id", id), Filters.exists("answer")));
  }

  /** The answers about somebody or something go; their keys stay used. */
  @Override
  public void forget(String id) {
    collection()
        .updateMany(
            Filters.eq(ABOUT, id),
            Updates.combine(Updates.set("answer", StoredAnswers.gone()), Updates.unset(ABOUT)));
  }

  private boolean insert(String id, String fingerprint, String owner, Instant now) {
    try {
      collection()
          .insertOne(
              new Document("_id", id)
                  .append("fingerprint", fingerprint)
                  .append("owner", owner)
                  .append("leaseUntil", Date.from(now.plus(bounds.lease())))
                  .append("expiresAt", Date.from(now.plus(bounds.keptFor()))));
      return true;
    } catch (MongoWriteException failed) {
      if (failed.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw failed;
    }
  }

  /** Empty if the document went away or changed hands in between; then look again. */
  private Optional<Claim> existing(String id, String fingerprint, String owner, Instant now) {
    Document found = collection().find(Filters.eq("_id", id)).first();
    if (found == null) {
      return Optional.empty();
    }
    if (found.getDate("expiresAt").toInstant().isBefore(now)) {
      collection().deleteOne(owned(id, found.getString("owner")));
      return Optional.empty();
    }
    if (!fingerprint.equals(found.getString("fingerprint"))) {
      return Optional.of(new Claim.OtherRequest());
    }
    Document answer = found.get("answer", Document.class);
    if (answer != null) {
      return Optional.of(new Claim.Answered(answer));
    }
    if (found.getDate("leaseUntil").toInstant().isAfter(now)) {
      return Optional.of(new Claim.InFlight());
    }
    return takeOver(found, owner, now);
  }

  private Optional<Claim> takeOver(Document interrupted, String owner, Instant now) {
    Document taken =
        collection()
            .findOneAndUpdate(
                owned(interrupted.getString("_id"), interrupted.getString("owner")),
                Updates.combine(
                    Updates.set("owner", owner),
                    Updates.set("leaseUntil", Date.from(now.plus(bounds.lease())))));
    return taken == null ? Optional.empty() : Optional.of(new Claim.Granted(owner));
  }

  private static Bson owned(String id, String owner) {
    return Filters.and(Filters.eq("_id", id), Filters.eq("owner", owner));
  }

  private MongoCollection<Document> collection() {
    return documents.get().withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }
}
