package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import org.dayanisma.notification.notices.domain.RecipientId;

/** Somebody was asked to join the team of a case. */
public record AnnounceAsking(String caseId, String assignmentId, RecipientId asked, Instant at) {}
