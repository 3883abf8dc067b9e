package org.dayanisma.notification.announcements.application;

import java.util.List;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.springframework.stereotype.Service;

/** Tells whoever was called, once per call. */
@Service
public record AnnounceKeepingHandler(TellPeopleHandler tellPeople) {

  public void handle(AnnounceKeeping command) {
    tellPeople.handle(new TellPeople(List.of(CaseNotices.toKeeper(command))));
  }
}
