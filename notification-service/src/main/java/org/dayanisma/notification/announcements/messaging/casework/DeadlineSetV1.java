package org.dayanisma.notification.announcements.messaging.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deadline of a case; tells who is responsible by now. */
public record DeadlineSetV1(UUID caseId, @Nullable UUID responsibleId) {}
