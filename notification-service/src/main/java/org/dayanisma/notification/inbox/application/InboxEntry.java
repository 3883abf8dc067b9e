package org.dayanisma.notification.inbox.application;

import org.dayanisma.notification.inbox.domain.Inbox.Row;
import org.dayanisma.notification.notices.application.Wording;

/** A row with its title. */
public record InboxEntry(Row row, Wording.Title title) {}
