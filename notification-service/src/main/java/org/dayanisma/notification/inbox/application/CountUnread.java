package org.dayanisma.notification.inbox.application;

import org.dayanisma.notification.notices.domain.RecipientId;

/** How much of somebody's inbox is unread. */
public record CountUnread(RecipientId reader) {}
