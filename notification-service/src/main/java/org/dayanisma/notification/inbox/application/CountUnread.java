package org.dayanisma.notification.application;

import org.dayanisma.notification.domain.RecipientId;

/** How much of somebody's inbox is unread. */
public record CountUnread(RecipientId reader) {}
