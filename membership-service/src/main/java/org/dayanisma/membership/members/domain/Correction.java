package org.dayanisma.membership.members.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.dayanisma.membership.rights.domain.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A service status that was reported by mistake, and taken back. Which document stood behind it is
 * not kept, for it may be about somebody else.
 *
 * @param by whoever corrected it; null for a program
 * @param withdrawnOn first day of the status that was taken back
 * @param reason free text and therefore personal
 */
public record Correction(
    Instant at,
    @Nullable MemberId by,
    ServiceStatus withdrawn,
    LocalDate withdrawnOn,
    String reason) {

  /** Says when, and nothing else. */
  @Override
  public String toString() {
    return "Correction[" + at + "]";
  }
}
