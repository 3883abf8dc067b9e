package org.dayanisma.membership.members.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
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
import org.dayanisma.aggregates.Keyset;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.dataprotection.Erasure;
import org.dayanisma.dataprotection.ErasureCertificate;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.membership.members.domain.ErasureReason;
import org.dayanisma.membership.members.domain.Erasures;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Erasures between emptying the entry and destroying the key: {@code erasing} stands in an emptied
 * entry as long as its key may still be there. The certificate takes the key's place, in the
 * database of the keys.
 */
@Component
class MongoErasures implements Erasures {

  static final String ERASING = "erasing";
  static final String REASON = "reason";

  private static final String REQUESTED_BY = "requestedBy";
  private static final String STAMPED = StoredMembers.COLLECTION + "." + ERASING;
  private static final List<String> ASKED_AT = List.of(StoredMembers.ASKED_AT.split("\\.", -1));
  private static final Bson ARE_ASKED =
      Filters.gt(StoredMembers.ASKED_AT, Date.from(Instant.EPOCH));
  private static final Keyset OLDEST_FIRST = Keyset.oldestFirst(StoredMembers.ASKED_AT);
  private static final Logger LOG = LoggerFactory.getLogger(MongoErasures.class);

  private final MongoCollection<Document> documents;
  private final DataKeys keys;
  private final DocumentStamps stamps;

  MongoErasures(MongoDatabase database, DataKeys keys, DocumentStamps stamps) {
    this.documents = database.getCollection(StoredMembers.COLLECTION);
    this.keys = keys;
    this.stamps = stamps;
  }

  /** What stands in an entry until its key is destroyed, with a stamp of its own. */
  static Document begun(DocumentStamps stamps, MemberEvent.Erased erased) {
    Document content =
        new Document(REASON, erased.reason().name()).append(REQUESTED_BY, erased.requestedBy());
    return content.append(
        DocumentStamps.FIELD, stamps.of(STAMPED, of(erased.memberId().toString(), content)));
  }

  private static Document of(String member, Document erasure) {
    return new Document(erasure).append("_id", member);
  }

  @Override
  public Certificate destroyKey(Unfinished erasure) {
    String id = erasure.member().toString();
    ErasureCertificate certificate =
        keys.destroy(id, new Erasure(erasure.reason().name(), erasure.requestedBy()));
    documents.updateOne(Filters.eq("_id", id), Updates.unset(ERASING));
    return certificate(erasure.member(), certificate);
  }

  @Override
  @ReadsUnstamped("an emptied entry has nothing left; its unit says who may see the certificate")
  public Optional<UnitId> unitOf(MemberId member) {
    return Optional.ofNullable(
            documents
                .find(Filters.eq("_id", member.toString()))
                .projection(Projections.include(StoredMembers.UNIT))
                .first())
        .map(found -> UnitId.of(found.getString(StoredMembers.UNIT)));
  }

  @Override
  public Optional<Certificate> certificateOf(MemberId member) {
    return keys.certificateOf(member.toString()).map(found -> certificate(member, found));
  }

  @Override
  public Optional<Unfinished> unfinished(MemberId member) {
    return unfinished(Filters.and(Filters.eq("_id", member.toString()), Filters.exists(ERASING)), 1)
        .stream()
        .findFirst();
  }

  @Override
  public List<Unfinished> allUnfinished(int limit) {
    return unfinished(Filters.exists(ERASING + "." + REASON), limit);
  }

  @Override
  public List<MemberId> due(Instant now, int limit) {
    return ids(Filters.lte(StoredMembers.DUE_AT, Date.from(now)), StoredMembers.DUE_AT, limit);
  }

  @Override
  @ReadsUnstamped("ids and their order: the members they name are opened before they are shown")
  public List<Waiting> asked(
      Collection<UnitId> units, @Nullable LastSeen<MemberId> after, int limit) {
    Bson within = Filters.in(StoredMembers.UNIT, units.stream().map(UnitId::toString).toList());
    return documents
        .find(Filters.and(within, ARE_ASKED, OLDEST_FIRST.behind(after)))
        .projection(Projections.include("_id", StoredMembers.ASKED_AT))
        .sort(OLDEST_FIRST.order())
        .limit(limit)
        .map(found ->
            new Waiting(
                found.getEmbedded(ASKED_AT, Date.class).toInstant(),
                MemberId.of(found.getString("_id"))))
        .into(new ArrayList<>());
  }

  @Override
  public List<MemberId> waitingSince(Instant askedBy, int limit) {
    return ids(
        Filters.and(
            Filters.lte(StoredMembers.ASKED_AT, Date.from(askedBy)),
            Filters.exists(StoredMembers.DUE_AT, false)),
        StoredMembers.ASKED_AT,
        limit);
  }

  @ReadsUnstamped("ids only: the members they name are opened before anything is decided")
  private List<MemberId> ids(Bson where, String oldestBy, int limit) {
    return documents
        .find(where)
        .projection(Projections.include("_id"))
        .sort(Sorts.ascending(oldestBy, "_id"))
        .limit(limit)
        .map(found -> MemberId.of(found.getString("_id")))
        .into(new ArrayList<>());
  }

  /**
   * Nothing else can write it at the same time, because no use case finds a member that cannot be
   * read.
   */
  @Override
  public void emptyAgain(MemberId member) {
    List<Bson> changes = new ArrayList<>();
    StoredMembers.erased(member)
        .forEach((field, value) ->
            changes.add(value == null ? Updates.unset(field) : Updates.set(field, value)));
    documents.updateOne(
        Filters.and(
            Filters.eq("_id", member.toString()),
            Filters.ne(StoredMembers.STANDING, Standing.ERASED.name())),
        Updates.combine(changes));
  }

  @ReadsUnstamped("each erasure has a stamp of its own, which is looked at")
  private List<Unfinished> unfinished(Bson where, int limit) {
    List<Unfinished> unfinished = new ArrayList<>();
    for (Document found :
        documents.find(where).projection(Projections.include(ERASING)).limit(limit)) {
      try {
        unfinished.add(unfinished(found));
      } catch (StampRejected forged) {
        LOG.warn("{}; nothing is erased for it", forged.getMessage());
      }
    }
    return unfinished;
  }

  /** An erasure that somebody else wrote into the store destroys no key. */
  private Unfinished unfinished(Document found) {
    String member = found.getString("_id");
    Document erasure = stamps.opened(STAMPED, of(member, found.get(ERASING, Document.class)));
    return new Unfinished(
        MemberId.of(member),
        ErasureReason.valueOf(erasure.getString(REASON)),
        erasure.getString(REQUESTED_BY));
  }

  private static Certificate certificate(MemberId member, ErasureCertificate found) {
    return new Certificate(member, found.erasedAt(), found.toJson());
  }
}
