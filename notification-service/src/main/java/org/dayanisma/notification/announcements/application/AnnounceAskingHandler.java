package org.dayanisma.notification.announcements.application;

import java.util.List;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;

/** Tells whoever was asked, once per asking. */
public final class AnnounceAskingHandler {

  private final TellPeopleHandler tellPeople;

  public AnnounceAskingHandler(TellPeopleHandler tellPeople) {
    this.tellPeople = tellPeople;
  }

  public void handle(AnnounceAsking command) {
    tellPeople.handle(new TellPeople(List.of(CaseNotices.toAsked(command))));
  }
}
