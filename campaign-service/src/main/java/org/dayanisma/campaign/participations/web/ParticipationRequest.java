package org.dayanisma.campaign.adapter.web;

import jakarta.validation.constraints.NotNull;
import org.dayanisma.campaign.domain.Action;

/** Body of {@code POST /api/campaigns/{id}/participations}. */
record ParticipationRequest(@NotNull Action action) {}
