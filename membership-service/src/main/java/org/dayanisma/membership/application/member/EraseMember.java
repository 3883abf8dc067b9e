package org.dayanisma.membership.application.member;

import org.dayanisma.accesscontrol.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Forget a person for good.
 *
 * @param reason one of {@code ErasureReason}
 */
public record EraseMember(Actor actor, String memberId, @Nullable String reason) {}
