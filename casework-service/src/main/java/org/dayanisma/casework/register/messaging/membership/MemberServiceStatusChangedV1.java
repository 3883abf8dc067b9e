package org.dayanisma.casework.register.messaging.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The employer changed what the member is to it; {@code notifiedOn} is absent while nobody knows
 * the day of notice.
 */
public record MemberServiceStatusChangedV1(
    UUID memberId,
    UUID unitId,
    List<UUID> unitPath,
    String serviceStatus,
    LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn) {

  public static final String TYPE = "org.dayanisma.membership.member-service-status-changed.v1";

  public MemberServiceStatusChangedV1 {
    unitPath = List.copyOf(unitPath);
    if (unitPath.isEmpty()) {
      throw new IllegalArgumentException("A path names at least the unit itself");
    }
  }
}
