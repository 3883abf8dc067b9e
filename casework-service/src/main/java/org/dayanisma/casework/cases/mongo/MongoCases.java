package org.dayanisma.casework.cases.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.dayanisma.aggregates.AggregateStore;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.aggregates.Stored;
import org.dayanisma.aggregates.StoredAggregates;
import org.dayanisma.aggregates.StoredPart;
import org.dayanisma.casework.cases.application.CaseFilter;
import org.dayanisma.casework.cases.application.CaseOverview;
import org.dayanisma.casework.cases.application.CaseOverviews;
import org.dayanisma.casework.cases.application.OwnCase;
import org.dayanisma.casework.cases.application.OwnCases;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.casework.cases.domain.Ladder;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.register.units.UnitRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases, each with its outbox. */
@Component
public final class MongoCases extends StoredAggregates<CaseId, Case, CaseEvent>
    implements Cases, CaseOverviews, OwnCases {

  static final Stored<Case, CaseEvent> STORED =
      Stored.as("cases", Case.class)
          .secret(
              "account.summary",
              "account.additions.text",
              "closure.note",
              "sealing.reason",
              "team.removed.reason",
              "deadlines.lodging.reference",
              "deadlines.reopening.reason",
              "deadlines.reopening.takenBack.reference",
              "correction.former.putRight.reason",
              "correction.takenBack.note")
          .standsIn("unitId", "unitPath", (found, path) -> found.follow(UnitId.path(path)))
          .staysAt("sealing.unitPath", "a seal stays where it was made: outsiders move units")
          .isAbout("memberId", found -> !found.isOpen()) // a legal claim goes before
          .derived("status", Case::status)
          .derived(CaseFields.DAYS, MongoCases::days)
          .derived("nextSafeOn", found -> found.nextSafeOn().orElse(null))
          .derived("remindsOn", found -> new Ladder(found).remindsOn().orElse(null))
          .index("deadlines.id")
          .index("memberId", "-openedAt", "-_id")
          .index(CaseFields.RESPONSIBLE, "-openedAt", "-_id")
          .index("unitPath", "-openedAt", "-_id")
          .index(CaseFields.COLLEAGUE, "-openedAt", "-_id")
          .index("unitPath", "status", CaseFields.RESPONSIBLE)
          .sparse(CaseFields.KEEPING, "_id")
          .sparse("remindsOn");

  private final UnitRegister units;
  private final StoredPart<CaseRelationsRow> relations;
  private final CaseLists lists;

  MongoCases(AggregateStore store, UnitRegister units, Publishing<Case, CaseEvent> publishing) {
    super(STORED, store, publishing);
    this.units = units;
    this.relations = part(CaseRelationsRow.class);
    this.lists =
        new CaseLists(store.collection(STORED), part(CaseRow.class), part(OwnCaseRow.class));
  }

  @Override
  public Optional<Found<CaseRelations, Case>> look(CaseId id) {
    return look(Filters.eq("_id", id.toString()));
  }

  @Override
  public Optional<Found<CaseRelations, Case>> lookByDeadline(DeadlineId deadlineId) {
    return look(Filters.eq("deadlines.id", deadlineId.toString()));
  }

  private Optional<Found<CaseRelations, Case>> look(Bson where) {
    List<Unopened> found = listUnopened(where, Sorts.ascending("_id"), 0);
    List<CaseRelationsRow> rows = found.stream().map(one -> one.as(relations)).toList();
    Map<UnitId, List<UnitId>> places = places(rows);
    return rows.stream()
        .findFirst()
        .map(row ->
            new Found<>(
                row.relations(place(row, places)), () -> found.getFirst().open().orElseThrow()));
  }

  private static List<String> days(Case found) {
    return Stream.concat(Stream.of(found.measure().effectiveOn()), found.formerDays().stream())
        .map(LocalDate::toString)
        .toList();
  }

  @Override
  public List<CaseRelations> ofMeasure(MemberId memberId, CaseKind kind, LocalDate effectiveOn) {
    return relations(
        Filters.and(
            Filters.eq("memberId", memberId.toString()),
            Filters.eq("measure.kind", kind.name()),
            Filters.eq(CaseFields.DAYS, effectiveOn.toString())),
        Sorts.ascending("openedAt", "_id"));
  }

  @Override
  public List<CaseRelations> reinstated(MemberId memberId) {
    return relations(
        Filters.and(
            Filters.eq("memberId", memberId.toString()),
            Filters.or(
                Filters.eq("closure.outcome", Closure.Outcome.REINSTATED.name()),
                Filters.exists("correction.takenBack"))),
        Sorts.ascending("openedAt", "_id"));
  }

  @Override
  public List<CaseId> unassignedBelow(UnitId unitId, int limit) {
    return caseIds(
        Filters.and(openBelow(unitId), Filters.exists(CaseFields.RESPONSIBLE, false)), limit);
  }

  @Override
  public List<CaseId> ledBelow(UnitId unitId, MemberId memberId, int limit) {
    return caseIds(
        Filters.and(openBelow(unitId), Filters.eq(CaseFields.RESPONSIBLE, memberId.toString())),
        limit);
  }

  private static Bson openBelow(UnitId unitId) {
    return Filters.and(
        Filters.eq("unitPath", unitId.toString()),
        Filters.eq("status", CaseStatus.OPEN.name()),
        Filters.ne(CaseFields.SEALED, true));
  }

  @Override
  public List<CaseId> sealedWith(MemberId memberId, @Nullable CaseId after, int limit) {
    Bson onTheTeam =
        Filters.or(
            Filters.eq(CaseFields.RESPONSIBLE, memberId.toString()),
            Filters.eq(CaseFields.COLLEAGUE, memberId.toString()));
    return pageOfIds(after, Filters.and(onTheTeam, openAndSealed()), limit);
  }

  @Override
  public List<CaseId> orphaned(@Nullable CaseId after, int limit) {
    return pageOfIds(
        after, Filters.and(Filters.exists(CaseFields.KEEPING), openAndSealed()), limit);
  }

  @Override
  public List<CaseId> toRemind(LocalDate today, @Nullable CaseId after, int limit) {
    return pageOfIds(after, Filters.lte("remindsOn", today.toString()), limit);
  }

  @Override
  public long countWithoutKeeper() {
    return count(
        Filters.and(
            Filters.exists(CaseFields.KEEPING),
            Filters.exists(CaseFields.KEEPER, false),
            openAndSealed()));
  }

  private static Bson openAndSealed() {
    return Filters.and(
        Filters.eq(CaseFields.SEALED, true), Filters.eq("status", CaseStatus.OPEN.name()));
  }

  private List<CaseId> pageOfIds(@Nullable CaseId after, Bson where, int limit) {
    return caseIds(behind(after == null ? null : after.toString(), where), limit);
  }

  private List<CaseId> caseIds(Bson where, int limit) {
    return ids(where, Sorts.ascending("_id"), limit).stream().map(CaseId::of).toList();
  }

  @Override
  public List<CaseOverview> find(CaseFilter filter, int limit) {
    return lists.find(filter, limit);
  }

  @Override
  public List<OwnCase> ofMember(MemberId memberId, @Nullable LastSeen<CaseId> after, int limit) {
    return lists.ofMember(memberId, after, limit);
  }

  /**
   * Between the moment a move is known and the moment a case has followed its unit, a case is only
   * where it was <i>and</i> will be: whoever loses it by the move has lost it, nobody has it yet.
   */
  private List<CaseRelations> relations(Bson where, Bson order) {
    List<CaseRelationsRow> found = list(relations, where, order, 0);
    Map<UnitId, List<UnitId>> places = places(found);
    return found.stream().map(row -> row.relations(place(row, places))).toList();
  }

  private static List<UnitId> place(CaseRelationsRow row, Map<UnitId, List<UnitId>> places) {
    List<UnitId> place = places.get(row.unitId());
    return place == null
        ? row.unitPath()
        : row.unitPath().stream().filter(place::contains).toList();
  }

  /** One look-up, also for no case at all: looking for one costs the same. */
  private Map<UnitId, List<UnitId>> places(List<CaseRelationsRow> found) {
    Map<UnitId, List<UnitId>> places = new HashMap<>();
    units
        .pathsOf(found.stream().map(row -> row.unitId().toString()).distinct().toList())
        .forEach((unit, path) -> places.put(UnitId.of(unit), UnitId.path(path)));
    return places;
  }
}
