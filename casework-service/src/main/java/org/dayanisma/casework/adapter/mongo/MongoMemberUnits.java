package org.dayanisma.casework.adapter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.dayanisma.casework.application.MemberProjection;
import org.dayanisma.casework.domain.Erasures;
import org.dayanisma.casework.domain.MemberUnits;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;

/**
 * The unit of each member. Of somebody erased the random id and the number of the last event are
 * left, without which an older event would bring the unit back.
 */
public final class MongoMemberUnits implements MemberUnits, Erasures, MemberProjection {

  static final String MEMBERS = "members";

  private static final String UNIT = "unitId";

  private final MongoCollection<Document> members;
  private final SequenceGuard guard;

  public MongoMemberUnits(MongoDatabase database, SequenceGuard guard) {
    this.members = database.getCollection(MEMBERS);
    this.guard = guard;
  }

  @Override
  public void belongs(String memberId, String unitId, IncomingEvent cause) {
    guard.apply(MEMBERS, memberId, cause, Updates.set(UNIT, unitId));
  }

  @Override
  public void gone(String memberId, IncomingEvent cause) {
    guard.apply(MEMBERS, memberId, cause, Updates.unset(UNIT));
  }

  @Override
  public Optional<String> unitOf(String memberId) {
    return Optional.ofNullable(members.find(Filters.eq("_id", memberId)).first())
        .map(member -> member.getString(UNIT));
  }

  /** Told of, and without a unit: nothing else takes it away. */
  @Override
  public boolean isErased(String memberId) {
    return members
            .find(Filters.and(Filters.eq("_id", memberId), Filters.exists(UNIT, false)))
            .first()
        != null;
  }
}
