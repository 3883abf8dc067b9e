package org.dayanisma.eventrelay.relay;

import java.util.List;

/** Everything that a service has ever published, so that a broker can be refilled. */
public interface EventJournal {

  /** Notes events that are in the broker; those noted before are left as they are. */
  void append(List<OutboxEntry> published);
}
