package org.dayanisma.notification.inbox.application;

import java.util.List;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.application.Wording;
import org.dayanisma.notification.recipients.application.LanguagesOfPeople;
import org.springframework.stereotype.Service;

/** Renders an inbox in the languages its reader has today, not those of when it happened. */
@Service
public record ReadInboxHandler(
    Inbox inbox, ShownRows shown, LanguagesOfPeople languages, Wording wording) {

  public List<InboxEntry> handle(ReadInbox query) {
    var rows = inbox.newest(query.reader(), query.before(), query.limit());
    if (rows.isEmpty()) {
      return List.of();
    }
    LanguageChain chain = languages.of(query.reader(), query.signedInWith());
    return shown.of(rows).stream()
        .map(row -> new InboxEntry(row, wording.title(row.notice().type(), chain)))
        .toList();
  }
}
