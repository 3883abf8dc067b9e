package org.dayanisma.membership.adapter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.Erasure;
import org.dayanisma.dataprotection.ErasureCertificate;
import org.dayanisma.membership.domain.member.ErasureReason;
import org.dayanisma.membership.domain.member.Erasures;
import org.dayanisma.membership.domain.member.MemberId;
import org.dayanisma.membership.domain.member.Standing;
import org.dayanisma.membership.domain.unit.UnitId;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * Erasures between entry and key: {@code erasure} stands in an emptied entry as long as its key may
 * still be there. The certificate stays in the key's place, in the database of the keys.
 */
@Repository
class MongoErasures implements Erasures {

  static final String ERASURE = "erasure";
  static final String REASON = "reason";
  static final String REQUESTED_BY = "requestedBy";

  private final MongoCollection<Document> documents;
  private final DataKeys keys;

  MongoErasures(MongoDatabaseFactory databases, DataKeys keys) {
    this.documents = databases.getMongoDatabase().getCollection(MemberDocuments.COLLECTION);
    this.keys = keys;
    documents.createIndex(Indexes.ascending(ERASURE + "." + REASON));
    documents.createIndex(Indexes.ascending(StoredErasureRequest.DUE_AT));
    documents.createIndex(Indexes.ascending(StoredErasureRequest.ASKED_AT));
  }

  @Override
  public Certificate destroyKey(Unfinished erasure) {
    String id = erasure.member().toString();
    ErasureCertificate certificate =
        keys.destroy(id, new Erasure(erasure.reason().name(), erasure.requestedBy()));
    documents.updateOne(Filters.eq(Documents.ID, id), Updates.unset(ERASURE));
    return certificate(erasure.member(), certificate);
  }

  @Override
  public Optional<UnitId> unitOf(MemberId member) {
    return Optional.ofNullable(
            documents
                .find(Filters.eq(Documents.ID, member.toString()))
                .projection(Projections.include(MemberDocuments.UNIT))
                .first())
        .map(found -> UnitId.of(found.getString(MemberDocuments.UNIT)));
  }

  @Override
  public Optional<Certificate> certificateOf(MemberId member) {
    return keys.certificateOf(member.toString()).map(found -> certificate(member, found));
  }

  @Override
  public Optional<Unfinished> unfinished(MemberId member) {
    return unfinished(
            Filters.and(Filters.eq(Documents.ID, member.toString()), Filters.exists(ERASURE)), 1)
        .stream()
        .findFirst();
  }

  @Override
  public List<Unfinished> allUnfinished(int limit) {
    return unfinished(Filters.exists(ERASURE + "." + REASON), limit);
  }

  @Override
  public List<MemberId> due(Instant now, int limit) {
    return ids(
        Filters.lte(StoredErasureRequest.DUE_AT, Date.from(now)),
        StoredErasureRequest.DUE_AT,
        limit);
  }

  @Override
  public List<MemberId> asked(int limit) {
    return ids(
        Filters.gt(StoredErasureRequest.ASKED_AT, Date.from(Instant.EPOCH)),
        StoredErasureRequest.ASKED_AT,
        limit);
  }

  private List<MemberId> ids(Bson where, String oldestBy, int limit) {
    return documents
        .find(where)
        .projection(Projections.include(Documents.ID))
        .sort(Sorts.ascending(oldestBy, Documents.ID))
        .limit(limit)
        .map(found -> MemberId.of(found.getString(Documents.ID)))
        .into(new ArrayList<>());
  }

  /** Nobody else can be writing it: a member that cannot be read is found by no use case. */
  @Override
  public void emptyAgain(MemberId member) {
    List<Bson> changes = new ArrayList<>();
    MemberDocuments.erased(member)
        .forEach((field, value) ->
            changes.add(value == null ? Updates.unset(field) : Updates.set(field, value)));
    documents.updateOne(
        Filters.and(
            Filters.eq(Documents.ID, member.toString()),
            Filters.ne(MemberDocuments.STANDING, Standing.ERASED.name())),
        Updates.combine(changes));
  }

  private List<Unfinished> unfinished(Bson where, int limit) {
    return documents
        .find(where)
        .projection(Projections.include(ERASURE))
        .limit(limit)
        .map(MongoErasures::unfinished)
        .into(new ArrayList<>());
  }

  private static Unfinished unfinished(Document found) {
    Document erasure = found.get(ERASURE, Document.class);
    return new Unfinished(
        MemberId.of(found.getString(Documents.ID)),
        ErasureReason.valueOf(erasure.getString(REASON)),
        erasure.getString(REQUESTED_BY));
  }

  private static Certificate certificate(MemberId member, ErasureCertificate found) {
    return new Certificate(member, found.erasedAt(), found.toJson());
  }
}
