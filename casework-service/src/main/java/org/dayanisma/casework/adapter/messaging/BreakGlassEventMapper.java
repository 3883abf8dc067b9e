package org.dayanisma.casework.adapter.messaging;

import java.util.Optional;
import org.dayanisma.casework.adapter.messaging.CaseEventMapper.Told;
import org.dayanisma.casework.adapter.messaging.published.BreakGlassGrantedV1;
import org.dayanisma.casework.adapter.messaging.published.BreakGlassRequestedV1;
import org.dayanisma.casework.domain.BreakGlassEvent;

/** What others are told of emergency access: who asked, and whom to tell of it. */
final class BreakGlassEventMapper {

  private BreakGlassEventMapper() {}

  static Optional<Told> published(BreakGlassEvent event) {
    return switch (event) {
      case BreakGlassEvent.Requested requested ->
          Optional.of(new Told(BreakGlassRequestedV1.TYPE, requested(requested)));
      case BreakGlassEvent.Granted granted ->
          Optional.of(new Told(BreakGlassGrantedV1.TYPE, granted(granted)));
      case BreakGlassEvent.Refused _ -> Optional.empty();
    };
  }

  private static BreakGlassRequestedV1 requested(BreakGlassEvent.Requested requested) {
    return new BreakGlassRequestedV1(
        requested.requestId(), requested.caseId(), requested.requesterId());
  }

  private static BreakGlassGrantedV1 granted(BreakGlassEvent.Granted granted) {
    return new BreakGlassGrantedV1(
        granted.requestId(),
        granted.caseId(),
        granted.requesterId(),
        granted.teamIds(),
        granted.decidedBy(),
        granted.until());
  }
}
