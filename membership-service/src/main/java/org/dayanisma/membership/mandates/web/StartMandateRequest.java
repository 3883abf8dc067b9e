package org.dayanisma.membership.mandates.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.membership.mandates.application.StartMandate;
import org.dayanisma.membership.mandates.domain.MandateId;
import org.dayanisma.membership.rights.domain.MemberId;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/units/{id}/mandates}. */
record StartMandateRequest(
    @Nullable String id,
    @Nullable String memberId,
    @Nullable String office,
    @Nullable LocalDate startedOn) {

  /** Whom the office is for; empty if that can be nobody. */
  Optional<MemberId> member() {
    return Optional.ofNullable(memberId).flatMap(MemberId::read);
  }

  StartMandate toCommand(Actor actor, String unitId, UUID newMandate) {
    return new StartMandate(
        actor, unitId, id, new MandateId(newMandate), memberId, office, startedOn);
  }
}
