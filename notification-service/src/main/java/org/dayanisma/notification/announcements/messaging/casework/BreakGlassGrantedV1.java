package org.dayanisma.notification.announcements.messaging.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened in an emergency to somebody outside its team.
 *
 * @param overseerId who is told because nobody of the team is there, null for none
 */
public record BreakGlassGrantedV1(
    UUID requestId, UUID caseId, List<UUID> teamIds, @Nullable UUID overseerId) {}
