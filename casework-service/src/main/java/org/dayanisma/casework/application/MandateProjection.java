package org.dayanisma.casework.application;

import java.time.LocalDate;
import org.dayanisma.eventrelay.IncomingEvent;

/**
 * Keeps {@link org.dayanisma.casework.domain.LegalOfficers} up to date; repeated and late events
 * change nothing.
 */
public interface MandateProjection {

  /** A legal mandate began. */
  record LegalMandate(
      String mandateId, String memberId, String unitId, boolean coordinates, LocalDate startedOn) {}

  void started(LegalMandate mandate, IncomingEvent cause);

  void ended(String mandateId, String unitId, IncomingEvent cause);
}
