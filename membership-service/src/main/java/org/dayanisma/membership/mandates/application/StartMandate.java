package org.dayanisma.membership.mandates.application;

import java.time.LocalDate;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.membership.mandates.domain.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * Give somebody an office in a unit.
 *
 * @param id chosen by a caller who wants to be able to repeat this, otherwise null
 * @param newMandate the id to use if the caller chose none; the same if the command is repeated
 * @param startedOn first day; today if null
 */
public record StartMandate(
    Actor actor,
    String unitId,
    @Nullable String id,
    MandateId newMandate,
    @Nullable String memberId,
    @Nullable String office,
    @Nullable LocalDate startedOn) {}
