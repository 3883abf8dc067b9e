package org.dayanisma.notification.announcements.messaging;

import java.util.UUID;
import org.dayanisma.notification.announcements.application.AnnounceCase;
import org.dayanisma.notification.announcements.application.AnnounceCaseHandler;
import org.dayanisma.notification.announcements.application.CloseCaseHandler;
import org.dayanisma.notification.announcements.application.OpenCases.OpenCase;
import org.dayanisma.notification.announcements.messaging.casework.CaseClosedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseOpenedV1;
import org.dayanisma.notification.notices.domain.RecipientId;

/** What casework tells of cases that are opened and closed. */
public final class CaseworkEventsConsumer {

  public static final String OPENED = "org.dayanisma.casework.case-opened.v1";
  public static final String CLOSED = "org.dayanisma.casework.case-closed.v1";

  private final AnnounceCaseHandler announceCase;
  private final CloseCaseHandler closeCase;

  public CaseworkEventsConsumer(AnnounceCaseHandler announceCase, CloseCaseHandler closeCase) {
    this.announceCase = announceCase;
    this.closeCase = closeCase;
  }

  public void opened(CaseOpenedV1 event) {
    UUID responsible = event.responsibleId();
    announceCase.handle(
        new AnnounceCase(
            new OpenCase(
                event.caseId().toString(),
                event.memberId().toString(),
                event.unitPath().stream().map(UUID::toString).toList(),
                event.openedAt()),
            responsible == null ? null : new RecipientId(responsible.toString())));
  }

  public void closed(CaseClosedV1 event) {
    closeCase.handle(event.caseId().toString());
  }
}
