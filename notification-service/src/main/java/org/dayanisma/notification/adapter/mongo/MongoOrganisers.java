package org.dayanisma.notification.adapter.mongo;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.notification.application.Organisers;
import org.dayanisma.notification.domain.RecipientId;

/**
 * One document per unit with the mandates of its organisers, of whom there are few: the organisers
 * above a member are found by the ids of the unit path.
 */
public final class MongoOrganisers implements Organisers {

  static final String COLLECTION = "unit_organisers";

  private static final String MANDATES = "mandates";

  private final MongoCollection<Document> units;
  private final SequenceGuard guard;

  public MongoOrganisers(MongoDatabase database, SequenceGuard guard) {
    this.units = database.getCollection(COLLECTION);
    this.guard = guard;
  }

  @Override
  public void started(String unitId, String mandateId, RecipientId holder, IncomingEvent cause) {
    guard.apply(COLLECTION, unitId, cause, set(MANDATES + "." + mandateId, holder.value()));
  }

  @Override
  public void ended(String unitId, String mandateId, IncomingEvent cause) {
    guard.apply(COLLECTION, unitId, cause, unset(MANDATES + "." + mandateId));
  }

  @Override
  public Set<RecipientId> of(Collection<String> unitIds) {
    Set<RecipientId> organisers = new LinkedHashSet<>();
    for (Document unit : units.find(in("_id", List.copyOf(unitIds)))) {
      Document mandates = unit.get(MANDATES, new Document());
      mandates.values().forEach(holder -> organisers.add(new RecipientId((String) holder)));
    }
    return organisers;
  }
}
