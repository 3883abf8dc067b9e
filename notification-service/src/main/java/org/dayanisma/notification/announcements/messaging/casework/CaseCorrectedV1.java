package org.dayanisma.notification.announcements.messaging.casework;

import java.util.List;
import java.util.UUID;

/** The report of the measure of a case was a mistake; these people have to look at the case. */
public record CaseCorrectedV1(UUID caseId, List<UUID> toldIds) {}
