package org.dayanisma.notification.announcements.application;

import java.time.LocalDate;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.notices.domain.RecipientId;

/** Somebody became organiser of a unit, or ceased to be. */
public sealed interface RecordMandate {

  String unitId();

  String mandateId();

  IncomingEvent cause();

  record Started(
      String unitId, String mandateId, RecipientId holder, LocalDate startedOn, IncomingEvent cause)
      implements RecordMandate {}

  record Ended(String unitId, String mandateId, IncomingEvent cause) implements RecordMandate {}
}
