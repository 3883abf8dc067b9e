package org.dayanisma.casework.breakglass.messaging;

import java.util.Optional;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.messaging.published.BreakGlassGrantedV1;
import org.dayanisma.casework.breakglass.messaging.published.BreakGlassRequestedV1;
import org.dayanisma.casework.cases.messaging.Publication;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.springframework.stereotype.Component;

/** What others are told of emergency access: who asked, and whom to tell of it. */
@Component
public final class BreakGlassEventMapper implements Publishing<BreakGlassRequest, BreakGlassEvent> {

  @Override
  public Optional<OutgoingEvent> of(BreakGlassRequest after, long sequence, BreakGlassEvent event) {
    return published(event).map(publication -> publication.numbered(sequence));
  }

  private static Optional<Publication> published(BreakGlassEvent event) {
    return switch (event) {
      case BreakGlassEvent.Requested requested ->
          Optional.of(new Publication(BreakGlassRequestedV1.TYPE, requested(requested)));
      case BreakGlassEvent.Granted granted ->
          Optional.of(new Publication(BreakGlassGrantedV1.TYPE, granted(granted)));
      case BreakGlassEvent.Refused _ -> Optional.empty();
    };
  }

  private static BreakGlassRequestedV1 requested(BreakGlassEvent.Requested requested) {
    return new BreakGlassRequestedV1(
        requested.requestId().toString(),
        requested.caseId().toString(),
        requested.requesterId().toString());
  }

  private static BreakGlassGrantedV1 granted(BreakGlassEvent.Granted granted) {
    MemberId overseerId = granted.overseerId();
    return new BreakGlassGrantedV1(
        granted.requestId().toString(),
        granted.caseId().toString(),
        granted.requesterId().toString(),
        granted.teamIds().stream().map(MemberId::toString).toList(),
        overseerId == null ? null : overseerId.toString(),
        granted.decidedBy().toString(),
        granted.until());
  }
}
