package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import org.dayanisma.notification.notices.domain.RecipientId;

/**
 * A case fell to somebody after it was opened.
 *
 * @param assignmentId id of the event that tells of it; the same case may fall to the same person
 *     again, and is told again then
 */
public record AnnounceResponsible(
    String assignmentId, String caseId, RecipientId responsible, Instant at) {}
