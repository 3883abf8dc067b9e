package org.dayanisma.mandates;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.dayanisma.accesscontrol.KnownMandates;
import org.dayanisma.accesscontrol.MandateRegister;
import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;

/**
 * A document for each mandate, {@code {_id, memberId, role, unitId, held}}. The sequence guard
 * drops a start that arrives after its end.
 */
final class MongoMandateRegister implements MandateRegister {

  static final String COLLECTION = "known_mandates";
  private static final String MEMBER = "memberId";
  private static final String ROLE = "role";
  private static final String UNIT = "unitId";
  private static final String HELD = "held";

  private final MongoCollection<Document> mandates;
  private final SequenceGuard guard;

  MongoMandateRegister(MongoDatabase database, SequenceGuard guard) {
    this.mandates = database.getCollection(COLLECTION);
    this.guard = guard;
  }

  /** Declares the index, before the first event is read. */
  void ensureIndexes() {
    mandates.createIndex(Indexes.ascending(MEMBER));
  }

  @Override
  public KnownMandates of(String memberId) {
    Set<Office> held = new HashSet<>();
    Set<Office> ended = new HashSet<>();
    for (Document mandate : mandates.find(Filters.eq(MEMBER, memberId))) {
      boolean goesOn = mandate.getBoolean(HELD, false);
      (goesOn ? held : ended)
          .add(new Office(Role.valueOf(mandate.getString(ROLE)), mandate.getString(UNIT)));
    }
    return new KnownMandates(held, ended);
  }

  /** An end of which no more is known than the mandate. */
  void noteEnded(String mandateId, IncomingEvent cause) {
    guard.apply(COLLECTION, mandateId, cause, Updates.set(HELD, false));
  }

  /** Whether a mandate goes on or has ended, unless something later about it is known. */
  void note(String mandateId, String memberId, Office office, boolean held, IncomingEvent cause) {
    guard.apply(
        COLLECTION,
        mandateId,
        cause,
        Updates.combine(
            Updates.set(MEMBER, memberId),
            Updates.set(ROLE, office.role().name()),
            Updates.set(UNIT, office.unitId()),
            Updates.set(HELD, held)));
  }
}
