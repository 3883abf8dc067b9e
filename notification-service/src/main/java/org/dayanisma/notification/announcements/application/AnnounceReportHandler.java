package org.dayanisma.notification.announcements.application;

import java.util.List;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.springframework.stereotype.Service;

/** Tells the coordinator, once per case and person. */
@Service
public record AnnounceReportHandler(TellPeopleHandler tellPeople) {

  public void handle(AnnounceReport command) {
    tellPeople.handle(new TellPeople(List.of(CaseNotices.toCoordinator(command))));
  }
}
