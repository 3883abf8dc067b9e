package org.dayanisma.notification.announcements.application;

import org.springframework.stereotype.Service;

/** Nobody needs to hear of a closed case any more. */
@Service
public record CloseCaseHandler(OpenCases openCases) {

  public void handle(String caseId) {
    openCases.closed(caseId);
  }
}
