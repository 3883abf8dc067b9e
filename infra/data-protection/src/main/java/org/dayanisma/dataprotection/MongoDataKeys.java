package org.dayanisma.dataprotection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Wrapped data keys, one document per subject: {@code {_id, state, current, keys:{"1": wrapped},
 * createdAt}}, after erasure {@code {_id, state: "DESTROYED", destroyedAt}}. The tombstone takes
 * the {@code _id} for ever, so no key can be made again. Unwrapped keys stay in memory for at most
 * five minutes.
 */
final class MongoDataKeys implements DataKeys {

  private static final String ACTIVE = "ACTIVE";
  private static final String DESTROYED = "DESTROYED";
  private static final int FIRST_VERSION = 1;

  private final String service;
  private final KeyVault vault;
  private final MongoCollection<Document> documents;
  private final InstantSource time;
  private final Cache<String, SubjectKeys> unwrapped;

  MongoDataKeys(
      String service,
      KeyVault vault,
      MongoCollection<Document> documents,
      InstantSource time,
      KeyProperties properties) {
    this.service = service;
    this.vault = vault;
    this.documents = documents.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.time = time;
    this.unwrapped =
        Caffeine.newBuilder()
            .expireAfterWrite(properties.cacheFor())
            .maximumSize(properties.cachedSubjects())
            .build();
  }

  /** The keys of a subject; one store operation if they are not in memory. */
  SubjectKeys keysOf(String subjectId) {
    return unwrapped.get(subjectId, this::load);
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
      SubjectKeys keys = unwrap(found);
      if (keys != null) {
        unwrapped.put(found.getString("_id"), keys);
      }
    }
  }

  @Override
  public void destroy(String subjectId) {
    Date now = Date.from(time.instant());
    Bson tombstone =
        Updates.combine(
            Updates.set("state", DESTROYED),
            Updates.set("destroyedAt", now),
            Updates.unset("keys"),
            Updates.unset("current"));
    Bson active = Filters.and(Filters.eq("_id", subjectId), Filters.eq("state", ACTIVE));
    if (documents.updateOne(active, tombstone).getMatchedCount() == 0) {
      try {
        documents.insertOne(
            new Document("_id", subjectId).append("state", DESTROYED).append("destroyedAt", now));
      } catch (MongoWriteException duplicate) {
        if (duplicate.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw duplicate;
        }
        // Either it was erased before, or a key was made just now: erase that one.
        documents.updateOne(active, tombstone);
      }
    }
    unwrapped.invalidate(subjectId);
  }

  private Document newDocument(String subjectId, Map<String, SubjectKeys> fresh) {
    byte[] key = SubjectKeys.newKey();
    byte[] wrapped = vault.wrap(key, associatedData(subjectId, FIRST_VERSION));
    fresh.put(
        subjectId, new SubjectKeys(FIRST_VERSION, Map.of(FIRST_VERSION, SubjectKeys.aead(key))));
    return new Document("_id", subjectId)
        .append("state", ACTIVE)
        .append("current", FIRST_VERSION)
        .append("keys", new Document(Integer.toString(FIRST_VERSION), new Binary(wrapped)))
        .append("createdAt", Date.from(time.instant()));
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
    Bson erased = Filters.and(Filters.in("_id", existing), Filters.eq("state", DESTROYED));
    if (documents.find(erased).first() != null) {
      throw new DataKeyDestroyed();
    }
  }

  private SubjectKeys load(String subjectId) {
    Document found = documents.find(Filters.eq("_id", subjectId)).first();
    SubjectKeys keys = found == null ? null : unwrap(found);
    if (keys == null) {
      throw new DataKeyDestroyed();
    }
    return keys;
  }

  private @Nullable SubjectKeys unwrap(Document found) {
    if (!ACTIVE.equals(found.getString("state"))) {
      return null;
    }
    String subjectId = found.getString("_id");
    Map<Integer, Aead> versions = new HashMap<>();
    for (Map.Entry<String, Object> entry : found.get("keys", Document.class).entrySet()) {
      int version = Integer.parseInt(entry.getKey());
      byte[] wrapped = ((Binary) entry.getValue()).getData();
      byte[] key = vault.unwrap(wrapped, associatedData(subjectId, version));
      versions.put(version, SubjectKeys.aead(key));
    }
    return new SubjectKeys(found.getInteger("current"), Map.copyOf(versions));
  }

  private byte[] associatedData(String subjectId, int version) {
    return AssociatedData.of("data-key-1", service, subjectId, Integer.toString(version));
  }
}
