package org.dayanisma.notification.announcements.application;

import java.util.List;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.Occasion;
import org.dayanisma.notification.notices.domain.Subject;
import org.springframework.stereotype.Service;

/** Tells the member, and nobody else, once for each change. */
@Service
public record AnnounceOwnEntryHandler(TellPeopleHandler tellPeople) {

  public void handle(AnnounceOwnEntry command) {
    Notice notice =
        Notice.of(
            Occasion.ofOwnEntry(command.eventId()),
            NoticeType.OWN_ENTRY,
            command.member(),
            new Subject(Subject.Kind.MEMBER, command.member().value()),
            command.at());
    tellPeople.handle(new TellPeople(List.of(notice)));
  }
}
