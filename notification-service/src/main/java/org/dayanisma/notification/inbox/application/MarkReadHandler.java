package org.dayanisma.notification.inbox.application;

import java.time.InstantSource;
import java.util.Optional;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.application.Wording;
import org.dayanisma.notification.recipients.application.LanguagesOfPeople;
import org.springframework.stereotype.Service;

/** Marks a notice read; repeating it changes nothing. */
@Service
public record MarkReadHandler(
    Inbox inbox, LanguagesOfPeople languages, Wording wording, InstantSource clock) {

  /** The row, empty if the reader has none of this id. */
  public Optional<InboxEntry> handle(MarkRead command) {
    return inbox
        .markRead(command.reader(), command.notice(), clock.instant())
        .map(row -> {
          var chain = languages.of(command.reader(), command.signedInWith());
          return new InboxEntry(row, wording.title(row.notice().type(), chain));
        });
  }
}
