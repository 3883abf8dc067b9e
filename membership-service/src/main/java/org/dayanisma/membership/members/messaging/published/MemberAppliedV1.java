package org.dayanisma.membership.members.messaging.published;

import java.time.Instant;
import java.util.List;

/** Somebody has applied for membership. */
public record MemberAppliedV1(
    String memberId,
    String applicationId,
    String unitId,
    List<String> unitPath,
    Instant appliedAt) {}
