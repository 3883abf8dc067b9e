package org.dayanisma.notification.announcements.messaging;

import java.util.List;
import java.util.Optional;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.announcements.application.AnnounceAsking;
import org.dayanisma.notification.announcements.application.AnnounceAskingHandler;
import org.dayanisma.notification.announcements.application.AnnounceBreakGlass;
import org.dayanisma.notification.announcements.application.AnnounceBreakGlassHandler;
import org.dayanisma.notification.announcements.application.AnnounceKeeping;
import org.dayanisma.notification.announcements.application.AnnounceKeepingHandler;
import org.dayanisma.notification.announcements.application.AnnounceReport;
import org.dayanisma.notification.announcements.application.AnnounceReportHandler;
import org.dayanisma.notification.announcements.application.AnnounceResponsible;
import org.dayanisma.notification.announcements.application.AnnounceResponsibleHandler;
import org.dayanisma.notification.announcements.application.SealCaseHandler;
import org.dayanisma.notification.announcements.messaging.casework.BreakGlassGrantedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseAssignedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseAssignmentAskedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseKeeperCalledV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseReportedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseSealedV1;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.springframework.stereotype.Component;

/** What casework tells of teams: who is asked, leads or coordinates, who must not be told. */
@Component
public final class CaseTeamEventsConsumer {

  public static final String ASSIGNED = "org.dayanisma.casework.case-assigned.v1";
  public static final String REPORTED = "org.dayanisma.casework.case-reported.v1";
  public static final String ASKED = "org.dayanisma.casework.case-assignment-asked.v1";
  public static final String SEALED = "org.dayanisma.casework.case-sealed.v1";
  public static final String UNSEALED = "org.dayanisma.casework.case-unsealed.v1";
  public static final String KEEPER_CALLED = "org.dayanisma.casework.case-keeper-called.v1";
  public static final String GLASS_BROKEN = "org.dayanisma.casework.break-glass-granted.v1";

  private static final String RESPONSIBLE = "RESPONSIBLE";

  private final AnnounceResponsibleHandler announceResponsible;
  private final AnnounceReportHandler announceReport;
  private final AnnounceAskingHandler announceAsking;
  private final AnnounceBreakGlassHandler announceBreakGlass;
  private final AnnounceKeepingHandler announceKeeping;
  private final SealCaseHandler sealCase;

  public CaseTeamEventsConsumer(
      AnnounceResponsibleHandler announceResponsible,
      AnnounceReportHandler announceReport,
      AnnounceAskingHandler announceAsking,
      AnnounceBreakGlassHandler announceBreakGlass,
      AnnounceKeepingHandler announceKeeping,
      SealCaseHandler sealCase) {
    this.announceResponsible = announceResponsible;
    this.announceReport = announceReport;
    this.announceAsking = announceAsking;
    this.announceBreakGlass = announceBreakGlass;
    this.announceKeeping = announceKeeping;
    this.sealCase = sealCase;
  }

  /** Who joined by their own word knows; a case can fall to a responsible without it. */
  public void assigned(CaseAssignedV1 assigned, IncomingEvent event) {
    if (assigned.role().equals(RESPONSIBLE)) {
      announceResponsible.handle(
          new AnnounceResponsible(
              event.id(),
              assigned.caseId().toString(),
              new RecipientId(assigned.memberId().toString()),
              event.time()));
    }
  }

  public void reported(CaseReportedV1 reported, IncomingEvent event) {
    announceReport.handle(
        new AnnounceReport(
            reported.caseId().toString(),
            new RecipientId(reported.coordinatorId().toString()),
            event.time()));
  }

  public void asked(CaseAssignmentAskedV1 asked, IncomingEvent event) {
    announceAsking.handle(
        new AnnounceAsking(
            asked.caseId().toString(),
            asked.assignmentId().toString(),
            new RecipientId(asked.memberId().toString()),
            event.time()));
  }

  public void sealed(CaseSealedV1 sealed, IncomingEvent event) {
    sealCase.handle(sealed.caseId().toString(), true, event);
  }

  /** A seal that cannot be read still says of which case it is. */
  public void sealUnread(IncomingEvent event) {
    sealCase.handle(event.subject(), true, event);
  }

  public void unsealed(CaseSealedV1 unsealed, IncomingEvent event) {
    sealCase.handle(unsealed.caseId().toString(), false, event);
  }

  public void keeperCalled(CaseKeeperCalledV1 called, IncomingEvent event) {
    announceKeeping.handle(
        new AnnounceKeeping(
            event.id(),
            called.caseId().toString(),
            new RecipientId(called.keeperId().toString()),
            Optional.ofNullable(called.witnessIds()).orElse(List.of()).stream()
                .map(id -> new RecipientId(id.toString()))
                .toList(),
            event.time()));
  }

  public void glassBroken(BreakGlassGrantedV1 granted, IncomingEvent event) {
    announceBreakGlass.handle(
        new AnnounceBreakGlass(
            granted.requestId().toString(),
            granted.caseId().toString(),
            granted.teamIds().stream().map(id -> new RecipientId(id.toString())).toList(),
            Optional.ofNullable(granted.overseerId()).map(id -> new RecipientId(id.toString())),
            event.time()));
  }
}
