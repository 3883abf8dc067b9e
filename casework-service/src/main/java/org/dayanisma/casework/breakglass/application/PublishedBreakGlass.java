package org.dayanisma.casework.breakglass.application;

import java.util.List;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.eventrelay.OutgoingEvent;

/** What others are told of a request for emergency access; of some events nothing. */
@FunctionalInterface
public interface PublishedBreakGlass {

  /**
   * The events to publish.
   *
   * @param firstSequence number of the first of these events within the request
   */
  List<OutgoingEvent> of(long firstSequence, List<BreakGlassEvent> events);
}
