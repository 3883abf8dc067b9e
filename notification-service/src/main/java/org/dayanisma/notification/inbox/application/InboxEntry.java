package org.dayanisma.notification.application;

import org.dayanisma.notification.domain.Inbox.Row;

/** A row with its title. */
public record InboxEntry(Row row, Wording.Title title) {}
