package org.dayanisma.membership.members.messaging.published;

/** A member is to look at their own entry; why stands there and not here. */
public record OwnEntryChangedV1(String memberId) {}
