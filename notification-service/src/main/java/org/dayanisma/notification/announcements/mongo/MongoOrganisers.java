package org.dayanisma.notification.announcements.mongo;

import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.notification.announcements.application.Organisers;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.springframework.stereotype.Component;

/**
 * One document per unit with the mandates of its organisers, of whom there are few: the organisers
 * above a member are found by the ids of the unit path.
 */
@Component
public final class MongoOrganisers implements Organisers {

  static final String COLLECTION = "unit_organisers";

  private static final String MANDATES = "mandates";

  private final StampedDocuments documents;
  private final SequenceGuard guard;

  public MongoOrganisers(StampedDocuments documents, SequenceGuard guard) {
    this.documents = documents;
    this.guard = guard;
  }

  @Override
  public void started(String unitId, String mandateId, RecipientId holder, IncomingEvent cause) {
    guard.apply(
        COLLECTION,
        unitId,
        cause,
        unit -> unit.append(MANDATES, known(unit).append(mandateId, holder.value())));
  }

  @Override
  public void ended(String unitId, String mandateId, IncomingEvent cause) {
    guard.apply(COLLECTION, unitId, cause, unit -> known(unit).remove(mandateId));
  }

  @Override
  public Set<RecipientId> of(Collection<String> unitIds) {
    Set<RecipientId> organisers = new LinkedHashSet<>();
    for (Document unit : documents.find(COLLECTION, in("_id", List.copyOf(unitIds)))) {
      known(unit).values().forEach(holder -> organisers.add(new RecipientId((String) holder)));
    }
    return organisers;
  }

  private static Document known(Document unit) {
    return unit.get(MANDATES, new Document());
  }
}
