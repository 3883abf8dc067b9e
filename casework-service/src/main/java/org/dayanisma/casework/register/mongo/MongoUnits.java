package org.dayanisma.casework.register.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.dayanisma.casework.register.application.UnitProjection;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.springframework.stereotype.Component;

/** Paths of the organisation tree by unit. */
@Component
public final class MongoUnits implements Units, UnitProjection {

  public static final String UNITS = "units";

  private static final String PATH = "unitPath";

  private final StampedDocuments documents;
  private final SequenceGuard guard;

  public MongoUnits(StampedDocuments documents, SequenceGuard guard) {
    this.documents = documents;
    this.guard = guard;
  }

  @Override
  public void stands(UnitId unitId, List<UnitId> unitPath, IncomingEvent cause) {
    List<String> ids = unitPath.stream().map(UnitId::toString).toList();
    guard.apply(UNITS, unitId.toString(), cause, unit -> unit.append(PATH, ids));
  }

  @Override
  public Optional<List<UnitId>> pathOf(UnitId unitId) {
    return documents.find(UNITS, unitId.toString()).map(MongoUnits::path);
  }

  /** Where the unit of this document stands: ids from the root to the unit itself. */
  public static List<UnitId> path(Document unit) {
    return unit.getList(PATH, String.class).stream().map(UnitId::of).toList();
  }
}
