package org.dayanisma.casework.register.mongo;

import java.util.Optional;
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
  public void gone(MemberId memberId, IncomingEvent cause) {
    guard.apply(MEMBERS, memberId.toString(), cause, member -> member.remove(UNIT));
  }

  @Override
  public Optional<UnitId> unitOf(MemberId memberId) {
    return documents
        .find(MEMBERS, memberId.toString())
        .map(member -> member.getString(UNIT))
        .map(UnitId::of);
  }
}
