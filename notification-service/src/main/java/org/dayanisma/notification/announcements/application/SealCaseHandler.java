package org.dayanisma.notification.announcements.application;

import org.dayanisma.eventrelay.IncomingEvent;
import org.springframework.stereotype.Service;

/** Nobody outside the team hears of a sealed case, also not when a mandate becomes known later. */
@Service
public record SealCaseHandler(OpenCases openCases) {

  public void handle(String caseId, boolean sealed, IncomingEvent cause) {
    openCases.sealed(caseId, sealed, cause);
  }
}
