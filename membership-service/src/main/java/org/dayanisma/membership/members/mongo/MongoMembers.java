package org.dayanisma.membership.members.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.membership.decision.domain.Added;
import org.dayanisma.membership.decision.domain.Cause;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.decision.mongo.Documents;
import org.dayanisma.membership.decision.mongo.EventMapping;
import org.dayanisma.membership.members.domain.ApplicationId;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.NationalId;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The register on MongoDB. A member whose key was destroyed is not there any more. */
@Repository
class MongoMembers implements Members, DeclaresIndexes {

  private final AggregateCollection aggregates;
  private final MongoCollection<Document> documents;
  private final MemberDocuments mapper;
  private final EventMapping<MemberEvent> mapping;
  private final MemberInsertion insertion;
  private final DocumentStamps stamps;

  MongoMembers(
      AggregateCollections collections,
      MongoDatabase database,
      MemberDocuments mapper,
      EventMapping<MemberEvent> mapping,
      MemberInsertion insertion,
      DocumentStamps stamps) {
    this.aggregates = collections.unstamped(MemberDocuments.COLLECTION);
    this.documents = database.getCollection(MemberDocuments.COLLECTION);
    this.mapper = mapper;
    this.mapping = mapping;
    this.insertion = insertion;
    this.stamps = stamps;
  }

  @Override
  public void declareIndexes() {
    IndexOptions unique = new IndexOptions().unique(true);
    documents.createIndex(ascending(MemberDocuments.APPLICATION), unique);
    documents.createIndex(ascending(MemberDocuments.CLAIM), unique);
    documents.createIndex(ascending(MemberDocuments.UNIT, Documents.ID));
    documents.createIndex(
        compoundIndex(ascending(MemberDocuments.STANDING), ascending(MemberDocuments.APPLIED_AT)));
    for (String field :
        List.of(
            MemberDocuments.NATIONAL_ID,
            MemberDocuments.EMAIL,
            MemberDocuments.MOBILE,
            MemberDocuments.NAME_WORDS)) {
      documents.createIndex(ascending(MemberDocuments.LOOKUP + "." + field));
    }
  }

  @Override
  public Optional<Versioned<Member>> find(MemberId id) {
    return aggregates.find(id.toString()).flatMap(mapper::member);
  }

  @Override
  public Optional<Versioned<Member>> findByApplication(ApplicationId id) {
    return read(Filters.eq(MemberDocuments.APPLICATION, id.toString()), 1).stream().findFirst();
  }

  @Override
  public List<Versioned<Member>> waitingSinceBefore(Instant time, int limit) {
    return read(
        Filters.and(
            Filters.eq(MemberDocuments.STANDING, Standing.APPLIED.name()),
            Filters.lt(MemberDocuments.APPLIED_AT, Date.from(time))),
        limit);
  }

  private List<Versioned<Member>> read(Bson where, int limit) {
    return aggregates
        .find(where, Sorts.ascending(MemberDocuments.APPLIED_AT, Documents.ID), limit)
        .stream()
        .flatMap(stored -> mapper.member(stored).stream())
        .toList();
  }

  @Override
  public List<Added> addAll(List<List<MemberEvent>> newMembers) {
    return insertion.insert(newMembers);
  }

  @Override
  @ReadsUnstamped("ids only: the members they name are opened before anything is decided")
  public Map<NationalId, MemberId> holdersOf(Collection<NationalId> numbers) {
    Map<String, NationalId> claims = new HashMap<>();
    numbers.forEach(number -> claims.put(mapper.blind(number), number));
    Map<NationalId, MemberId> holders = new HashMap<>();
    if (!claims.isEmpty()) {
      for (Document found :
          documents
              .find(Filters.in(MemberDocuments.CLAIM, claims.keySet()))
              .projection(Projections.include(MemberDocuments.CLAIM))) {
        NationalId held =
            Objects.requireNonNull(claims.get(found.getString(MemberDocuments.CLAIM)));
        holders.put(held, MemberId.of(found.getString(Documents.ID)));
      }
    }
    return holders;
  }

  @Override
  public Saved save(Versioned<Member> before, List<MemberEvent> events, @Nullable Cause cause) {
    Member after = before.value().applyAll(events);
    // Remembering a cause is a change, too: the version has to grow even without an event.
    long newVersion = before.version() + Math.max(1, events.size());
    return Documents.saved(
        aggregates.update(
            new AggregateChange(
                after.id().toString(),
                before.version(),
                newVersion,
                state(after, newVersion, events),
                mapping.mapAll(before.version(), events),
                cause == null ? null : incoming(cause))));
  }

  /** Of an erasure its reason is remembered until the key is destroyed, see MongoErasures. */
  private Document state(Member after, long version, List<MemberEvent> events) {
    Document state = mapper.state(after, version);
    for (MemberEvent event : events) {
      if (event instanceof MemberEvent.Erased erased) {
        state.append(MongoErasures.ERASURE, MongoErasures.begun(stamps, erased));
      }
    }
    return state;
  }

  private static IncomingEvent incoming(Cause cause) {
    return new IncomingEvent(
        cause.id(),
        cause.type(),
        cause.source(),
        cause.subject(),
        cause.sequence(),
        cause.time(),
        new byte[0],
        null);
  }
}
