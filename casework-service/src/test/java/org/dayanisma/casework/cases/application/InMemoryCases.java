package org.dayanisma.casework.cases.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dayanisma.aggregates.InMemoryAggregates;
import org.dayanisma.aggregates.UnitFollowing;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.CaseTeam;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Correction;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.casework.cases.domain.Ladder;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;

/** Cases in memory, held to the same contract as the ones in MongoDB. */
public class InMemoryCases extends InMemoryAggregates<CaseId, Case, CaseEvent>
    implements Cases, CaseOverviews, OwnCases {

  private @Nullable UnitFollowing<Case, CaseEvent> following;
  private final Set<CaseId> forged = new HashSet<>();

  /** Somebody writes to the row of this case by hand. */
  void forge(CaseId id) {
    forged.add(id);
  }

  @Override
  public Optional<Versioned<Case>> find(CaseId id) {
    if (forged.contains(id)) {
      throw new StampRejected("cases");
    }
    return super.find(id);
  }

  @Override
  public Optional<Found<CaseRelations, Case>> look(CaseId id) {
    return find(id).map(InMemoryCases::found);
  }

  @Override
  public Optional<Found<CaseRelations, Case>> lookByDeadline(DeadlineId deadlineId) {
    return kept()
        .filter(found -> found.value().deadline(deadlineId).isPresent())
        .map(InMemoryCases::found)
        .findFirst();
  }

  private static Found<CaseRelations, Case> found(Versioned<Case> found) {
    return Found.open(relations(found.value()), found);
  }

  @Override
  public List<CaseRelations> ofMeasure(MemberId memberId, CaseKind kind, LocalDate effectiveOn) {
    return all().stream()
        .filter(found -> found.memberId().equals(memberId))
        .filter(found -> found.measure().kind() == kind)
        .filter(found -> found.isOf(effectiveOn))
        .sorted(Comparator.comparing(Case::openedAt).thenComparing(Case::id))
        .map(InMemoryCases::relations)
        .toList();
  }

  @Override
  public List<CaseRelations> reinstated(MemberId memberId) {
    return all().stream()
        .filter(found -> found.memberId().equals(memberId))
        .filter(InMemoryCases::wasReinstated)
        .sorted(Comparator.comparing(Case::openedAt).thenComparing(Case::id))
        .map(InMemoryCases::relations)
        .toList();
  }

  private static boolean wasReinstated(Case found) {
    Closure closure = found.closure();
    Correction correction = found.correction();
    return (closure != null && closure.outcome() == Closure.Outcome.REINSTATED)
        || (correction != null && correction.takenBack() != null);
  }

  @Override
  public List<CaseId> sealedWith(MemberId memberId, @Nullable CaseId after, int limit) {
    return openAndSealed(found -> found.team().includes(memberId), after, limit);
  }

  @Override
  public List<CaseId> orphaned(@Nullable CaseId after, int limit) {
    return openAndSealed(found -> found.keeping() != null, after, limit);
  }

  @Override
  public List<CaseId> toRemind(LocalDate today, @Nullable CaseId after, int limit) {
    return all().stream()
        .filter(
            found -> new Ladder(found).remindsOn().filter(day -> !day.isAfter(today)).isPresent())
        .map(Case::id)
        .filter(id -> after == null || id.compareTo(after) > 0)
        .sorted()
        .limit(limit)
        .toList();
  }

  @Override
  public long countWithoutKeeper() {
    return orphaned(null, Integer.MAX_VALUE).stream()
        .filter(id -> relations(id).orElseThrow().keeperId() == null)
        .count();
  }

  private List<CaseId> openAndSealed(Predicate<Case> wanted, @Nullable CaseId after, int limit) {
    return all().stream()
        .filter(found -> found.isOpen() && found.isSealed())
        .filter(wanted)
        .map(Case::id)
        .filter(id -> after == null || id.compareTo(after) > 0)
        .sorted()
        .limit(limit)
        .toList();
  }

  /** Like a store that reads no encrypted field for it. */
  private static CaseRelations relations(Case found) {
    CaseRelations all = found.relations();
    CaseTeam team = all.team();
    return new CaseRelations(
        all.id(),
        all.memberId(),
        all.unitPath(),
        all.treePath(),
        all.sealed(),
        all.reported(),
        all.ofNoMeasure(),
        all.keeperId(),
        new CaseTeam(team.responsible(), team.colleagues(), team.asked(), List.of()));
  }

  @Override
  public Optional<Versioned<Case>> add(Case opened, List<CaseEvent> events) {
    Optional<Versioned<Case>> added = insert(opened, events);
    UnitFollowing<Case, CaseEvent> looking = following;
    return looking == null ? added : added.flatMap(_ -> looking.lookAgain(opened.key()));
  }

  /** The write alone, before the second look. */
  protected Optional<Versioned<Case>> insert(Case opened, List<CaseEvent> events) {
    return super.add(opened, events);
  }

  /** Whatever there is. */
  List<Case> all() {
    return kept().map(Versioned::value).toList();
  }

  /** From now on they follow their units, as far as this tree tells. */
  UnitFollowing<Case, CaseEvent> follow(Units tree, CaseHandover handover) {
    following =
        new UnitFollowing<>(
            new CasesInUnits(this), new KnownTree(tree, new CaseSuccession(handover)));
    return following;
  }

  /** These events happen to a case, if it is still as it was when they were decided. */
  public boolean save(Case before, List<CaseEvent> events) {
    return find(before.id())
        .filter(present -> present.value().equals(before))
        .filter(present -> save(present, events))
        .isPresent();
  }

  /** Every case of a member. */
  public List<CaseId> ofMember(MemberId memberId) {
    return all().stream().filter(found -> found.memberId().equals(memberId)).map(Case::id).toList();
  }

  @Override
  public List<CaseId> unassignedBelow(UnitId unitId, int limit) {
    return open(unitId, found -> found.responsible() == null && !found.isSealed(), limit);
  }

  @Override
  public List<CaseId> ledBelow(UnitId unitId, MemberId memberId, int limit) {
    return open(unitId, found -> found.team().isLedBy(memberId) && !found.isSealed(), limit);
  }

  @Override
  public List<CaseOverview> find(CaseFilter filter, int limit) {
    return kept()
        .map(CaseOverview::of)
        .filter(line -> CaseFilters.accepts(filter, line))
        .sorted(
            Comparator.comparing(CaseOverview::openedAt).thenComparing(CaseOverview::id).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<OwnCase> ofMember(MemberId memberId, @Nullable LastSeen<CaseId> after, int limit) {
    return all().stream()
        .filter(found -> found.memberId().equals(memberId) && !found.isSealed())
        .sorted(Comparator.comparing(Case::openedAt).thenComparing(Case::id).reversed())
        .filter(found -> after == null || isBehind(after, found))
        .limit(limit)
        .map(OwnCase::of)
        .toList();
  }

  private static boolean isBehind(LastSeen<CaseId> last, Case found) {
    int order = found.openedAt().compareTo(last.at());
    return order < 0 || (order == 0 && found.id().compareTo(last.id()) < 0);
  }

  private List<CaseId> open(UnitId unitId, Predicate<Case> wanted, int limit) {
    return all().stream()
        .filter(found -> found.isOpen() && found.unitPath().contains(unitId))
        .filter(wanted)
        .map(Case::id)
        .limit(limit)
        .toList();
  }
}
