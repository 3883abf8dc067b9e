package org.dayanisma.membership.mandates.application;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.eventrelay.KeyedCommand;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.MandateEvent;
import org.dayanisma.membership.mandates.domain.MandateId;
import org.dayanisma.membership.mandates.domain.MandateRefusal;
import org.dayanisma.membership.mandates.domain.Mandates;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Service;

/** Ends mandates. */
@Service
public record EndMandateHandler(Mandates mandates, Units units, OfficialTime time) {

  /** The mandate, ended or not; empty also for one of an office that the actor does not give. */
  public Optional<Mandate> find(Actor actor, String mandateId) {
    return findToEnd(actor, mandateId).map(Versioned::value);
  }

  public Outcome<Mandate> handle(EndMandate command) {
    return ConflictRetry.retry(() -> attempt(command));
  }

  /** A mandate, and what ends it. */
  private record Ending(Versioned<Mandate> before, List<MandateEvent> events) {}

  private Outcome<Ending> decide(EndMandate command) {
    Optional<Versioned<Mandate>> found = findToEnd(command.actor(), command.mandateId());
    if (found.isEmpty()) {
      return refused(Refusal.notFound());
    }
    Versioned<Mandate> before = found.get();
    if (KeyedCommand.hasChanged(before.value().id().toString())) {
      return accepted(
          new Ending(before, List.of())); // ended by this very request, and not answered
    }
    LocalDate on = command.endedOn() == null ? time.today() : command.endedOn();
    if (on.isAfter(time.today())) {
      return refused(Refusal.invalid("/endedOn", MandateRefusal.ENDED_IN_FUTURE));
    }
    return before.value().end(on).then(events -> accepted(new Ending(before, events)));
  }

  private Optional<Versioned<Mandate>> findToEnd(Actor actor, String mandateId) {
    return MandateId.read(mandateId)
        .flatMap(mandates::find)
        .filter(found ->
            units
                .find(found.value().unitId())
                .filter(
                    unit -> Rights.givesOffice(actor, unit.value().path(), found.value().office()))
                .isPresent());
  }

  private Optional<Outcome<Mandate>> attempt(EndMandate command) {
    return switch (decide(command)) {
      case Outcome.Refused<Ending>(Refusal refusal) -> Optional.of(refused(refusal));
      case Outcome.Accepted<Ending>(Ending(var before, var events)) when events.isEmpty() ->
          Optional.of(accepted(before.value()));
      case Outcome.Accepted<Ending>(Ending(var before, var events)) ->
          mandates.save(before, events) == Saved.CONFLICT
              ? Optional.empty()
              : Optional.of(accepted(before.value().apply(events.getFirst())));
    };
  }
}
