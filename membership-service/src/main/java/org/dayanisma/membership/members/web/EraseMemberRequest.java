package org.dayanisma.membership.members.web;

import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/members/{id}/erasure}.
 *
 * @param reason a code of {@code ErasureReason}
 */
record EraseMemberRequest(@Nullable String reason) {}
