package org.dayanisma.casework.cases.application;

import java.util.List;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.eventrelay.OutgoingEvent;

/** Turns what happened into what is told to others; some events are told to nobody. */
public interface PublishedEvents {
  /**
   * The events to publish.
   *
   * @param firstSequence number of the first of these events within the case
   */
  List<OutgoingEvent> of(long firstSequence, List<CaseEvent> events);
}
