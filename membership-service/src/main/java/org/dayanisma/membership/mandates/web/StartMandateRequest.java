package org.dayanisma.membership.mandates.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.membership.mandates.application.StartMandate;
import org.dayanisma.membership.mandates.domain.MandateId;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/units/{id}/mandates}. */
record StartMandateRequest(
    @Nullable String id,
    @Nullable String memberId,
    @Nullable String office,
    @Nullable LocalDate startedOn) {

  /** The member for whom the office is; empty if the id can be nobody's. */
  Optional<MemberId> member() {
    return Optional.ofNullable(memberId).flatMap(MemberId::read);
  }

  /** What the audit log keeps besides the member: in which unit, and which office. */
  Map<String, String> details(UnitId unit) {
    Map<String, String> details = new HashMap<>(Map.of("unit", unit.toString()));
    Optional.ofNullable(office)
        .map(Office::read)
        .flatMap(read ->
            read instanceof Outcome.Accepted<Office>(Office known)
                ? Optional.of(known)
                : Optional.empty())
        .ifPresent(known -> details.put("office", known.code()));
    return details;
  }

  StartMandate toCommand(Actor actor, String unitId, UUID newMandate) {
    return new StartMandate(
        actor, unitId, id, new MandateId(newMandate), memberId, office, startedOn);
  }
}
