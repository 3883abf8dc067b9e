package org.dayanisma.membership.members.application;

import org.dayanisma.accesscontrol.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be forgotten for good.
 *
 * @param reason one of {@code ErasureReason}
 */
public record AskErasure(Actor actor, String memberId, @Nullable String reason) {}
