package org.dayanisma.notification.application;

import java.util.List;

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
