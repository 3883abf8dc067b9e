package org.dayanisma.casework.register.application;

import java.time.LocalDate;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.eventrelay.IncomingEvent;

/**
 * Keeps {@link org.dayanisma.casework.register.domain.LegalOfficers} up to date; repeated and late
 * events change nothing.
 */
public interface MandateProjection {

  /** A mandate began. */
  record KnownMandate(
      String mandateId, String memberId, String unitId, LegalOffice office, LocalDate startedOn) {}

  void started(KnownMandate mandate, IncomingEvent cause);

  void ended(String mandateId, String unitId, IncomingEvent cause);
}
