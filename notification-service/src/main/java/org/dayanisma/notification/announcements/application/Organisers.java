package org.dayanisma.notification.announcements.application;

import java.util.Collection;
import java.util.Set;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.notices.domain.RecipientId;

/** Who organises which unit, from the mandates membership publishes. */
public interface Organisers {

  void started(String unitId, String mandateId, RecipientId holder, IncomingEvent cause);

  void ended(String unitId, String mandateId, IncomingEvent cause);

  /** The organisers of any of these units. */
  Set<RecipientId> of(Collection<String> unitIds);
}
