package org.dayanisma.notification.announcements.application;

import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.springframework.stereotype.Service;

/** Tells everybody on the team at once, once per request. */
@Service
public record AnnounceBreakGlassHandler(TellPeopleHandler tellPeople) {

  public void handle(AnnounceBreakGlass command) {
    tellPeople.handle(
        new TellPeople(
            command.team().stream()
                .distinct()
                .map(member -> CaseNotices.toTeam(command, member))
                .toList()));
  }
}
