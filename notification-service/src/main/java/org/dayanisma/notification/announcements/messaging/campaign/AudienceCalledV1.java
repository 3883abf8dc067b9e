package org.dayanisma.notification.announcements.messaging.campaign;

import java.util.List;
import java.util.UUID;

/** One chunk of the people a campaign calls, at most 500. */
public record AudienceCalledV1(UUID campaignId, List<UUID> memberIds) {}
