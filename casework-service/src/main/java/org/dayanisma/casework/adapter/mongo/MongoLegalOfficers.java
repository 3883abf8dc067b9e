package org.dayanisma.casework.adapter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.dayanisma.casework.application.MandateProjection;
import org.dayanisma.casework.domain.LegalOfficers;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;

/**
 * Legal mandates by unit: one document per unit, so that the way up the tree is one read by {@code
 * _id}. The sequence guard drops a start that arrives after its end.
 */
public final class MongoLegalOfficers implements LegalOfficers, MandateProjection {

  static final String UNIT_MANDATES = "unit_mandates";

  private final MongoCollection<Document> units;
  private final SequenceGuard guard;

  public MongoLegalOfficers(MongoDatabase database, SequenceGuard guard) {
    this.units = database.getCollection(UNIT_MANDATES);
    this.guard = guard;
  }

  @Override
  public void started(LegalMandate mandate, IncomingEvent cause) {
    guard.apply(
        UNIT_MANDATES,
        mandate.unitId(),
        cause,
        Updates.set(
            "mandates." + mandate.mandateId(),
            new Document("memberId", mandate.memberId())
                .append("coordinates", mandate.coordinates())
                .append("startedOn", mandate.startedOn().toString())));
  }

  @Override
  public void ended(String mandateId, String unitId, IncomingEvent cause) {
    guard.apply(UNIT_MANDATES, unitId, cause, Updates.unset("mandates." + mandateId));
  }

  @Override
  public Optional<String> coordinatorNearest(List<String> unitPath) {
    Map<String, Document> byUnit = new HashMap<>();
    above(unitPath).forEach(unit -> byUnit.put(unit.getString("_id"), unit));
    return unitPath.reversed().stream()
        .map(byUnit::get)
        .filter(Objects::nonNull)
        .flatMap(unit -> longestCoordinating(unit).stream())
        .findFirst();
  }

  @Override
  public boolean holdsMandateAbove(String memberId, List<String> unitPath) {
    return above(unitPath).stream()
        .flatMap(MongoLegalOfficers::mandates)
        .anyMatch(mandate -> memberId.equals(mandate.getString("memberId")));
  }

  private List<Document> above(List<String> unitPath) {
    return units.find(Filters.in("_id", unitPath)).into(new ArrayList<>());
  }

  private static Optional<String> longestCoordinating(Document unit) {
    return mandates(unit)
        .filter(mandate -> Boolean.TRUE.equals(mandate.getBoolean("coordinates")))
        .min(
            Comparator.<Document, String>comparing(mandate -> mandate.getString("startedOn"))
                .thenComparing(mandate -> mandate.getString("memberId")))
        .map(mandate -> mandate.getString("memberId"));
  }

  private static Stream<Document> mandates(Document unit) {
    Document mandates = unit.get("mandates", Document.class);
    return mandates == null ? Stream.of() : mandates.values().stream().map(Document.class::cast);
  }
}
