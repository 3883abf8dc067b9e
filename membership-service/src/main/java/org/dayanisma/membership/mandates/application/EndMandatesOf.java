package org.dayanisma.membership.mandates.application;

import org.dayanisma.commands.Decisions;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.MandateEvent;
import org.dayanisma.membership.mandates.domain.Mandates;
import org.dayanisma.membership.rights.domain.MemberId;
import org.springframework.stereotype.Service;

/** Ends all offices of somebody who is not there any longer. */
@Service
public record EndMandatesOf(Mandates mandates, OfficialTime time) {

  /** Ends all of them as of today; repeating it changes nothing. */
  public void endAll(MemberId member) {
    Decisions<Mandate, MandateEvent> decisions = new Decisions<>(mandates::save);
    for (Versioned<Mandate> held : mandates.genuineHeldBy(member)) {
      var _ =
          decisions.follow(
              () -> mandates.find(held.value().id()).orElseThrow(),
              present -> present.lapse(time.today()));
    }
  }
}
