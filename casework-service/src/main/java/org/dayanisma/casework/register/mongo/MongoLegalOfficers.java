package org.dayanisma.casework.register.mongo;

import com.mongodb.client.model.Filters;
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
import org.dayanisma.casework.register.application.MandateProjection;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.springframework.stereotype.Component;

/**
 * Mandates by unit, the legal ones and those of data-protection officers: one document per unit, so
 * that the way up the tree is one read by {@code _id}. The sequence guard drops a start that
 * arrives after its end.
 */
@Component
public final class MongoLegalOfficers implements LegalOfficers, MandateProjection {

  static final String UNIT_MANDATES = "unit_mandates";

  private static final String OFFICE = "office";
  private static final String MANDATES = "mandates";

  private final StampedDocuments documents;
  private final SequenceGuard guard;

  public MongoLegalOfficers(StampedDocuments documents, SequenceGuard guard) {
    this.documents = documents;
    this.guard = guard;
  }

  @Override
  public void started(KnownMandate mandate, IncomingEvent cause) {
    guard.apply(
        UNIT_MANDATES,
        mandate.unitId(),
        cause,
        unit ->
            unit.append(
                MANDATES,
                known(unit)
                    .append(
                        mandate.mandateId(),
                        new Document("memberId", mandate.memberId())
                            .append(OFFICE, mandate.office().name())
                            .append("startedOn", mandate.startedOn().toString()))));
  }

  @Override
  public void ended(String mandateId, String unitId, IncomingEvent cause) {
    guard.apply(UNIT_MANDATES, unitId, cause, unit -> known(unit).remove(mandateId));
  }

  private static Document known(Document unit) {
    return unit.get(MANDATES, new Document());
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
    return documents.find(UNIT_MANDATES, Filters.in("_id", unitPath));
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
    return known(unit).values().stream().map(Document.class::cast);
  }
}
