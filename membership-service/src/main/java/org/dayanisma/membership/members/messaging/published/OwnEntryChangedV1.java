package org.dayanisma.membership.members.messaging.published;

/** A member should look at their own entry; the reason stands there and not here. */
public record OwnEntryChangedV1(String memberId) {}
