package org.dayanisma.campaign.participations.application;

import org.dayanisma.campaign.participations.domain.Participation;
import org.dayanisma.campaign.participations.domain.ParticipationId;

/**
 * A member has taken part, and it counts.
 *
 * @param repeated whether the member had done the same before, which changed nothing now
 */
public record TakenPart(ParticipationId id, Participation.Taken taken, boolean repeated) {}
