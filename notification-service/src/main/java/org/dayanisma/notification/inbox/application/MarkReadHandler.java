package org.dayanisma.notification.inbox.application;

import java.time.InstantSource;
import java.util.List;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.inbox.domain.Inbox.Row;
import org.dayanisma.notification.notices.application.Wording;
import org.dayanisma.notification.recipients.application.LanguagesOfPeople;
import org.springframework.stereotype.Service;

/**
 * Marks a notice read; repeating it changes nothing. One write finds it and marks it, whoever else
 * does so: there is nothing to decide, so it needs no frame.
 */
@Service
public record MarkReadHandler(
    Inbox inbox,
    ShownRows shown,
    LanguagesOfPeople languages,
    Wording wording,
    InstantSource clock) {

  /** The row; not found if the reader has none of this id. */
  public Outcome<InboxEntry> handle(MarkRead command) {
    return inbox
        .markRead(command.reader(), command.notice(), clock.instant())
        .map(marked -> {
          Row row = shown.of(List.of(marked)).getFirst();
          var chain = languages.of(command.reader(), command.signedInWith());
          return Outcome.accepted(new InboxEntry(row, wording.title(row.notice().type(), chain)));
        })
        .orElseGet(() -> Outcome.refused(Refusal.notFound()));
  }
}
