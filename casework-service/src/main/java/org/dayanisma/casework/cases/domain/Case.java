package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dayanisma.casework.cases.domain.CaseEvent.AccountAdded;
import org.dayanisma.casework.cases.domain.CaseEvent.Asked;
import org.dayanisma.casework.cases.domain.CaseEvent.Assigned;
import org.dayanisma.casework.cases.domain.CaseEvent.Closed;
import org.dayanisma.casework.cases.domain.CaseEvent.Corrected;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineMet;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineReopened;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineSet;
import org.dayanisma.casework.cases.domain.CaseEvent.Declined;
import org.dayanisma.casework.cases.domain.CaseEvent.Joined;
import org.dayanisma.casework.cases.domain.CaseEvent.KeeperCalled;
import org.dayanisma.casework.cases.domain.CaseEvent.NoticeLearned;
import org.dayanisma.casework.cases.domain.CaseEvent.Opened;
import org.dayanisma.casework.cases.domain.CaseEvent.Orphaned;
import org.dayanisma.casework.cases.domain.CaseEvent.Reminded;
import org.dayanisma.casework.cases.domain.CaseEvent.Removed;
import org.dayanisma.casework.cases.domain.CaseEvent.Reopened;
import org.dayanisma.casework.cases.domain.CaseEvent.Reported;
import org.dayanisma.casework.cases.domain.CaseEvent.Sealed;
import org.dayanisma.casework.cases.domain.CaseEvent.Succeeded;
import org.dayanisma.casework.cases.domain.CaseEvent.TakenUp;
import org.dayanisma.casework.cases.domain.CaseEvent.TeamReturned;
import org.dayanisma.casework.cases.domain.CaseEvent.UnitMoved;
import org.dayanisma.casework.cases.domain.CaseEvent.Unsealed;
import org.dayanisma.casework.cases.domain.CaseEvent.Watched;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A member's case about one measure, with its deadlines. The state is the fold of its events:
 * decisions return events, and {@link #apply} is the only way from one state to the next.
 *
 * @param reportedUpTo number, among the member's events, of the last one that reported the measure
 *     and through which those who need to know came to know of this case; 0 if there is none
 * @param correction null unless something was wrong in the case and was put right
 */
public record Case(
    CaseId id,
    MemberId memberId,
    UnitId unitId,
    List<UnitId> unitPath,
    Measure measure,
    CaseTeam team,
    Account account,
    Instant openedAt,
    List<Deadline> deadlines,
    @Nullable Closure closure,
    @Nullable Sealing sealing,
    long reportedUpTo,
    @Nullable Correction correction,
    History history)
    implements Aggregate<Case, CaseEvent> {

  public Case {
    unitPath = List.copyOf(unitPath);
    deadlines = List.copyOf(deadlines);
  }

  /** The events that open a case; {@link #of} folds them. */
  public static List<CaseEvent> open(Opened opened, List<Deadline> deadlines) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(opened);
    MemberId responsibleId = memberIdOf(opened.responsible());
    deadlines.forEach(
        deadline -> events.add(new DeadlineSet(opened.caseId(), deadline, responsibleId)));
    return events;
  }

  /** The state after these events, the first of which opens the case. */
  public static Case of(List<CaseEvent> events) {
    if (!(events.getFirst() instanceof Opened opened)) {
      throw new IllegalArgumentException("a case begins with its opening");
    }
    Case begun =
        new Case(
            opened.caseId(),
            opened.memberId(),
            opened.unitId(),
            opened.unitPath(),
            opened.measure(),
            CaseTeam.ledBy(opened.responsible()),
            opened.account(),
            opened.openedAt(),
            List.of(),
            null,
            null,
            0,
            null,
            History.begunWith(opened));
    return begun.applyAll(events.subList(1, events.size()));
  }

  public CaseStatus status() {
    return closure == null ? CaseStatus.OPEN : CaseStatus.CLOSED;
  }

  public boolean isOpen() {
    return closure == null;
  }

  /** Whether the case exists for its team only. */
  public boolean isSealed() {
    return sealing != null && sealing.on();
  }

  /** Whether anybody has done something about it; nothing but their word closes it then. */
  public boolean isWorkedOn() {
    return history.workedOn();
  }

  /** Whether it is closed because its measure never was. */
  public boolean isOfNoMeasure() {
    return closure != null && closure.outcome() == Closure.Outcome.MEASURE_WITHDRAWN;
  }

  public @Nullable Responsible responsible() {
    return team.responsible();
  }

  public Optional<MemberId> responsibleId() {
    return Optional.ofNullable(memberIdOf(responsible()));
  }

  /** The values by which access to the case is decided. */
  public CaseRelations relations() {
    return new CaseRelations(
        id,
        memberId,
        placeForOutsiders(),
        unitPath,
        isSealed(),
        reportedUpTo > 0,
        isOfNoMeasure(),
        keeperId(),
        team);
  }

  /** Not null if the case is open and sealed and nobody of its team is left. */
  public @Nullable Keeping keeping() {
    return sealing == null ? null : sealing.keeping();
  }

  @Nullable MemberId keeperId() {
    Keeping keeping = keeping();
    return keeping == null ? null : keeping.keeperId();
  }

  private List<UnitId> placeForOutsiders() {
    return sealing != null && sealing.on() ? sealing.unitPath() : unitPath;
  }

  public Optional<Deadline> deadline(DeadlineId deadlineId) {
    return deadlines.stream().filter(deadline -> deadline.id().equals(deadlineId)).findFirst();
  }

  /** The earliest plausible last day among open deadlines. */
  public Optional<LocalDate> nextSafeOn() {
    return deadlines.stream()
        .filter(Deadline::isOpen)
        .map(deadline -> deadline.computed().safeOn())
        .min(LocalDate::compareTo);
  }

  /** The days from which the measure was said to hold before it was corrected. */
  public List<LocalDate> formerDays() {
    return correction == null
        ? List.of()
        : correction.former().stream()
            .map(FormerDays::effectiveOn)
            .distinct()
            .filter(day -> !day.equals(measure.effectiveOn()))
            .toList();
  }

  /** Whether the case is, or was before a correction, about a measure of this day. */
  public boolean isOf(LocalDate effectiveOn) {
    return measure.effectiveOn().equals(effectiveOn) || formerDays().contains(effectiveOn);
  }

  /**
   * Adds what somebody wrote about the measure, to a closed case too, for nothing that somebody
   * wrote is thrown away; nothing happens if exactly this is written there already.
   *
   * @throws IllegalStateException if there is no room for it
   */
  public List<CaseEvent> tell(Account.Addition addition) {
    if (!account.hasRoomFor(addition.text())) {
      throw new IllegalStateException("no room for another account");
    }
    return account.says(addition.text()) ? List.of() : List.of(new AccountAdded(id, addition));
  }

  /**
   * Somebody took the measure in by hand, and this is its case; nothing happens if it is closed or
   * was worked on already.
   */
  public List<CaseEvent> takeUp() {
    return isOpen() && !isWorkedOn() ? List.of(new TakenUp(id)) : List.of();
  }

  /**
   * Gives the case to somebody, or for now to nobody, because of the tree and the mandates; its
   * open deadlines are announced to them. Outsiders control tree and mandates, so these choose
   * nobody for a sealed case.
   */
  public List<CaseEvent> assign(@Nullable Responsible next) {
    if (!isOpen() || isSealed() || Objects.equals(next, responsible())) {
      return List.of();
    }
    List<CaseEvent> events = new ArrayList<>();
    events.add(new Assigned(id, next));
    if (next != null && !team.isLedBy(next.memberId())) {
      events.addAll(new Teamwork(this).handedTo(next.memberId()));
    }
    return events;
  }

  /**
   * Follows its unit to another place in the tree, whether open or closed; nothing happens if it is
   * there already.
   */
  public List<CaseEvent> follow(List<UnitId> path) {
    return path.equals(unitPath) ? List.of() : List.of(new UnitMoved(id, path));
  }

  /**
   * Closes the case.
   *
   * @param today the legal day of the request; no outcome may hold from a later day
   */
  public Outcome<List<CaseEvent>> close(Closure how, LocalDate today) {
    if (!isOpen()) {
      return Outcome.conflict(CaseRefusal.ALREADY_CLOSED);
    }
    if (how.effectiveOn().isBefore(measure.effectiveOn())) {
      return Outcome.invalid("/effectiveOn", CaseRefusal.BEFORE_MEASURE);
    }
    if (how.outcome() == Closure.Outcome.MEASURE_WITHDRAWN
        && (correction == null || !correction.withdrawn())) {
      return Outcome.invalid("/outcome", CaseRefusal.NOT_WITHDRAWN);
    }
    return how.effectiveOn().isAfter(today)
        ? Outcome.refused(inTheFuture("/effectiveOn", today))
        : Outcome.accepted(List.of(new Closed(id, memberId, measure, how)));
  }

  static Refusal inTheFuture(String pointer, LocalDate today) {
    return Refusal.invalid(pointer, CaseRefusal.IN_THE_FUTURE, "must not lie after " + today);
  }

  /** Hides the case from everybody outside its team. */
  public Outcome<List<CaseEvent>> seal(Instant at, String reason) {
    return isSealed()
        ? Outcome.conflict(CaseRefusal.ALREADY_SEALED)
        : Outcome.accepted(List.of(new Sealed(id, at, reason)));
  }

  /** Undoes {@link #seal}. */
  public Outcome<List<CaseEvent>> unseal(Instant at, String reason) {
    return isSealed()
        ? Outcome.accepted(List.of(new Unsealed(id, at, reason)))
        : Outcome.conflict(CaseRefusal.NOT_SEALED);
  }

  @Override
  public String key() {
    return id.toString();
  }

  /** The next state. */
  @Override
  public Case apply(CaseEvent event) {
    return changedBy(event).remembering(history.after(event));
  }

  private Case changedBy(CaseEvent event) {
    return switch (event) {
      case Opened _ -> throw new IllegalStateException("a case opens once");
      case DeadlineSet set -> with(new DeadlineList(deadlines).put(set.deadline()));
      case NoticeLearned learned -> next(learned.measure(), team, deadlines, closure, sealing);
      case Corrected it -> corrected(it.measure(), it.correction());
      case Reopened it -> reopened(it.correction());
      case TakenUp _ -> this;
      case AccountAdded added -> told(account.with(added.addition()));
      case Reported reported -> reportedTo(reported.upTo());
      case Assigned assigned -> with(team.led(assigned.responsible()));
      case UnitMoved moved -> at(moved.unitPath());
      case Asked asked -> with(team.asking(asked.invitation()));
      case Joined joined -> joined(joined.invitation());
      case Declined declined -> with(team.declinedBy(declined.invitation().memberId()));
      case Removed removed -> with(team.after(removed.removal()));
      case Sealed it ->
          with(
              team.ledByChoice().withNobodyAsked(),
              new Sealing(true, it.at(), it.reason(), unitPath, List.of(), null));
      case Unsealed it ->
          with(team, new Sealing(false, it.at(), it.reason(), List.of(), List.of(), null));
      case Watched it -> with(team, sealing == null ? null : sealing.watchedBy(it.memberIds()));
      case Succeeded it ->
          with(team.succeededBy(it.successor()).withNobodyAskedToLead(), kept(null));
      case Orphaned _ -> with(team, kept(new Keeping(null)));
      case KeeperCalled called -> with(team, kept(new Keeping(called.keeperId())));
      case TeamReturned _ -> with(team.withNobodyAskedToLead(), kept(null));
      case Reminded it -> with(new DeadlineList(deadlines).reminded(it.deadlineId(), it.rung()));
      case DeadlineMet met ->
          with(new DeadlineList(deadlines).met(met.deadlineId(), met.lodging()));
      case DeadlineReopened it ->
          with(new DeadlineList(deadlines).reopened(it.deadlineId(), it.reopening()));
      case Closed closed ->
          next(
              measure,
              team.withNobodyAsked(),
              new DeadlineList(deadlines).cancelled(),
              closed.closure(),
              sealing);
    };
  }

  private Case with(CaseTeam nextTeam) {
    return next(measure, nextTeam, deadlines, closure, sealing);
  }

  private Case with(List<Deadline> nextDeadlines) {
    return next(measure, team, nextDeadlines, closure, sealing);
  }

  private Case with(CaseTeam nextTeam, @Nullable Sealing nextSealing) {
    return next(measure, nextTeam, deadlines, closure, nextSealing);
  }

  /**
   * When somebody answers for a case again, its keeping ends and requests to others to answer for
   * it end too.
   */
  private Case joined(Invitation invitation) {
    CaseTeam joined = team.joinedBy(invitation);
    return keeping() != null && invitation.role() == TeamRole.RESPONSIBLE
        ? with(joined.withNobodyAskedToLead(), kept(null))
        : with(joined);
  }

  private @Nullable Sealing kept(@Nullable Keeping keeping) {
    return sealing == null ? null : sealing.with(keeping);
  }

  private Case next(
      Measure nextMeasure,
      CaseTeam nextTeam,
      List<Deadline> nextDeadlines,
      @Nullable Closure nextClosure,
      @Nullable Sealing nextSealing) {
    return copy(
        unitPath,
        nextMeasure,
        nextTeam,
        account,
        nextDeadlines,
        nextClosure,
        nextSealing,
        reportedUpTo,
        correction);
  }

  private Case reportedTo(long upTo) {
    return copy(unitPath, measure, team, account, deadlines, closure, sealing, upTo, correction);
  }

  private Case at(List<UnitId> path) {
    return copy(
        path, measure, team, account, deadlines, closure, sealing, reportedUpTo, correction);
  }

  private Case told(Account more) {
    return copy(
        unitPath, measure, team, more, deadlines, closure, sealing, reportedUpTo, correction);
  }

  private Case corrected(Measure truth, Correction how) {
    return copy(unitPath, truth, team, account, deadlines, closure, sealing, reportedUpTo, how);
  }

  private Case reopened(Correction how) {
    return copy(unitPath, measure, team, account, deadlines, null, sealing, reportedUpTo, how);
  }

  private Case copy(
      List<UnitId> path,
      Measure nextMeasure,
      CaseTeam nextTeam,
      Account nextAccount,
      List<Deadline> nextDeadlines,
      @Nullable Closure nextClosure,
      @Nullable Sealing nextSealing,
      long upTo,
      @Nullable Correction nextCorrection) {
    return new Case(
        id,
        memberId,
        unitId,
        path,
        nextMeasure,
        nextTeam,
        nextAccount,
        openedAt,
        nextDeadlines,
        nextClosure,
        nextSealing,
        upTo,
        nextCorrection,
        history);
  }

  private Case remembering(History next) {
    return new Case(
        id,
        memberId,
        unitId,
        unitPath,
        measure,
        team,
        account,
        openedAt,
        deadlines,
        closure,
        sealing,
        reportedUpTo,
        correction,
        next);
  }

  private static @Nullable MemberId memberIdOf(@Nullable Responsible responsible) {
    return responsible == null ? null : responsible.memberId();
  }
}
