package org.dayanisma.membership.members.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.membership.members.domain.ErasurePlaces;
import org.dayanisma.membership.rights.domain.MemberId;
import org.springframework.stereotype.Component;

/** A place is a document whose key is kind, day and number; the store allows it only once. */
@Component
@ReadsUnstamped("a place put in only takes one away; that one was deleted no stamp notices")
class MongoErasurePlaces implements ErasurePlaces, DeclaresIndexes {

  private static final String MEMBER = "memberId";
  private static final String EXPIRES_AT = "expiresAt";

  /** Longer than any request waits; after this time a place says only that somebody was erased. */
  private static final long DAYS_KEPT = 90;

  private final MongoCollection<Document> documents;

  MongoErasurePlaces(MongoDatabase database) {
    this.documents = database.getCollection("erasure_places");
  }

  @Override
  public void declareIndexes() {
    documents.createIndex(Indexes.ascending(MEMBER));
    documents.createIndex(
        Indexes.ascending(EXPIRES_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public boolean take(String kind, LocalDate day, int places, MemberId member) {
    List<String> keys =
        IntStream.rangeClosed(1, places).mapToObj(n -> kind + "|" + day + "|" + n).toList();
    Map<String, String> taken = new HashMap<>();
    for (Document place : documents.find(Filters.in("_id", keys))) {
      taken.put(place.getString("_id"), place.getString(MEMBER));
    }
    return taken.containsValue(member.toString())
        || keys.stream()
            .filter(key -> !taken.containsKey(key))
            .anyMatch(key -> isNow(key, member.toString(), day));
  }

  @Override
  public Set<MemberId> given(String kind, Collection<MemberId> members) {
    List<String> ids = members.stream().map(MemberId::toString).toList();
    Set<MemberId> given = new HashSet<>();
    for (Document place : documents.find(Filters.in(MEMBER, ids))) {
      if (place.getString("_id").startsWith(kind + "|")) {
        given.add(MemberId.of(place.getString(MEMBER)));
      }
    }
    return given;
  }

  /** Takes the place; also true if the same member was given it a moment ago. */
  private boolean isNow(String key, String member, LocalDate day) {
    Instant expiresAt = day.plusDays(DAYS_KEPT).atStartOfDay(ZoneOffset.UTC).toInstant();
    try {
      documents.insertOne(
          new Document("_id", key).append(MEMBER, member).append(EXPIRES_AT, Date.from(expiresAt)));
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
      Document there = documents.find(Filters.eq("_id", key)).first();
      return there != null && member.equals(there.getString(MEMBER));
    }
  }
}
