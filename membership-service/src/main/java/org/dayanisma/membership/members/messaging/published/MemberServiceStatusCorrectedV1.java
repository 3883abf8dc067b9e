package org.dayanisma.membership.members.messaging.published;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the employer had done to a member was reported by mistake.
 *
 * @param replaced whether something else happened; false if the record is again what it was before
 * @param serviceStatus what holds now; from no known day if nothing was ever reported
 */
public record MemberServiceStatusCorrectedV1(
    String memberId,
    String unitId,
    List<String> unitPath,
    String withdrawnStatus,
    LocalDate withdrawnEffectiveOn,
    @Nullable LocalDate withdrawnNotifiedOn,
    boolean replaced,
    String serviceStatus,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn) {}
