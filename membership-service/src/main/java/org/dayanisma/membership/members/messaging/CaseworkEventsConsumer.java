package org.dayanisma.membership.members.messaging;

import java.time.LocalDate;
import java.util.Optional;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.PoisonEventException;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.decision.domain.Cause;
import org.dayanisma.membership.members.application.ReinstateMember;
import org.dayanisma.membership.members.application.ReinstateMemberHandler;
import org.dayanisma.membership.members.domain.ServiceStatus;
import org.dayanisma.membership.members.messaging.casework.CaseClosedV1;
import org.dayanisma.membership.rights.domain.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Listens to casework: a case that is won by reinstatement undoes the measure that it was about.
 */
@Component
public class CaseworkEventsConsumer {

  public static final String CASE_CLOSED = "org.dayanisma.casework.case-closed.v1";

  private static final String REINSTATED = "REINSTATED";

  private final ReinstateMemberHandler reinstateMember;

  public CaseworkEventsConsumer(ReinstateMemberHandler reinstateMember) {
    this.reinstateMember = reinstateMember;
  }

  /** The entry point for the subscription. */
  public void onCaseClosed(IncomingEvent event) {
    on(EventJson.read(event, CaseClosedV1.class), event);
  }

  private void on(CaseClosedV1 closed, IncomingEvent event) {
    LocalDate since = closed.measureEffectiveOn();
    if (REINSTATED.equals(closed.outcome()) && since != null) {
      undone(closed.measure()).ifPresent(status -> reinstate(closed, status, since, event));
    }
  }

  private void reinstate(
      CaseClosedV1 closed, ServiceStatus undone, LocalDate since, IncomingEvent event) {
    MemberId member =
        MemberId.read(closed.memberId())
            .orElseThrow(() ->
                new PoisonEventException(
                    "memberId is no UUID", new IllegalArgumentException("memberId")));
    LocalDate effectiveOn =
        closed.effectiveOn() == null ? OfficialTime.dayOf(event.time()) : closed.effectiveOn();
    reinstateMember.handle(new ReinstateMember(member, undone, since, effectiveOn, causeOf(event)));
  }

  /** The status that the measure gave a member; empty if it does not affect their service. */
  private static Optional<ServiceStatus> undone(@Nullable String measure) {
    return switch (measure) {
      case "DISMISSAL" -> Optional.of(ServiceStatus.DISMISSED);
      case "SUSPENSION" -> Optional.of(ServiceStatus.SUSPENDED);
      case "FORCED_TRANSFER" -> Optional.of(ServiceStatus.RELOCATED);
      case null, default -> Optional.empty();
    };
  }

  private static Cause causeOf(IncomingEvent event) {
    return new Cause(
        event.id(), event.type(), event.source(), event.subject(), event.sequence(), event.time());
  }
}
