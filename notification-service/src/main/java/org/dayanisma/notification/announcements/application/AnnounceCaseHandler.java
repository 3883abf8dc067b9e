package org.dayanisma.notification.announcements.application;

import java.util.ArrayList;
import java.util.List;
import org.dayanisma.notification.announcements.application.OpenCases.OpenCase;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.springframework.stereotype.Service;

/**
 * Tells the responsible and the organisers; of a sealed case, should its opening be told of again,
 * the responsible alone.
 *
 * <p>The case is noted before the organisers are looked up, and a mandate before the open cases are
 * ({@link RecordMandateHandler}), and so is a move ({@link TellOfMovedCasesHandler}): whichever of
 * two simultaneous events comes second sees the first, and if both do, the ids meet.
 */
@Service
public record AnnounceCaseHandler(
    OpenCases openCases, CasesInTree cases, Organisers organisers, TellPeopleHandler tellPeople) {

  public void handle(AnnounceCase command) {
    OpenCase opened = command.opened();
    openCases.opened(opened);
    List<Notice> notices = new ArrayList<>();
    RecipientId responsible = command.responsible();
    if (responsible != null) {
      notices.add(CaseNotices.toResponsible(opened.caseId(), responsible, opened.openedAt()));
    }
    if (!openCases.isSealed(opened.caseId())) {
      for (RecipientId organiser : organisers.of(cases.pathOf(opened))) {
        CaseNotices.toOrganiser(opened, organiser).ifPresent(notices::add);
      }
    }
    tellPeople.handle(new TellPeople(notices));
  }
}
