package org.dayanisma.httpapi;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the store accepts a write, found out by writing one small document of the service's own.
 * A store that answers reads from its memory while its disk is full, or that has not answered
 * within the patience, is not healthy. The answer is kept for a moment, so that frequent questions
 * cause few writes.
 */
final class StoreHealth implements HealthIndicator {

  static final String COLLECTION = "store_health";

  /** The status of a service whose store is there but does not accept a write in time. */
  static final Status CANNOT_WRITE = new Status("CANNOT_WRITE");

  /** Shorter than the gateway and {@code status} wait for the whole answer. */
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  private static final long GOOD_FOR_NANOS = Duration.ofSeconds(2).toNanos();

  private final Supplier<MongoCollection<Document>> documents;
  private final InstantSource time;
  private final LongSupplier nanos;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Known known;

  private record Known(Health health, long atNanos) {}

  StoreHealth(
      Supplier<MongoCollection<Document>> documents, InstantSource time, LongSupplier nanos) {
    this.documents = documents;
    this.time = time;
    this.nanos = nanos;
  }

  @Override
  public Health health() {
    Known last = known;
    if (last != null && isFresh(last)) {
      return last.health();
    }
    asking.lock(); // others who ask meanwhile wait for the one answer
    try {
      Known meanwhile = known;
      if (meanwhile != null && isFresh(meanwhile)) {
        return meanwhile.health();
      }
      Health asked = ask();
      known = new Known(asked, nanos.getAsLong());
      return asked;
    } finally {
      asking.unlock();
    }
  }

  private boolean isFresh(Known last) {
    return nanos.getAsLong() - last.atNanos() < GOOD_FOR_NANOS;
  }

  private Health ask() {
    try {
      var _ =
          documents
              .get()
              .withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
              .replaceOne(
                  Filters.eq("_id", "health"),
                  new Document("_id", "health").append("at", Date.from(time.instant())),
                  new ReplaceOptions().upsert(true));
      return Health.up().build();
    } catch (MongoException refused) {
      return Health.status(CANNOT_WRITE).build();
    }
  }
}
