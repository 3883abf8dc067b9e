package org.dayanisma.notification.announcements.messaging.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report of the measure of a case was a mistake; these people have to look at the case.
 *
 * @param witnessIds who answered for it before and is told that it happened, null for nobody
 */
public record CaseCorrectedV1(UUID caseId, List<UUID> toldIds, @Nullable List<UUID> witnessIds) {}
