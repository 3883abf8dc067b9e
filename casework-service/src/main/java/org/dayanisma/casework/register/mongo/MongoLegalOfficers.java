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
import org.dayanisma.casework.register.domain.MandateId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
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

  private static final String MEMBER = "memberId";
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
        mandate.unitId().toString(),
        cause,
        unit ->
            unit.append(
                MANDATES,
                known(unit)
                    .append(
                        mandate.mandateId().toString(),
                        new Document(MEMBER, mandate.memberId().toString())
                            .append(OFFICE, mandate.office().name())
                            .append("startedOn", mandate.startedOn().toString()))));
  }

  @Override
  public void ended(MandateId mandateId, UnitId unitId, IncomingEvent cause) {
    guard.apply(
        UNIT_MANDATES, unitId.toString(), cause, unit -> known(unit).remove(mandateId.toString()));
  }

  private static Document known(Document unit) {
    return unit.get(MANDATES, new Document());
  }

  @Override
  public Optional<MemberId> coordinatorNearest(List<UnitId> unitPath, Set<MemberId> except) {
    return nearest(LegalOffice.LEGAL_COORDINATOR, unitPath, except);
  }

  @Override
  public Optional<MemberId> protectionOfficerNearest(List<UnitId> unitPath, Set<MemberId> except) {
    return nearest(LegalOffice.DATA_PROTECTION_OFFICER, unitPath, except);
  }

  @Override
  public boolean holdsMandateAbove(MemberId memberId, List<UnitId> unitPath) {
    return isHeldAbove(unitPath, memberId, LegalOffice::isLegal);
  }

  @Override
  public boolean protectsDataAbove(MemberId memberId, List<UnitId> unitPath) {
    return isHeldAbove(unitPath, memberId, LegalOffice.DATA_PROTECTION_OFFICER::equals);
  }

  private boolean isHeldAbove(
      List<UnitId> unitPath, MemberId memberId, Predicate<LegalOffice> wanted) {
    return above(unitPath).stream()
        .flatMap(MongoLegalOfficers::mandates)
        .filter(mandate -> wanted.test(office(mandate)))
        .anyMatch(mandate -> memberId.equals(holder(mandate)));
  }

  private Optional<MemberId> nearest(
      LegalOffice office, List<UnitId> unitPath, Set<MemberId> except) {
    Map<UnitId, Document> byUnit = new HashMap<>();
    above(unitPath).forEach(unit -> byUnit.put(UnitId.of(unit.getString("_id")), unit));
    return unitPath.reversed().stream()
        .map(byUnit::get)
        .filter(Objects::nonNull)
        .flatMap(unit -> longestInOffice(unit, office, except).stream())
        .findFirst();
  }

  private List<Document> above(List<UnitId> unitPath) {
    return documents.find(
        UNIT_MANDATES, Filters.in("_id", unitPath.stream().map(UnitId::toString).toList()));
  }

  private static Optional<MemberId> longestInOffice(
      Document unit, LegalOffice office, Set<MemberId> except) {
    return mandates(unit)
        .filter(mandate -> office(mandate) == office)
        .filter(mandate -> !except.contains(holder(mandate)))
        .min(
            Comparator.<Document, String>comparing(mandate -> mandate.getString("startedOn"))
                .thenComparing(mandate -> mandate.getString(MEMBER)))
        .map(MongoLegalOfficers::holder);
  }

  private static MemberId holder(Document mandate) {
    return MemberId.of(mandate.getString(MEMBER));
  }

  private static LegalOffice office(Document mandate) {
    return LegalOffice.valueOf(mandate.getString(OFFICE));
  }

  private static Stream<Document> mandates(Document unit) {
    return known(unit).values().stream().map(Document.class::cast);
  }
}
