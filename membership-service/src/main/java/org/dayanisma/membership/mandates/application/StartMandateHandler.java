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
import org.dayanisma.membership.mandates.domain.Holder;
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
    Named member =
        faults.require(
            "/memberId", command.memberId(), text -> admittedMember(command.actor(), text));
    Office office = faults.require("/office", command.office(), Office::read);
    LocalDate from = command.startedOn() == null ? time.today() : command.startedOn();
    faults.refuseIf(
        from.isAfter(time.today()) || from.isBefore(EARLIEST),
        "/startedOn",
        MandateRefusal.OUT_OF_RANGE);
    if (member != null && faults.none() && member.isShown()) {
      member.holder().against(from).ifPresent(why -> faults.add("/startedOn", why));
    }
    if (office != null && !Rights.givesOffice(command.actor(), unit.get().path(), office)) {
      return refused(Refusal.forbidden());
    }
    if (id == null || member == null || office == null || !faults.none()) {
      return refused(faults.refusal());
    }
    return add(new MandateEvent.Started(id, member.id(), unit.get().path(), office, from));
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

  /**
   * The member for whom the office is.
   *
   * @param isShown whether the actor may read them; whoever may not is refused nothing because of
   *     their birth date or admission, for that would tell both
   */
  private record Named(MemberId id, Holder holder, boolean isShown) {}

  /** A member whom the actor does not reach does not exist for them. */
  private Outcome<Named> admittedMember(Actor actor, String text) {
    return MemberId.read(text)
        .flatMap(member -> holders.find(member).flatMap(holder -> named(actor, member, holder)))
        .map(Outcome::accepted)
        .orElseGet(() -> Outcome.invalid(MandateRefusal.UNKNOWN_MEMBER));
  }

  private Optional<Named> named(Actor actor, MemberId member, Holder holder) {
    return units
        .find(holder.unit())
        .map(unit -> unit.value().path())
        .filter(path -> Rights.givesOfficeTo(actor, path))
        .map(path -> new Named(member, holder, Rights.readsMember(actor, member, path)));
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
