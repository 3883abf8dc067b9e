package org.dayanisma.notification.inbox.application;

import java.time.InstantSource;
import java.util.Optional;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.application.Wording;
import org.dayanisma.notification.recipients.application.LanguagesOfPeople;

/** Marks a notice read; repeating it changes nothing. */
public final class MarkReadHandler {

  private final Inbox inbox;
  private final LanguagesOfPeople languages;
  private final Wording wording;
  private final InstantSource clock;

  public MarkReadHandler(
      Inbox inbox, LanguagesOfPeople languages, Wording wording, InstantSource clock) {
    this.inbox = inbox;
    this.languages = languages;
    this.wording = wording;
    this.clock = clock;
  }

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
