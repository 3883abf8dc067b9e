package org.dayanisma.notification.announcements.application;

import java.util.stream.Stream;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.springframework.stereotype.Service;

/** Tells everybody on the team, and whoever sees to it instead of them, at once and once. */
@Service
public record AnnounceBreakGlassHandler(TellPeopleHandler tellPeople) {

  public void handle(AnnounceBreakGlass command) {
    tellPeople.handle(
        new TellPeople(
            Stream.concat(
                    command.team().stream()
                        .distinct()
                        .map(member -> CaseNotices.toTeam(command, member)),
                    command.overseer().stream()
                        .map(officer -> CaseNotices.toOverseer(command, officer)))
                .toList()));
  }
}
