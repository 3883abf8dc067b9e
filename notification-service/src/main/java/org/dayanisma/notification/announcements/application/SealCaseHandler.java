package org.dayanisma.notification.announcements.application;

import org.dayanisma.eventrelay.IncomingEvent;

/** Nobody outside the team hears of a sealed case, also not when a mandate becomes known later. */
public final class SealCaseHandler {

  private final OpenCases openCases;

  public SealCaseHandler(OpenCases openCases) {
    this.openCases = openCases;
  }

  public void handle(String caseId, boolean sealed, IncomingEvent cause) {
    openCases.sealed(caseId, sealed, cause);
  }
}
