package org.dayanisma.casework.register.mongo;

import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.register.application.UnitProjection;
import org.dayanisma.casework.register.domain.Units;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.springframework.stereotype.Component;

/** Paths of the organisation tree by unit. */
@Component
public final class MongoUnits implements Units, UnitProjection {

  public static final String UNITS = "units";

  private final StampedDocuments documents;
  private final SequenceGuard guard;

  public MongoUnits(StampedDocuments documents, SequenceGuard guard) {
    this.documents = documents;
    this.guard = guard;
  }

  @Override
  public void stands(String unitId, List<String> unitPath, IncomingEvent cause) {
    guard.apply(UNITS, unitId, cause, unit -> unit.append("unitPath", unitPath));
  }

  @Override
  public Optional<List<String>> pathOf(String unitId) {
    return documents.find(UNITS, unitId).map(unit -> unit.getList("unitPath", String.class));
  }
}
