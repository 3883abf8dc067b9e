package org.dayanisma.campaign.participations.application;

import org.dayanisma.campaign.campaigns.domain.CampaignStatus;
import org.dayanisma.campaign.participations.domain.Participation;
import org.dayanisma.campaign.participations.domain.ParticipationId;

/** How an attempt to take part ended. */
public sealed interface TakePartOutcome {

  /**
   * It counts.
   *
   * @param repeated whether the member had done the same before, which changed nothing now
   */
  record Taken(ParticipationId id, Participation.Taken taken, boolean repeated)
      implements TakePartOutcome {}

  /** There is no such campaign for the actor. */
  record Unknown() implements TakePartOutcome {}

  /** The actor came to the campaign's unit after it had called its members. */
  record NotCalled() implements TakePartOutcome {}

  /** The campaign does not run. */
  record NotRunning(CampaignStatus status) implements TakePartOutcome {}

  /** A campaign of this kind does not ask for it. */
  record NotAskedFor() implements TakePartOutcome {}
}
