package org.dayanisma.dataprotection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * Data keys in a collection, one document per subject (see {@link WrappedKeys}); after an erasure
 * the document is a certificate (see {@link Erasures}) and keeps the {@code _id} for ever, so no
 * key can be made again. Unwrapped keys stay in memory for at most five minutes.
 */
final class MongoDataKeys implements DataKeys {

  private final WrappedKeys wrappedKeys;
  private final MongoCollection<Document> documents;
  private final Erasures erasures;
  private final InstantSource time;
  private final Cache<String, SubjectKeys> unwrapped;

  MongoDataKeys(
      WrappedKeys wrappedKeys,
      MongoCollection<Document> documents,
      Erasures erasures,
      InstantSource time,
      KeyProperties properties,
      Ticker ticker) {
    this.wrappedKeys = wrappedKeys;
    this.documents = durable(documents);
    this.erasures = erasures;
    this.time = time;
    this.unwrapped =
        Caffeine.newBuilder()
            .ticker(ticker)
            .expireAfterWrite(properties.cacheFor())
            .maximumSize(properties.cachedSubjects())
            .build();
  }

  static MongoCollection<Document> durable(MongoCollection<Document> documents) {
    return documents.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /** The keys of a subject; one store operation if they are not in memory. */
  SubjectKeys keysOf(String subjectId) {
    return unwrapped.get(subjectId, this::load);
  }

  /** The keys of a subject as the store has them now. */
  SubjectKeys reloadedKeysOf(String subjectId) {
    unwrapped.invalidate(subjectId);
    return keysOf(subjectId);
  }

  @Override
  public void createFor(String subjectId) {
    createForAll(List.of(subjectId));
  }

  @Override
  public void createForAll(Collection<String> subjectIds) {
    Map<String, SubjectKeys> fresh = new LinkedHashMap<>();
    List<Document> inserts =
        new LinkedHashSet<>(subjectIds).stream().map(id -> newDocument(id, fresh)).toList();
    if (inserts.isEmpty()) {
      return;
    }
    try {
      documents.insertMany(inserts, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException failed) {
      Set<String> existing = duplicates(failed, inserts);
      fresh.keySet().removeAll(existing);
      refuseErased(existing);
    }
    unwrapped.putAll(fresh);
  }

  @Override
  public void prefetch(Collection<String> subjectIds) {
    Set<String> missing = new LinkedHashSet<>(subjectIds);
    missing.removeAll(unwrapped.getAllPresent(missing).keySet());
    if (missing.isEmpty()) {
      return;
    }
    for (Document found : documents.find(Filters.in("_id", missing))) {
      SubjectKeys keys = wrappedKeys.unwrap(found);
      if (keys != null) {
        unwrapped.put(found.getString("_id"), keys);
      }
    }
  }

  @Override
  public int rotate(String subjectId) {
    while (true) {
      Document found = documents.find(Filters.eq("_id", subjectId)).first();
      if (found == null || !WrappedKeys.isActive(found)) {
        throw new DataKeyDestroyed();
      }
      int current = found.getInteger(WrappedKeys.CURRENT);
      int next = current + 1;
      byte[] wrapped = wrappedKeys.wrap(SubjectKeys.newKey(), subjectId, next);
      Bson nextVersion =
          Updates.combine(
              Updates.set(WrappedKeys.KEYS + "." + next, new Binary(wrapped)),
              Updates.set(WrappedKeys.CURRENT, next));
      if (documents.updateOne(unchanged(subjectId, current), nextVersion).getMatchedCount() == 1) {
        unwrapped.invalidate(subjectId);
        return next;
      }
      // somebody else rotated or erased meanwhile; look again
    }
  }

  @Override
  public ErasureCertificate destroy(String subjectId, Erasure erasure) {
    try {
      return erasures.erase(subjectId, erasure);
    } finally {
      unwrapped.invalidate(subjectId);
    }
  }

  @Override
  public Optional<ErasureCertificate> certificateOf(String subjectId) {
    return erasures.certificateOf(subjectId);
  }

  /** Matches the document of a subject only while nobody has erased it or changed its versions. */
  static Bson unchanged(String subjectId, int current) {
    return Filters.and(
        Filters.eq("_id", subjectId),
        Filters.eq(WrappedKeys.STATE, WrappedKeys.ACTIVE),
        Filters.eq(WrappedKeys.CURRENT, current));
  }

  private Document newDocument(String subjectId, Map<String, SubjectKeys> fresh) {
    byte[] key = SubjectKeys.newKey();
    Document document = wrappedKeys.first(subjectId, key, time.instant());
    int version = WrappedKeys.FIRST_VERSION;
    fresh.put(subjectId, new SubjectKeys(version, Map.of(version, SubjectKeys.aead(key))));
    return document;
  }

  private static Set<String> duplicates(MongoBulkWriteException failed, List<Document> inserts) {
    Set<String> existing = new LinkedHashSet<>();
    for (var error : failed.getWriteErrors()) {
      if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw failed;
      }
      existing.add(inserts.get(error.getIndex()).getString("_id"));
    }
    if (failed.getWriteConcernError() != null) {
      throw failed;
    }
    return existing;
  }

  private void refuseErased(Set<String> existing) {
    Bson erased =
        Filters.and(
            Filters.in("_id", existing), Filters.eq(WrappedKeys.STATE, WrappedKeys.DESTROYED));
    if (documents.find(erased).first() != null) {
      throw new DataKeyDestroyed();
    }
  }

  private SubjectKeys load(String subjectId) {
    Document found = documents.find(Filters.eq("_id", subjectId)).first();
    SubjectKeys keys = found == null ? null : wrappedKeys.unwrap(found);
    if (keys == null) {
      throw new DataKeyDestroyed();
    }
    return keys;
  }
}
