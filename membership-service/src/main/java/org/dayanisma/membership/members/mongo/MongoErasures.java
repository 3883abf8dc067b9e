package org.dayanisma.membership.members.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.dataprotection.Erasure;
import org.dayanisma.dataprotection.ErasureCertificate;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.membership.decision.mongo.Documents;
import org.dayanisma.membership.members.domain.ErasureReason;
import org.dayanisma.membership.members.domain.Erasures;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/**
 * Erasures between entry and key: {@code erasure} stands in an emptied entry as long as its key may
 * still be there. The certificate stays in the key's place, in the database of the keys.
 */
@Repository
class MongoErasures implements Erasures, DeclaresIndexes {

  static final String ERASURE = "erasure";

  private static final String REASON = "reason";
  private static final String REQUESTED_BY = "requestedBy";
  private static final String STAMPED = MemberDocuments.COLLECTION + "." + ERASURE;
  private static final List<String> ASKED_AT = List.of(StoredErasureRequest.ASKED_AT.split("\\."));
  private static final Logger LOG = LoggerFactory.getLogger(MongoErasures.class);

  private final MongoCollection<Document> documents;
  private final DataKeys keys;
  private final DocumentStamps stamps;

  MongoErasures(MongoDatabase database, DataKeys keys, DocumentStamps stamps) {
    this.documents = database.getCollection(MemberDocuments.COLLECTION);
    this.keys = keys;
    this.stamps = stamps;
  }

  @Override
  public void declareIndexes() {
    documents.createIndex(Indexes.ascending(ERASURE + "." + REASON));
    documents.createIndex(Indexes.ascending(StoredErasureRequest.DUE_AT));
    documents.createIndex(Indexes.ascending(StoredErasureRequest.ASKED_AT));
  }

  /** What stands in an entry until its key is destroyed, with a stamp of its own. */
  static Document begun(DocumentStamps stamps, MemberEvent.Erased erased) {
    Document content =
        new Document(REASON, erased.reason().name()).append(REQUESTED_BY, erased.requestedBy());
    return content.append(
        DocumentStamps.FIELD, stamps.of(STAMPED, of(erased.memberId().toString(), content)));
  }

  private static Document of(String member, Document erasure) {
    return new Document(erasure).append(Documents.ID, member);
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
  @ReadsUnstamped("an emptied entry has nothing left; its unit says who may see the certificate")
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
  @ReadsUnstamped("ids and their order: the members they name are opened before they are shown")
  public List<Waiting> asked(Collection<UnitId> units, @Nullable Waiting after, int limit) {
    Bson within = Filters.in(MemberDocuments.UNIT, units.stream().map(UnitId::toString).toList());
    return documents
        .find(Filters.and(within, behind(after)))
        .projection(Projections.include(Documents.ID, StoredErasureRequest.ASKED_AT))
        .sort(Sorts.ascending(StoredErasureRequest.ASKED_AT, Documents.ID))
        .limit(limit)
        .map(found ->
            new Waiting(
                found.getEmbedded(ASKED_AT, Date.class).toInstant(),
                MemberId.of(found.getString(Documents.ID))))
        .into(new ArrayList<>());
  }

  private static Bson behind(@Nullable Waiting last) {
    if (last == null) {
      return Filters.gt(StoredErasureRequest.ASKED_AT, Date.from(Instant.EPOCH));
    }
    Date askedAt = Date.from(last.askedAt());
    return Filters.or(
        Filters.gt(StoredErasureRequest.ASKED_AT, askedAt),
        Filters.and(
            Filters.eq(StoredErasureRequest.ASKED_AT, askedAt),
            Filters.gt(Documents.ID, last.member().toString())));
  }

  @Override
  public List<MemberId> waitingSince(Instant askedBy, int limit) {
    return ids(
        Filters.and(
            Filters.lte(StoredErasureRequest.ASKED_AT, Date.from(askedBy)),
            Filters.exists(StoredErasureRequest.DUE_AT, false)),
        StoredErasureRequest.ASKED_AT,
        limit);
  }

  @ReadsUnstamped("ids only: the members they name are opened before anything is decided")
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

  @ReadsUnstamped("each erasure has a stamp of its own, which is looked at")
  private List<Unfinished> unfinished(Bson where, int limit) {
    List<Unfinished> unfinished = new ArrayList<>();
    for (Document found :
        documents.find(where).projection(Projections.include(ERASURE)).limit(limit)) {
      try {
        unfinished.add(unfinished(found));
      } catch (StampRejected forged) {
        LOG.warn("{}; nothing is erased for it", forged.getMessage());
      }
    }
    return unfinished;
  }

  /** An erasure that somebody wrote into the store destroys no key. */
  private Unfinished unfinished(Document found) {
    String member = found.getString(Documents.ID);
    Document erasure = stamps.opened(STAMPED, of(member, found.get(ERASURE, Document.class)));
    return new Unfinished(
        MemberId.of(member),
        ErasureReason.valueOf(erasure.getString(REASON)),
        erasure.getString(REQUESTED_BY));
  }

  private static Certificate certificate(MemberId member, ErasureCertificate found) {
    return new Certificate(member, found.erasedAt(), found.toJson());
  }
}
