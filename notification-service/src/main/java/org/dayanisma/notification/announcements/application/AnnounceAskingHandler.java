package org.dayanisma.notification.announcements.application;

import java.util.List;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.springframework.stereotype.Service;

/** Tells whoever was asked, once per asking. */
@Service
public record AnnounceAskingHandler(TellPeopleHandler tellPeople) {

  public void handle(AnnounceAsking command) {
    tellPeople.handle(new TellPeople(List.of(CaseNotices.toAsked(command))));
  }
}
