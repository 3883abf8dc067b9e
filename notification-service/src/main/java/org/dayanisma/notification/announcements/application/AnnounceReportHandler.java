package org.dayanisma.notification.announcements.application;

import java.util.List;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;

/** Tells the coordinator, once per case and person. */
public final class AnnounceReportHandler {

  private final TellPeopleHandler tellPeople;

  public AnnounceReportHandler(TellPeopleHandler tellPeople) {
    this.tellPeople = tellPeople;
  }

  public void handle(AnnounceReport command) {
    tellPeople.handle(new TellPeople(List.of(CaseNotices.toCoordinator(command))));
  }
}
