package org.dayanisma.membership.mandates.application;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.commands.Adding;
import org.dayanisma.decisions.Added;
import org.dayanisma.decisions.Faults;
import org.dayanisma.decisions.GeneralRefusal;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.MandateEvent;
import org.dayanisma.membership.mandates.domain.MandateId;
import org.dayanisma.membership.mandates.domain.MandateRefusal;
import org.dayanisma.membership.mandates.domain.Mandates;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives offices to members. */
@Service
public record StartMandateHandler(
    Mandates mandates, Holders holders, Units units, OfficialTime time) {

  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

  /**
   * A mandate that is in force now.
   *
   * @param isNew false if exactly this mandate was there already
   */
  public record StartedMandate(Mandate mandate, boolean isNew) {}

  public Outcome<StartedMandate> handle(StartMandate command) {
    Optional<Unit> unit = UnitId.read(command.unitId()).flatMap(units::find).map(Versioned::value);
    if (unit.isEmpty()) {
      return refused(Refusal.notFound());
    }
    Faults faults = new Faults();
    MandateId id = readId(command, faults);
    MemberId member =
        faults.require(
            "/memberId", command.memberId(), text -> admittedMember(command.actor(), text));
    Office office = faults.require("/office", command.office(), Office::read);
    LocalDate from = command.startedOn() == null ? time.today() : command.startedOn();
    faults.refuseIf(
        from.isAfter(time.today()) || from.isBefore(EARLIEST),
        "/startedOn",
        MandateRefusal.OUT_OF_RANGE);
    if (office != null && !Rights.givesOffice(command.actor(), unit.get().path(), office)) {
      return refused(Refusal.forbidden());
    }
    if (id == null || member == null || office == null || !faults.none()) {
      return refused(faults.refusal());
    }
    return add(new MandateEvent.Started(id, member, unit.get().path(), office, from));
  }

  private @Nullable MandateId readId(StartMandate command, Faults faults) {
    String id = command.id();
    if (id == null) {
      return command.newMandate();
    }
    Optional<MandateId> read = MandateId.read(id);
    faults.refuseIf(read.isEmpty(), "/id", GeneralRefusal.UUID);
    return read.orElse(null);
  }

  /** A member whom the actor does not reach does not exist for them. */
  private Outcome<MemberId> admittedMember(Actor actor, String text) {
    return MemberId.read(text)
        .filter(member -> holders.unitOf(member).filter(unit -> mayName(actor, unit)).isPresent())
        .map(Outcome::accepted)
        .orElseGet(() -> Outcome.invalid(MandateRefusal.UNKNOWN_MEMBER));
  }

  private boolean mayName(Actor actor, UnitId unitOfHolder) {
    return units
        .find(unitOfHolder)
        .filter(unit -> Rights.givesOfficeTo(actor, unit.value().path()))
        .isPresent();
  }

  private Outcome<StartedMandate> add(MandateEvent.Started event) {
    Mandate asked = Mandate.from(event);
    Added added = Adding.to(mandates, asked.id(), asked, List.of(event));
    return switch (added) {
      case ADDED, UNCHANGED -> accepted(new StartedMandate(asked, added == Added.ADDED));
      case ID_TAKEN -> refused(Refusal.conflict("/id", MandateRefusal.ID_TAKEN));
      case DUPLICATE -> refused(Refusal.conflict(MandateRefusal.OFFICE_HELD));
    };
  }
}
