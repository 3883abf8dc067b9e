package org.dayanisma.notification.announcements.application;

/** Nobody needs to hear of a closed case any more. */
public final class CloseCaseHandler {

  private final OpenCases openCases;

  public CloseCaseHandler(OpenCases openCases) {
    this.openCases = openCases;
  }

  public void handle(String caseId) {
    openCases.closed(caseId);
  }
}
