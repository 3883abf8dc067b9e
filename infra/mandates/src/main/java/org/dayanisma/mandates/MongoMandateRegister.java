package org.dayanisma.mandates;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.dayanisma.accesscontrol.KnownMandates;
import org.dayanisma.accesscontrol.MandateRegister;
import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;

/**
 * A document for each mandate, {@code {_id, memberId, role, unitId, held}}. The sequence guard
 * drops a start that arrives after its end. A document that this service did not write as it is
 * stops the request: to leave it out would give back what it takes.
 */
final class MongoMandateRegister implements MandateRegister {

  static final String COLLECTION = "known_mandates";
  private static final String MEMBER = "memberId";
  private static final String ROLE = "role";
  private static final String UNIT = "unitId";
  private static final String HELD = "held";

  private final MongoDatabase database;
  private final StampedDocuments documents;
  private final SequenceGuard guard;

  MongoMandateRegister(MongoDatabase database, StampedDocuments documents, SequenceGuard guard) {
    this.database = database;
    this.documents = documents;
    this.guard = guard;
  }

  /** Declares the index, before the first event is read. */
  void ensureIndexes() {
    database.getCollection(COLLECTION).createIndex(Indexes.ascending(MEMBER));
  }

  @Override
  public KnownMandates of(String memberId) {
    Set<Office> held = new HashSet<>();
    Set<Office> ended = new HashSet<>();
    for (Document mandate : documents.find(COLLECTION, Filters.eq(MEMBER, memberId))) {
      boolean goesOn = mandate.getBoolean(HELD, false);
      (goesOn ? held : ended)
          .add(new Office(Role.valueOf(mandate.getString(ROLE)), mandate.getString(UNIT)));
    }
    return new KnownMandates(held, ended);
  }

  /** Whose mandate this is or was, if that is known. */
  Optional<String> holderOf(String mandateId) {
    return documents.find(COLLECTION, mandateId).map(mandate -> mandate.getString(MEMBER));
  }

  /** An end of which no more is known than the mandate. */
  void noteEnded(String mandateId, IncomingEvent cause) {
    ending(mandateId, cause, mandate -> mandate.append(HELD, false));
  }

  /** Whether a mandate goes on or has ended, unless something later about it is known. */
  void note(String mandateId, String memberId, Office office, boolean held, IncomingEvent cause) {
    Consumer<Document> change =
        mandate ->
            mandate
                .append(MEMBER, memberId)
                .append(ROLE, office.role().name())
                .append(UNIT, office.unitId())
                .append(HELD, held);
    if (held) {
      guard.apply(COLLECTION, mandateId, cause, change);
    } else {
      ending(mandateId, cause, change);
    }
  }

  /** Whatever somebody wrote there must not keep an end out, nor those behind it. */
  private void ending(String mandateId, IncomingEvent cause, Consumer<Document> change) {
    try {
      guard.apply(COLLECTION, mandateId, cause, change);
    } catch (StampRejected forged) {
      documents.remove(COLLECTION, mandateId);
      guard.apply(COLLECTION, mandateId, cause, change);
    }
  }
}
