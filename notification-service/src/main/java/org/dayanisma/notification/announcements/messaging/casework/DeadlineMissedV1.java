package org.dayanisma.notification.announcements.messaging.casework;

import java.util.List;
import java.util.UUID;

/** The safe day of a deadline has passed; these people have to act at once. */
public record DeadlineMissedV1(UUID caseId, UUID deadlineId, List<UUID> toldIds) {}
