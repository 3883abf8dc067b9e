package org.dayanisma.notification.announcements.messaging.casework;

import java.util.List;
import java.util.UUID;

/** A deadline has come to the next rung of its ladder; these people have to act. */
public record DeadlineApproachingV1(
    UUID caseId, UUID deadlineId, int daysBefore, List<UUID> toldIds) {}
