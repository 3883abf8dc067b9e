package org.dayanisma.notification.announcements.messaging.membership;

import java.util.UUID;

/** A member is to look at their own entry. */
public record OwnEntryChangedV1(UUID memberId) {}
