package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import org.dayanisma.notification.notices.domain.RecipientId;

/** An event of a case names its responsible, who may not have been told yet. */
public record AnnounceResponsible(String caseId, RecipientId responsible, Instant at) {}
