package org.dayanisma.membership.members.application;

import org.dayanisma.commands.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be forgotten for good.
 *
 * @param reason one of {@code ErasureReason}
 */
public record AskErasure(Asked asked, String memberId, @Nullable String reason) {}
