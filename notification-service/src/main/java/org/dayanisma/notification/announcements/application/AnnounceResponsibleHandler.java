package org.dayanisma.notification.announcements.application;

import java.util.List;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;

/** Tells whoever a case fell to, once per time that it did. */
public final class AnnounceResponsibleHandler {

  private final TellPeopleHandler tellPeople;

  public AnnounceResponsibleHandler(TellPeopleHandler tellPeople) {
    this.tellPeople = tellPeople;
  }

  public void handle(AnnounceResponsible command) {
    tellPeople.handle(new TellPeople(List.of(CaseNotices.toNextResponsible(command))));
  }
}
