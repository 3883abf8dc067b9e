package org.dayanisma.campaign.participations.web;

import jakarta.validation.constraints.NotNull;
import org.dayanisma.campaign.campaigns.domain.Action;

/** Body of {@code POST /api/campaigns/{id}/participations}. */
record ParticipationRequest(@NotNull Action action) {}
