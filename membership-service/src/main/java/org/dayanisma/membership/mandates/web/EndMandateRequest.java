package org.dayanisma.membership.mandates.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/mandates/{id}/ending}. */
record EndMandateRequest(@Nullable LocalDate endedOn) {}
