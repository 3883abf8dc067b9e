package org.dayanisma.notification.announcements.messaging.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody of the team of a sealed case is left; this member is called to find a responsible.
 *
 * @param witnessIds who is told that it happened, null for nobody
 */
public record CaseKeeperCalledV1(UUID caseId, UUID keeperId, @Nullable List<UUID> witnessIds) {}
