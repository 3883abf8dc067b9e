package org.dayanisma.notification.announcements.application;

import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;

/** Tells everybody on the team at once, once per request. */
public final class AnnounceBreakGlassHandler {

  private final TellPeopleHandler tellPeople;

  public AnnounceBreakGlassHandler(TellPeopleHandler tellPeople) {
    this.tellPeople = tellPeople;
  }

  public void handle(AnnounceBreakGlass command) {
    tellPeople.handle(
        new TellPeople(
            command.team().stream()
                .distinct()
                .map(member -> CaseNotices.toTeam(command, member))
                .toList()));
  }
}
