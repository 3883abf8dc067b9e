package org.dayanisma.notification.announcements.messaging;

import java.util.UUID;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.announcements.application.AnnounceCase;
import org.dayanisma.notification.announcements.application.AnnounceCaseHandler;
import org.dayanisma.notification.announcements.application.CloseCaseHandler;
import org.dayanisma.notification.announcements.application.OpenCases.OpenCase;
import org.dayanisma.notification.announcements.application.SealCaseHandler;
import org.dayanisma.notification.announcements.application.TellOfOwnCaseHandler;
import org.dayanisma.notification.announcements.messaging.casework.CaseClosedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseOpenedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseSealedV1;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.springframework.stereotype.Component;

/** What casework tells of cases that are opened and closed, and of which nobody must be told. */
@Component
public final class CaseworkEventsConsumer {

  public static final String OPENED = "org.dayanisma.casework.case-opened.v1";
  public static final String CLOSED = "org.dayanisma.casework.case-closed.v1";

  public static final String SEALED = "org.dayanisma.casework.case-sealed.v1";
  public static final String UNSEALED = "org.dayanisma.casework.case-unsealed.v1";

  private final AnnounceCaseHandler announceCase;
  private final CloseCaseHandler closeCase;
  private final SealCaseHandler sealCase;
  private final TellOfOwnCaseHandler tellOfOwnCase;

  public CaseworkEventsConsumer(
      AnnounceCaseHandler announceCase,
      CloseCaseHandler closeCase,
      SealCaseHandler sealCase,
      TellOfOwnCaseHandler tellOfOwnCase) {
    this.announceCase = announceCase;
    this.closeCase = closeCase;
    this.sealCase = sealCase;
    this.tellOfOwnCase = tellOfOwnCase;
  }

  /** A case that names no measure is told of as the only one of its own. */
  public void opened(CaseOpenedV1 event) {
    UUID responsible = event.responsibleId();
    UUID measure = event.measureId() == null ? event.caseId() : event.measureId();
    announceCase.handle(
        new AnnounceCase(
            new OpenCase(
                event.caseId().toString(),
                event.memberId().toString(),
                event.unitPath().stream().map(UUID::toString).toList(),
                event.openedAt(),
                measure.toString()),
            responsible == null ? null : new RecipientId(responsible.toString())));
    tellOfOwnCase.isShown(event.caseId().toString());
  }

  public void closed(CaseClosedV1 event) {
    closeCase.handle(event.caseId().toString());
  }

  public void sealed(CaseSealedV1 sealed, IncomingEvent event) {
    sealed(sealed.caseId().toString(), event);
  }

  /** A seal that cannot be read still says of which case it is. */
  public void sealUnread(IncomingEvent event) {
    sealed(event.subject(), event);
  }

  public void unsealed(CaseSealedV1 unsealed, IncomingEvent event) {
    String caseId = unsealed.caseId().toString();
    sealCase.handle(caseId, false, event);
    tellOfOwnCase.isShown(caseId);
  }

  private void sealed(String caseId, IncomingEvent event) {
    sealCase.handle(caseId, true, event);
    tellOfOwnCase.isSealed(caseId);
  }
}
