package org.dayanisma.notification.announcements.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.notification.announcements.application.OpenCases.OpenCase;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.register.units.UnitFollower;
import org.springframework.stereotype.Service;

/**
 * Tells the organisers above the new place of the cases that come with a unit. The place is noted
 * before the cases are looked up, and a case before the place of its unit is ({@link
 * AnnounceCaseHandler}), so no case is missed by both; who was told before is not told again.
 */
@Service
public record TellOfMovedCasesHandler(
    CasesInTree cases, Organisers organisers, TellPeopleHandler tellPeople)
    implements UnitFollower {

  @Override
  public void unitMoved(String unitId) {
    cases.in(unitId, this::tellOrganisers);
  }

  private void tellOrganisers(List<OpenCase> opened) {
    List<Notice> notices =
        opened.stream()
            .flatMap(one ->
                organisers.of(cases.pathOf(one)).stream()
                    .map(organiser -> CaseNotices.toOrganiser(one, organiser)))
            .flatMap(Optional::stream)
            .toList();
    tellPeople.handle(new TellPeople(notices));
  }
}
