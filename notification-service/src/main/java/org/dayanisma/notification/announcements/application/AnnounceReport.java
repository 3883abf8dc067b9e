package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import org.dayanisma.notification.notices.domain.RecipientId;

/** A report of a measure met a case that its coordinator was not told of before. */
public record AnnounceReport(String caseId, RecipientId coordinator, Instant at) {}
