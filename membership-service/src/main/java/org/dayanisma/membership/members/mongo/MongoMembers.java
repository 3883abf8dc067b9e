package org.dayanisma.membership.members.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
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
import org.dayanisma.aggregates.AggregateStore;
import org.dayanisma.aggregates.Keyset;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.aggregates.StoredAggregates;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.decisions.Added;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.membership.decision.domain.Cause;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.members.domain.ApplicationId;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.NationalId;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register; each member has an outbox. A member whose key was destroyed counts as absent. */
@Component
final class MongoMembers extends StoredAggregates<MemberId, Member, MemberEvent>
    implements Members {

  private static final Keyset LONGEST_FIRST = Keyset.oldestFirst(StoredMembers.APPLIED_AT);

  private final MongoCollection<Document> documents;
  private final BlindMembers blind;
  private final MemberInsertion insertion;
  private final DocumentStamps stamps;

  MongoMembers(
      AggregateStore store,
      BlindMembers blind,
      Publishing<Member, MemberEvent> publishing,
      MemberInsertion insertion,
      DocumentStamps stamps) {
    super(StoredMembers.by(blind), store, publishing);
    this.documents = store.database().getCollection(StoredMembers.COLLECTION);
    this.blind = blind;
    this.insertion = insertion;
    this.stamps = stamps;
  }

  @Override
  public Optional<Versioned<Member>> findByApplication(ApplicationId id) {
    return read(Filters.eq("applicationId", id.toString()), 1).stream().findFirst();
  }

  @Override
  public List<Versioned<Member>> waitingSinceBefore(Instant time, int limit) {
    return read(
        Filters.and(
            Filters.eq(StoredMembers.STANDING, Standing.APPLIED.name()),
            Filters.lt(StoredMembers.APPLIED_AT, Date.from(time))),
        limit);
  }

  @Override
  public List<Versioned<Member>> waitingIn(
      Collection<UnitId> units, @Nullable LastSeen<MemberId> after, int limit) {
    return read(
        Filters.and(
            Filters.eq(StoredMembers.STANDING, Standing.APPLIED.name()),
            Filters.in(StoredMembers.UNIT, units.stream().map(UnitId::toString).toList()),
            LONGEST_FIRST.behind(after)),
        limit);
  }

  private List<Versioned<Member>> read(Bson where, int limit) {
    return listGenuine(where, LONGEST_FIRST.order(), limit);
  }

  @Override
  public Optional<Versioned<Member>> add(Member made, List<MemberEvent> events) {
    return add(events) == Added.ADDED
        ? Optional.of(Versioned.made(made, events))
        : Optional.empty();
  }

  @Override
  public List<Added> addAll(List<List<MemberEvent>> newMembers) {
    return insertion.insert(newMembers);
  }

  @Override
  @ReadsUnstamped("ids only: the members they name are opened before anything is decided")
  public Map<NationalId, MemberId> holdersOf(Collection<NationalId> numbers) {
    Map<String, NationalId> claims = new HashMap<>();
    numbers.forEach(number -> claims.put(blind.blind(number), number));
    Map<NationalId, MemberId> holders = new HashMap<>();
    if (!claims.isEmpty()) {
      for (Document found :
          documents
              .find(Filters.in(StoredMembers.CLAIM, claims.keySet()))
              .projection(Projections.include(StoredMembers.CLAIM))) {
        NationalId held = Objects.requireNonNull(claims.get(found.getString(StoredMembers.CLAIM)));
        holders.put(held, MemberId.of(found.getString("_id")));
      }
    }
    return holders;
  }

  @Override
  public Saved saveBecauseOf(Cause cause, Versioned<Member> before, List<MemberEvent> events) {
    return switch (update(before, events, incoming(cause))) {
      case UPDATED -> Saved.SAVED;
      case CONFLICT -> Saved.CONFLICT;
      case ALREADY_SEEN -> Saved.ALREADY_SEEN;
    };
  }

  /**
   * Nothing is kept about an erased member except that they are erased and, until the key is
   * destroyed, why; see MongoErasures.
   */
  @Override
  protected Document fields(
      @Nullable Member before, Member after, long version, List<MemberEvent> events) {
    Document fields =
        after.standing() == Standing.ERASED
            ? StoredMembers.erased(after.id())
            : super.fields(before, after, version, events);
    for (MemberEvent event : events) {
      if (event instanceof MemberEvent.Erased erased) {
        fields.append(MongoErasures.ERASING, MongoErasures.begun(stamps, erased));
      }
    }
    return fields;
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
