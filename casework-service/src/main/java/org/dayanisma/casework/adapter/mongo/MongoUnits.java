package org.dayanisma.casework.adapter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.dayanisma.casework.application.UnitProjection;
import org.dayanisma.casework.domain.Units;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;

/** Paths of the organisation tree by unit. */
public final class MongoUnits implements Units, UnitProjection {

  static final String UNITS = "units";

  private final MongoCollection<Document> units;
  private final SequenceGuard guard;

  public MongoUnits(MongoDatabase database, SequenceGuard guard) {
    this.units = database.getCollection(UNITS);
    this.guard = guard;
  }

  @Override
  public void stands(String unitId, List<String> unitPath, IncomingEvent cause) {
    guard.apply(UNITS, unitId, cause, Updates.set("unitPath", unitPath));
  }

  @Override
  public Optional<List<String>> pathOf(String unitId) {
    return Optional.ofNullable(units.find(Filters.eq("_id", unitId)).first())
        .map(unit -> unit.getList("unitPath", String.class));
  }
}
