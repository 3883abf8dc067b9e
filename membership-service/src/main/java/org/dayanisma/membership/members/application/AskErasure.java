package org.dayanisma.membership.members.application;

import org.dayanisma.commands.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Ask that somebody be erased for good.
 *
 * @param reason one of {@code ErasureReason}
 */
public record AskErasure(Asked asked, String memberId, @Nullable String reason) {}
