package org.dayanisma.campaign.participations.web;

import java.time.Instant;
import java.util.UUID;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.participations.application.TakenPart;

/** A participation, shown to the one who takes part. */
record ParticipationResponse(UUID id, Action action, Instant recordedAt) {

  static ParticipationResponse of(TakenPart taken) {
    return new ParticipationResponse(
        taken.id().value(), taken.taken().action(), taken.taken().at());
  }
}
