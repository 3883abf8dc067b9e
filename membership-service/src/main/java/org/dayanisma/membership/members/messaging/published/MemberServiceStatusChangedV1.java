package org.dayanisma.membership.members.messaging.published;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The employer has done something to a member. */
public record MemberServiceStatusChangedV1(
    String memberId,
    String unitId,
    List<String> unitPath,
    String serviceStatus,
    String previousServiceStatus,
    LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn) {}
