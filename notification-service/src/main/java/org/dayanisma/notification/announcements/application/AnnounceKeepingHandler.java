package org.dayanisma.notification.announcements.application;

import java.util.List;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;

/** Tells whoever was called, once per call. */
public final class AnnounceKeepingHandler {

  private final TellPeopleHandler tellPeople;

  public AnnounceKeepingHandler(TellPeopleHandler tellPeople) {
    this.tellPeople = tellPeople;
  }

  public void handle(AnnounceKeeping command) {
    tellPeople.handle(new TellPeople(List.of(CaseNotices.toKeeper(command))));
  }
}
