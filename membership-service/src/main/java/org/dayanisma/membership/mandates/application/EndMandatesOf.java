package org.dayanisma.membership.mandates.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.MandateEvent;
import org.dayanisma.membership.mandates.domain.Mandates;
import org.dayanisma.membership.rights.domain.MemberId;
import org.springframework.stereotype.Service;

/** Ends whatever somebody is charged with, because they are not there any longer. */
@Service
public record EndMandatesOf(Mandates mandates, OfficialTime time) {

  /** Ends all of them as of today; repeating it changes nothing. */
  public void endAll(MemberId member) {
    for (Versioned<Mandate> held : mandates.heldBy(member)) {
      var _ = ConflictRetry.retry(() -> end(held));
    }
  }

  /** Empty when somebody else was writing. */
  private Optional<Saved> end(Versioned<Mandate> held) {
    Optional<Versioned<Mandate>> present =
        mandates.find(held.value().id()).filter(found -> found.value().isHeld());
    if (present.isEmpty()) {
      return Optional.of(Saved.SAVED);
    }
    Mandate mandate = present.get().value();
    LocalDate today = time.today();
    LocalDate on = mandate.startedOn().isAfter(today) ? mandate.startedOn() : today;
    return switch (mandate.end(on)) {
      case Outcome.Accepted<List<MandateEvent>>(List<MandateEvent> events) ->
          Optional.of(mandates.save(present.get(), events))
              .filter(saved -> saved != Saved.CONFLICT);
      case Outcome.Refused<List<MandateEvent>> _ -> Optional.of(Saved.SAVED);
    };
  }
}
