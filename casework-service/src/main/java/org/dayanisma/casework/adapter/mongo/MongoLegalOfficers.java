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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.dayanisma.casework.application.MandateProjection;
import org.dayanisma.casework.domain.LegalOffice;
import org.dayanisma.casework.domain.LegalOfficers;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;

/**
 * Mandates by unit, the legal ones and those of data-protection officers: one document per unit, so
 * that the way up the tree is one read by {@code _id}. The sequence guard drops a start that
 * arrives after its end.
 */
public final class MongoLegalOfficers implements LegalOfficers, MandateProjection {

  static final String UNIT_MANDATES = "unit_mandates";

  private static final String OFFICE = "office";

  private final MongoCollection<Document> units;
  private final SequenceGuard guard;

  public MongoLegalOfficers(MongoDatabase database, SequenceGuard guard) {
    this.units = database.getCollection(UNIT_MANDATES);
    this.guard = guard;
  }

  @Override
  public void started(KnownMandate mandate, IncomingEvent cause) {
    guard.apply(
        UNIT_MANDATES,
        mandate.unitId(),
        cause,
        Updates.set(
            "mandates." + mandate.mandateId(),
            new Document("memberId", mandate.memberId())
                .append(OFFICE, mandate.office().name())
                .append("startedOn", mandate.startedOn().toString())));
  }

  @Override
  public void ended(String mandateId, String unitId, IncomingEvent cause) {
    guard.apply(UNIT_MANDATES, unitId, cause, Updates.unset("mandates." + mandateId));
  }

  @Override
  public Optional<String> coordinatorNearest(List<String> unitPath, Set<String> except) {
    return nearest(LegalOffice.LEGAL_COORDINATOR, unitPath, except);
  }

  @Override
  public Optional<String> protectionOfficerNearest(List<String> unitPath, Set<String> except) {
    return nearest(LegalOffice.DATA_PROTECTION_OFFICER, unitPath, except);
  }

  @Override
  public boolean holdsMandateAbove(String memberId, List<String> unitPath) {
    return isHeldAbove(unitPath, memberId, LegalOffice::isLegal);
  }

  @Override
  public boolean protectsDataAbove(String memberId, List<String> unitPath) {
    return isHeldAbove(unitPath, memberId, LegalOffice.DATA_PROTECTION_OFFICER::equals);
  }

  private boolean isHeldAbove(
      List<String> unitPath, String memberId, Predicate<LegalOffice> wanted) {
    return above(unitPath).stream()
        .flatMap(MongoLegalOfficers::mandates)
        .filter(mandate -> wanted.test(office(mandate)))
        .anyMatch(mandate -> memberId.equals(mandate.getString("memberId")));
  }

  private Optional<String> nearest(LegalOffice office, List<String> unitPath, Set<String> except) {
    Map<String, Document> byUnit = new HashMap<>();
    above(unitPath).forEach(unit -> byUnit.put(unit.getString("_id"), unit));
    return unitPath.reversed().stream()
        .map(byUnit::get)
        .filter(Objects::nonNull)
        .flatMap(unit -> longestInOffice(unit, office, except).stream())
        .findFirst();
  }

  private List<Document> above(List<String> unitPath) {
    return units.find(Filters.in("_id", unitPath)).into(new ArrayList<>());
  }

  private static Optional<String> longestInOffice(
      Document unit, LegalOffice office, Set<String> except) {
    return mandates(unit)
        .filter(mandate -> office(mandate) == office)
        .filter(mandate -> !except.contains(mandate.getString("memberId")))
        .min(
            Comparator.<Document, String>comparing(mandate -> mandate.getString("startedOn"))
                .thenComparing(mandate -> mandate.getString("memberId")))
        .map(mandate -> mandate.getString("memberId"));
  }

  private static LegalOffice office(Document mandate) {
    return LegalOffice.valueOf(mandate.getString(OFFICE));
  }

  private static Stream<Document> mandates(Document unit) {
    Document mandates = unit.get("mandates", Document.class);
    return mandates == null ? Stream.of() : mandates.values().stream().map(Document.class::cast);
  }
}
