package org.dayanisma.notification.application;

import java.time.Instant;
import org.dayanisma.notification.domain.RecipientId;

/** Somebody was asked to join the team of a case. */
public record AnnounceAsking(String caseId, String assignmentId, RecipientId asked, Instant at) {}
