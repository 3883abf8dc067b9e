package org.dayanisma.notification.announcements.application;

import java.util.List;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.springframework.stereotype.Service;

/** Tells whoever a case fell to, once per time that it did. */
@Service
public record AnnounceResponsibleHandler(TellPeopleHandler tellPeople) {

  public void handle(AnnounceResponsible command) {
    tellPeople.handle(new TellPeople(List.of(CaseNotices.toNextResponsible(command))));
  }
}
