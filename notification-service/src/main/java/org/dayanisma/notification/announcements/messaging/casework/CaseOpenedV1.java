package org.dayanisma.notification.announcements.messaging.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened; without a responsible if there is none yet.
 *
 * @param measureId the same for every case of the measure
 */
public record CaseOpenedV1(
    UUID caseId,
    UUID memberId,
    List<UUID> unitPath,
    @Nullable UUID responsibleId,
    Instant openedAt,
    @Nullable UUID measureId) {}
