package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import org.dayanisma.notification.notices.domain.RecipientId;

/**
 * A member is to look at their own entry.
 *
 * @param eventId of the event that says so, the same whenever it is told
 */
public record AnnounceOwnEntry(String eventId, RecipientId member, Instant at) {}
