package org.dayanisma.casework.register.messaging.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the employer had done to a member was reported by mistake; what holds instead.
 *
 * @param replaced whether something else happened; false if the record is again what it was before
 * @param effectiveOn absent when nothing was ever reported
 */
public record MemberServiceStatusCorrectedV1(
    UUID memberId,
    UUID unitId,
    List<UUID> unitPath,
    String withdrawnStatus,
    LocalDate withdrawnEffectiveOn,
    @Nullable LocalDate withdrawnNotifiedOn,
    boolean replaced,
    String serviceStatus,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn) {

  public static final String TYPE = "org.dayanisma.membership.member-service-status-corrected.v1";

  public MemberServiceStatusCorrectedV1 {
    unitPath = List.copyOf(unitPath);
    if (unitPath.isEmpty()) {
      throw new IllegalArgumentException("A path names at least the unit itself");
    }
  }
}
