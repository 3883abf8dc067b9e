package org.dayanisma.dataprotection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.dataprotection.RewrapProgress.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wraps all data keys anew with the current version of the key-encryption key, in batches, while
 * the service goes on. The stored documents show what is left, so it may be stopped, repeated and
 * run in several instances at any time; a key that is rotated or erased meanwhile is left alone.
 */
final class KeyRewrapping implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KeyRewrapping.class);
  private static final int BATCH = 200;

  private final MongoCollection<Document> documents;
  private final WrappedKeys wrappedKeys;
  private final KeyVault vault;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
  private final AtomicLong rewrapped = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private volatile boolean stopping;

  KeyRewrapping(MongoCollection<Document> documents, WrappedKeys wrappedKeys, KeyVault vault) {
    this.documents = MongoDataKeys.durable(documents);
    this.wrappedKeys = wrappedKeys;
    this.vault = vault;
  }

  /** Starts in the background; does nothing if it runs already. */
  void start() {
    if (claimed()) {
      Thread.ofVirtual().name("key-rewrapping").start(this::runClaimed);
    }
  }

  /** Runs to the end in this thread; does nothing if it runs elsewhere already. */
  void run() {
    if (claimed()) {
      runClaimed();
    }
  }

  RewrapProgress progress() {
    String version = vault.currentVersion();
    return new RewrapProgress(
        state.get(),
        version,
        rewrapped.get(),
        refused.get(),
        documents.countDocuments(dependingOnOlderThan(version)));
  }

  @Override
  public void close() {
    stopping = true;
  }

  private boolean claimed() {
    State before = state.get();
    return before != State.RUNNING && state.compareAndSet(before, State.RUNNING);
  }

  private void runClaimed() {
    rewrapped.set(0);
    refused.set(0);
    State result = State.INTERRUPTED;
    try {
      String version = vault.currentVersion();
      String last = "";
      while (!stopping) {
        List<Document> batch = batchAfter(last, version);
        if (batch.isEmpty()) {
          result = State.DONE;
          break;
        }
        rewrap(batch);
        last = batch.getLast().getString("_id");
      }
    } catch (RuntimeException failed) {
      LOG.warn("re-wrapping of data keys ended early: {}", failed.getClass().getSimpleName());
    } finally {
      state.set(result);
    }
  }

  private List<Document> batchAfter(String last, String version) {
    return documents
        .find(Filters.and(Filters.gt("_id", last), dependingOnOlderThan(version)))
        .sort(Sorts.ascending("_id"))
        .limit(BATCH)
        .into(new ArrayList<>());
  }

  private void rewrap(List<Document> batch) {
    List<UpdateOneModel<Document>> updates = new ArrayList<>();
    for (Document found : batch) {
      try {
        updates.add(
            new UpdateOneModel<>(
                MongoDataKeys.unchanged(
                    found.getString("_id"), found.getInteger(WrappedKeys.CURRENT)),
                new Document("$set", wrappedKeys.rewrapped(found))));
      } catch (CiphertextRejected damaged) {
        refused.incrementAndGet();
      }
    }
    if (!updates.isEmpty()) {
      rewrapped.addAndGet(
          documents.bulkWrite(updates, new BulkWriteOptions().ordered(false)).getMatchedCount());
    }
  }

  private static Bson dependingOnOlderThan(String version) {
    return Filters.and(
        Filters.eq(WrappedKeys.STATE, WrappedKeys.ACTIVE),
        Filters.ne(WrappedKeys.WRAPPED_WITH, version));
  }
}
