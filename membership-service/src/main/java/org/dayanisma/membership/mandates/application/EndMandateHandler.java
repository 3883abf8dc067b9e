package org.dayanisma.membership.mandates.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.commands.Decisions;
import org.dayanisma.commands.Told;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.MandateId;
import org.dayanisma.membership.mandates.domain.Mandates;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Service;

/** Ends mandates. */
@Service
public record EndMandateHandler(Mandates mandates, Units units, OfficialTime time) {

  /** For an actor who may not give such an office there is no mandate, ended or not. */
  public Outcome<Mandate> handle(EndMandate command) {
    LocalDate today = time.today();
    LocalDate on = command.endedOn() == null ? today : command.endedOn();
    return new Decisions<>(mandates::save)
        .on(command.asked(), () -> look(command.asked().actor(), command.mandateId()))
        .telling(EndMandateHandler::told)
        .decide(found -> found.end(on, today))
        .map(Versioned::value);
  }

  private static Told told(Mandate mandate) {
    return Told.of(mandate.id().toString(), List.of(mandate.memberId().toString()))
        .with(Map.of("unit", mandate.unitId().toString(), "office", mandate.office().code()));
  }

  private Outcome<Found<UnitPath, Mandate>> look(Actor actor, String mandateId) {
    return MandateId.read(mandateId)
        .flatMap(mandates::find)
        .flatMap(found ->
            units
                .find(found.value().unitId())
                .map(unit -> unit.value().path())
                .filter(path -> Rights.givesOffice(actor, path, found.value().office()))
                .map(path -> Outcome.accepted(Found.open(path, found))))
        .orElseGet(() -> Outcome.refused(Refusal.notFound()));
  }
}
