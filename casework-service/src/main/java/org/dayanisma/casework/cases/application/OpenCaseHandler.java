package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.cases.application.CaseOpening.Opening;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseIds;
import org.dayanisma.casework.cases.domain.CaseRefusal;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.DeadlinePlan;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.MemberUnits;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.decisions.Fault;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Intake by hand, by somebody whose reach covers the member: in the member's own unit, which
 * membership-service tells and nobody chooses. Who is not known, or not yet, gets the same refusal
 * with the same look-ups as who is out of reach. A caseworker or lawyer answers for what they took
 * in until it is assigned; a coordinator's intake falls to the coordinator of the unit. Nobody
 * takes in their own.
 */
@Service
public final class OpenCaseHandler {

  /** The unit of nobody; no unit has this id. */
  private static final UnitId NOWHERE = new UnitId(new UUID(0, 0));

  private final MemberUnits members;
  private final Units units;
  private final CaseOpening opening;
  private final LegalToday today;

  public OpenCaseHandler(
      Cases cases,
      CaseIds ids,
      LegalOfficers officers,
      MemberUnits members,
      Units units,
      DeadlinePlan plan,
      InstantSource clock,
      LegalToday today) {
    this.members = members;
    this.units = units;
    this.opening = new CaseOpening(cases, ids, officers, units, plan, clock);
    this.today = today;
  }

  /** The case and whether it is new. */
  public record Intake(Versioned<Case> opened, boolean isNew) {}

  public Outcome<Intake> handle(OpenCase command) {
    Actor actor = command.actor();
    if (new Acting(actor).is(command.memberId())) {
      return Outcome.refused(Refusal.invalid("/memberId", CaseRefusal.OWN_CASE));
    }
    UnitId unitId = members.unitOf(command.memberId()).orElse(NOWHERE);
    Optional<List<UnitId>> path =
        units.pathOf(unitId).filter(within -> CaseAccess.mayOpenIn(actor, within));
    List<Fault> faults = command.measure().faults(today.get());
    if (path.isEmpty()) {
      faults.add(new Fault("/memberId", CaseRefusal.UNKNOWN_MEMBER));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(Refusal.invalid(faults));
    }
    Opening found = open(command, unitId, path.orElseThrow());
    return switch (found) {
      case Opening.Open(Versioned<Case> opened, boolean isNew) ->
          Outcome.accepted(new Intake(opened, isNew));
      case Opening.Full _ ->
          Outcome.refused(Refusal.conflict("/summary", CaseRefusal.ACCOUNTS_FULL));
      case Opening.Elsewhere _ -> Outcome.refused(Refusal.conflict(CaseRefusal.CASE_EXISTS));
    };
  }

  /** A case that has not followed its unit yet is answered for as if it had. */
  private Opening open(OpenCase command, UnitId unitId, List<UnitId> unitPath) {
    Actor actor = command.actor();
    return opening.openOrJoinFor(
        present -> CaseAccess.mayBeToldAtIntake(actor, present.following(unitPath)),
        present -> CaseAccess.mayWorkOn(actor, present.following(unitPath)),
        new CaseOpening.Intake(
            command.memberId(),
            unitId,
            unitPath,
            command.measure(),
            responsible(actor),
            new Acting(actor).memberId(),
            command.account()));
  }

  private static @Nullable Responsible responsible(Actor actor) {
    MemberId memberId = new Acting(actor).memberId();
    return memberId == null || actor.hasAny(Role.LEGAL_COORDINATOR)
        ? null
        : new Responsible(memberId, false);
  }
}
