package org.dayanisma.membership.members.domain;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.LegalTime;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * A person in the union's register, from the application on.
 *
 * <p>Two state machines side by side: {@link Standing} is the union's, {@link ServiceStatus} the
 * employer's, and neither moves the other. {@link Members} makes sure that nobody is registered
 * twice, because that concerns more than one member.
 *
 * @param admittedOn day of admission, null before
 * @param refusedOn day of refusal, null unless refused
 * @param history the service record, and what was corrected in it
 * @param erasure the request to erase them; null unless there is one
 */
public record Member(
    MemberId id,
    ApplicationId applicationId,
    UnitId unitId,
    Person person,
    Reach reach,
    Standing standing,
    Instant appliedAt,
    @Nullable LocalDate admittedOn,
    @Nullable LocalDate refusedOn,
    @Nullable String refusalReason,
    ServiceHistory history,
    @Nullable ErasureRequest erasure)
    implements Aggregate<Member, MemberEvent> {

  /**
   * Days in which an application may be refused, that of the application not counted; whoever was
   * not refused by the end of the last one is admitted by law (4688/14).
   */
  private static final int DAYS_TO_REFUSE = 30;

  /** All who applied before this moment were admitted by law before this day began. */
  public static Instant admittedByLawIfAppliedBefore(LocalDate today) {
    return LegalTime.startOf(today.minusDays(DAYS_TO_REFUSE));
  }

  /**
   * Day of admission; null before, and if the register from which they were taken over did not say
   * it, so that the day of taking over stands for it.
   */
  public @Nullable LocalDate knownMemberSince() {
    return wasTakenOver() && LegalTime.dayOf(appliedAt).equals(admittedOn) ? null : admittedOn;
  }

  /** Whether they came from a register that was kept elsewhere, without an application here. */
  public boolean wasTakenOver() {
    return applicationId.value().equals(id.value());
  }

  /** The service status that holds now. */
  public ServiceRecord service() {
    return history.present();
  }

  /** Until the end of this day the union may refuse. */
  public LocalDate lastDayToRefuse() {
    return LegalTime.dayOf(appliedAt).plusDays(DAYS_TO_REFUSE);
  }

  /**
   * Taken over from a register, as a member since that day.
   *
   * @param equalBefore as in {@link MemberEvent.Registered}
   * @param by user id of whoever takes them over
   */
  public static Outcome<List<MemberEvent>> takenOver(
      MemberId id,
      UnitPath unit,
      PersonDraft.Checked form,
      LocalDate admittedOn,
      Instant now,
      @Nullable Integer equalBefore,
      String by) {
    return ServiceHistory.againstLife(form.person(), admittedOn)
        .<Outcome<List<MemberEvent>>>map(
            impossible -> refused(Refusal.invalid("/admittedOn", impossible)))
        .orElseGet(() ->
            accepted(
                List.of(
                    new MemberEvent.Registered(
                        id, unit, form.person(), form.reach(), admittedOn, now, equalBefore, by),
                    new MemberEvent.ReachAnnounced(id, form.reach()))));
  }

  /** Admission by the union, or by law when the time to refuse has run out. */
  public Outcome<List<MemberEvent>> admit(UnitPath unit, LocalDate on) {
    if (standing != Standing.APPLIED) {
      return notWaiting();
    }
    return accepted(
        List.of(new MemberEvent.Admitted(id, unit, on), new MemberEvent.ReachAnnounced(id, reach)));
  }

  /** A refusal needs a reason: the applicant has 30 days to go to the labour court with it. */
  public Outcome<List<MemberEvent>> refuse(UnitPath unit, @Nullable String reason, LocalDate on) {
    if (standing != Standing.APPLIED) {
      return notWaiting();
    }
    if (on.isAfter(lastDayToRefuse())) {
      return refused(Refusal.conflict(MemberRefusal.ALREADY_ADMITTED));
    }
    if (reason == null) {
      return refused(Refusal.invalid("/reason", MemberRefusal.REASON_REQUIRED));
    }
    return switch (FreeText.reason(reason)) {
      case Outcome.Accepted<String>(String text) ->
          accepted(List.of(new MemberEvent.Refused(id, applicationId, unit, on, text)));
      case Outcome.Refused<String>(Refusal refusal) ->
          refused(Refusal.invalid(refusal.faults().stream().map(f -> f.under("/reason")).toList()));
    };
  }

  private Outcome<List<MemberEvent>> notWaiting() {
    return refused(
        Refusal.conflict(
            standing == Standing.ADMITTED
                ? MemberRefusal.ALREADY_ADMITTED
                : MemberRefusal.ALREADY_REFUSED));
  }

  /**
   * Records what an employer did. A requested erasure does not stop this, because the time to act
   * against a dismissal runs (GDPR art. 18(2), legal claims).
   */
  public Outcome<List<MemberEvent>> changeServiceStatus(UnitPath unit, ServiceChange change) {
    if (standing != Standing.ADMITTED) {
      return refused(Refusal.conflict(MemberRefusal.NOT_A_MEMBER));
    }
    return recorded(unit, change, ServiceOrigin.REPORTED);
  }

  private Outcome<List<MemberEvent>> recorded(
      UnitPath unit, ServiceChange change, ServiceOrigin origin) {
    return history
        .mayFollow(person, change)
        .map(_ ->
            List.of(
                new MemberEvent.ServiceStatusChanged(
                    id, unit, service().status(), ServiceRecord.of(change, origin))));
  }

  /**
   * Takes back the last entry of the service record, which was made by mistake: the record is again
   * what it was before or, if something else happened, says that instead, under the same rules as a
   * report. A mistake must not be undone by a return to duty that never was (KVKK art. 4(2)(b),
   * GDPR art. 5(1)(d): what is kept is accurate).
   *
   * @param by whoever corrects it; null for a program
   */
  public Outcome<List<MemberEvent>> correctServiceStatus(
      UnitPath unit, ServiceCorrection asked, @Nullable MemberId by, Instant at) {
    if (standing != Standing.ADMITTED) {
      return refused(Refusal.conflict(MemberRefusal.NOT_A_MEMBER));
    }
    return history
        .correct(person, asked, by, at)
        .map(done ->
            List.of(
                new MemberEvent.ServiceStatusCorrected(
                    id, unit, done.withdrawn(), done.now(), done.replaced(), done.why())));
  }

  /**
   * A measure was undone. Nothing happens if the register has something else for them: whoever may
   * take in a case must not be able to use it to end what somebody else reported.
   *
   * @param undone the status that the measure gave them
   * @param since first day of that status
   * @param on first day back on duty
   */
  public List<MemberEvent> reinstate(
      UnitPath unit, ServiceStatus undone, LocalDate since, LocalDate on) {
    if (standing != Standing.ADMITTED
        || service().status() != undone
        || !since.equals(service().effectiveOn())) {
      return List.of();
    }
    ServiceChange back = new ServiceChange(ServiceStatus.REINSTATED, on, null, null);
    return switch (recorded(unit, back, ServiceOrigin.CASE_WON)) {
      case Outcome.Accepted<List<MemberEvent>>(List<MemberEvent> events) -> events;
      case Outcome.Refused<List<MemberEvent>> _ -> List.of();
    };
  }

  /** Sets new contacts or languages; nothing happens if they are the old ones. */
  public Outcome<List<MemberEvent>> changeReach(Reach changed) {
    if (changed.equals(reach)) {
      return accepted(List.of());
    }
    MemberEvent event = new MemberEvent.ReachChanged(id, changed);
    return accepted(
        standing == Standing.ADMITTED
            ? List.of(event, new MemberEvent.ReachAnnounced(id, changed))
            : List.of(event));
  }

  /**
   * Asks that the member be erased; nothing is erased until the time comes. Asking again changes
   * nothing.
   *
   * @param request called only if there is no request yet, because making one may take a place of
   *     the day
   */
  public Outcome<List<MemberEvent>> askErasure(Supplier<Outcome<ErasureRequest>> request) {
    return erasure == null
        ? request.get().map(asked -> List.of(new MemberEvent.ErasureAsked(id, asked)))
        : accepted(List.of());
  }

  /**
   * A second person agrees to what the asker may not do alone: somebody else, whose units reach
   * every unit of the asker.
   *
   * @param unitIds the units in which the second person protects data
   */
  public Outcome<List<MemberEvent>> approveErasure(
      String userId, @Nullable String memberId, Collection<String> unitIds, Instant dueAt) {
    if (erasure == null || !erasure.waitsForSecondPerson()) {
      return refused(Refusal.conflict(ErasureRefusal.NOTHING_WAITS));
    }
    return erasure.mayBeApprovedBy(userId, memberId, unitIds)
        ? accepted(List.of(new MemberEvent.ErasureApproved(id, userId, dueAt)))
        : refused(Refusal.forbidden());
  }

  /** This is possible until it is carried out. */
  public Outcome<List<MemberEvent>> takeErasureBack(String takenBackBy) {
    return erasure != null
        ? accepted(List.of(new MemberEvent.ErasureTakenBack(id, takenBackBy)))
        : refused(Refusal.conflict(ErasureRefusal.NOTHING_ASKED));
  }

  /** Ends a request to which no second person agreed in time; otherwise nothing happens. */
  public List<MemberEvent> letErasureLapse(Instant now) {
    return erasure != null && erasure.hasLapsed(now)
        ? List.of(new MemberEvent.ErasureLapsed(id))
        : List.of();
  }

  /** Erasure is possible in every standing, and final. */
  public List<MemberEvent> erase(
      UnitPath unit, LocalDate on, ErasureReason reason, String requestedBy) {
    return List.of(
        new MemberEvent.Erased(id, unit, on, reason, requestedBy),
        new MemberEvent.ReachWithdrawn(id));
  }

  /** The first event of a member makes the member. */
  public static Member from(MemberEvent first) {
    return switch (first) {
      case MemberEvent.Applied e ->
          new Member(
              e.memberId(),
              e.applicationId(),
              e.unit().unit(),
              e.person(),
              e.reach(),
              Standing.APPLIED,
              e.appliedAt(),
              null,
              null,
              null,
              ServiceHistory.NONE,
              null);
      case MemberEvent.Registered e ->
          new Member(
              e.memberId(),
              // There was no application of its own; the entry in the register stands for it.
              new ApplicationId(e.memberId().value()),
              e.unit().unit(),
              e.person(),
              e.reach(),
              Standing.ADMITTED,
              e.at(),
              e.admittedOn(),
              null,
              null,
              ServiceHistory.NONE,
              null);
      default -> throw new IllegalArgumentException("no first event: " + first.getClass());
    };
  }

  public static Member from(List<MemberEvent> events) {
    return from(events.getFirst()).applyAll(events.subList(1, events.size()));
  }

  @Override
  public String key() {
    return id.toString();
  }

  @Override
  public Member apply(MemberEvent event) {
    return switch (event) {
      case MemberEvent.Applied _, MemberEvent.Registered _ -> from(event);
      case MemberEvent.Admitted e ->
          with(Standing.ADMITTED, e.admittedOn(), refusedOn, refusalReason);
      case MemberEvent.Refused e -> with(Standing.REFUSED, admittedOn, e.refusedOn(), e.reason());
      case MemberEvent.ServiceStatusChanged e -> with(history.with(e.now()));
      case MemberEvent.ServiceStatusCorrected e ->
          with(history.corrected(e.now(), e.replaced(), e.correction()));
      case MemberEvent.ReachChanged e -> with(e.reach());
      case MemberEvent.ReachAnnounced _, MemberEvent.ReachWithdrawn _ -> this;
      case MemberEvent.ErasureAsked e -> with(e.request());
      case MemberEvent.ErasureApproved e ->
          with(Objects.requireNonNull(erasure, "approved what was asked for").approved(e));
      case MemberEvent.ErasureTakenBack _, MemberEvent.ErasureLapsed _ ->
          with((ErasureRequest) null);
      case MemberEvent.Erased _ -> with(Standing.ERASED, admittedOn, refusedOn, null);
    };
  }

  private Member with(
      Standing newStanding,
      @Nullable LocalDate admitted,
      @Nullable LocalDate refusal,
      @Nullable String reason) {
    return new Member(
        id,
        applicationId,
        unitId,
        person,
        reach,
        newStanding,
        appliedAt,
        admitted,
        refusal,
        reason,
        history,
        erasure);
  }

  private Member with(Reach newReach) {
    return copy(newReach, history, erasure);
  }

  private Member with(ServiceHistory newHistory) {
    return copy(reach, newHistory, erasure);
  }

  private Member with(@Nullable ErasureRequest newErasure) {
    return copy(reach, history, newErasure);
  }

  private Member copy(
      Reach newReach, ServiceHistory newHistory, @Nullable ErasureRequest newErasure) {
    return new Member(
        id,
        applicationId,
        unitId,
        person,
        newReach,
        standing,
        appliedAt,
        admittedOn,
        refusedOn,
        refusalReason,
        newHistory,
        newErasure);
  }

  /** Ids and states only. */
  @Override
  public String toString() {
    return "Member[" + id + ", " + standing + ", " + service().status() + "]";
  }
}
