package org.dayanisma.campaign.adapter.web;

import java.time.Instant;
import org.dayanisma.campaign.application.TakePartOutcome;
import org.dayanisma.campaign.domain.Action;

/** A participation, shown to the one who takes part. */
record ParticipationResponse(String id, Action action, Instant recordedAt) {

  static ParticipationResponse of(TakePartOutcome.Taken taken) {
    return new ParticipationResponse(
        taken.id().toString(), taken.taken().action(), taken.taken().at());
  }
}
