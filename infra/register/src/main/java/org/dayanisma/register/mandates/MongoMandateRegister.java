package org.dayanisma.register.mandates;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.dayanisma.accesscontrol.KnownMandates;
import org.dayanisma.accesscontrol.MandateRegister;
import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document for each mandate, {@code {_id, memberId, role, unitId, held}}, and one for each member
 * with the ids of all they ever had. The sequence guard drops a start that arrives after its end. A
 * document that this service did not write as it is stops the request: to leave it out would give
 * back what it takes. A mandate is looked for by both, so that one whose member was changed in the
 * store is not overlooked.
 */
public final class MongoMandateRegister implements MandateRegister, DeclaresIndexes {

  static final String COLLECTION = "known_mandates";
  static final String OF_MEMBERS = "mandates_of_members";

  private static final Logger LOG = LoggerFactory.getLogger(MongoMandateRegister.class);
  private static final String IDS = "mandates";
  private static final String MEMBER = "memberId";
  private static final String ROLE = "role";
  private static final String UNIT = "unitId";
  private static final String HELD = "held";

  private final MongoDatabase database;
  private final StampedDocuments documents;
  private final SequenceGuard guard;

  public MongoMandateRegister(
      MongoDatabase database, StampedDocuments documents, SequenceGuard guard) {
    this.database = database;
    this.documents = documents;
    this.guard = guard;
  }

  /** Declares the index, before the first event is read. */
  @Override
  public void declareIndexes() {
    database.getCollection(COLLECTION).createIndex(Indexes.ascending(MEMBER));
  }

  @Override
  public KnownMandates of(String memberId) {
    Set<Office> held = new HashSet<>();
    Set<Office> ended = new HashSet<>();
    for (Document mandate : everHeldBy(memberId)) {
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

  /** Of the ids listed one may have no document yet, or tell of an end and no more. */
  private List<Document> everHeldBy(String memberId) {
    Map<Object, Document> mandates = new LinkedHashMap<>();
    List<String> listed =
        documents
            .find(OF_MEMBERS, memberId)
            .map(found -> found.getList(IDS, String.class))
            .orElse(List.of());
    if (!listed.isEmpty()) {
      documents
          .find(COLLECTION, Filters.in("_id", listed))
          .forEach(found -> mandates.put(found.get("_id"), found));
    }
    documents
        .find(COLLECTION, Filters.eq(MEMBER, memberId))
        .forEach(found -> mandates.put(found.get("_id"), found));
    return mandates.values().stream()
        .filter(mandate -> memberId.equals(mandate.getString(MEMBER)))
        .toList();
  }

  /** An end of which no more is known than the mandate. */
  void noteEnded(String mandateId, IncomingEvent cause) {
    ending(mandateId, cause, mandate -> mandate.append(HELD, false));
  }

  /** Whether a mandate goes on or has ended, unless something later about it is known. */
  void note(String mandateId, String memberId, Office office, boolean held, IncomingEvent cause) {
    list(memberId, mandateId);
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

  /** Before the mandate itself, which must be found from its first moment on. */
  private void list(String memberId, String mandateId) {
    try {
      var _ =
          documents.change(
              OF_MEMBERS,
              memberId,
              member -> {
                List<String> ids = new ArrayList<>(member.getList(IDS, String.class, List.of()));
                boolean added = !ids.contains(mandateId) && ids.add(mandateId);
                member.append(IDS, ids);
                return added;
              });
    } catch (StampRejected forged) {
      // Their requests stop; what happened to the mandate is written down all the same.
      LOG.warn("{}; it is left as it is", forged.getMessage());
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
