package org.dayanisma.casework.register.mongo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.dayanisma.casework.register.application.MemberProjection;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.MemberUnits;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.springframework.stereotype.Component;

/**
 * The unit of each member. Of somebody erased the random id and the number of the last event are
 * left, without which an older event would bring the unit back.
 */
@Component
public final class MongoMemberUnits implements MemberUnits, MemberProjection {

  static final String MEMBERS = "members";

  private static final String UNIT = "unitId";
  private static final String WITHDRAWN = "withdrawn";

  /** So many reports that were taken back are remembered; older ones are told again by nobody. */
  private static final int MOST_WITHDRAWN = 20;

  private final StampedDocuments documents;
  private final SequenceGuard guard;

  public MongoMemberUnits(StampedDocuments documents, SequenceGuard guard) {
    this.documents = documents;
    this.guard = guard;
  }

  @Override
  public void belongs(MemberId memberId, UnitId unitId, IncomingEvent cause) {
    guard.apply(
        MEMBERS, memberId.toString(), cause, member -> member.append(UNIT, unitId.toString()));
  }

  @Override
  public void corrected(
      MemberId memberId, UnitId unitId, Withdrawn withdrawn, IncomingEvent cause) {
    guard.apply(
        MEMBERS,
        memberId.toString(),
        cause,
        member ->
            member
                .append(UNIT, unitId.toString())
                .append(WITHDRAWN, more(member, withdrawn, cause)));
  }

  private static List<Document> more(Document member, Withdrawn withdrawn, IncomingEvent cause) {
    List<Document> known = withdrawnOf(member);
    Document last =
        new Document("status", withdrawn.status())
            .append("effectiveOn", withdrawn.effectiveOn().toString())
            .append("upTo", cause.sequence());
    return Stream.concat(known.stream(), Stream.of(last))
        .skip(Math.max(0, known.size() + 1 - MOST_WITHDRAWN))
        .toList();
  }

  @Override
  public boolean isWithdrawn(MemberId memberId, Withdrawn reported, IncomingEvent cause) {
    return documents.find(MEMBERS, memberId.toString()).stream()
        .flatMap(member -> withdrawnOf(member).stream())
        .anyMatch(known ->
            reported.status().equals(known.getString("status"))
                && reported.effectiveOn().toString().equals(known.getString("effectiveOn"))
                && cause.sequence() < known.getLong("upTo"));
  }

  private static List<Document> withdrawnOf(Document member) {
    return member.getList(WITHDRAWN, Document.class, List.of());
  }

  @Override
  public void gone(MemberId memberId, IncomingEvent cause) {
    guard.apply(
        MEMBERS,
        memberId.toString(),
        cause,
        member -> {
          member.remove(UNIT);
          member.remove(WITHDRAWN);
        });
  }

  @Override
  public Optional<UnitId> unitOf(MemberId memberId) {
    return documents
        .find(MEMBERS, memberId.toString())
        .map(member -> member.getString(UNIT))
        .map(UnitId::of);
  }
}
