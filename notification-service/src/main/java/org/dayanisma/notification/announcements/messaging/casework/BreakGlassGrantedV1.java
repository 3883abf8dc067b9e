package org.dayanisma.notification.announcements.messaging.casework;

import java.util.List;
import java.util.UUID;

/** A case was opened in an emergency to somebody outside its team. */
public record BreakGlassGrantedV1(UUID requestId, UUID caseId, List<UUID> teamIds) {}
