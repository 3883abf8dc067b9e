package org.dayanisma.notification.announcements.messaging.membership;

import java.util.List;
import java.util.UUID;

/** What we read of a registration and of a move: where the unit stands. */
public record UnitPlaceV1(UUID unitId, List<UUID> unitPath) {}
