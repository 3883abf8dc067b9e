package org.dayanisma.casework.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.dayanisma.casework.cases.application.CorrectDays;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.RightDays;
import org.dayanisma.commands.Asked;
import org.jspecify.annotations.Nullable;

/**
 * The right days of a measure; what is left out stays as it is.
 *
 * @param noticeUnknown whether no day of notice is known
 */
record CorrectDaysRequest(
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn,
    @Nullable Boolean noticeUnknown,
    @NotBlank @Size(max = 2_000) String reason) {

  CorrectDays toCommand(Asked asked, UUID id) {
    return new CorrectDays(
        asked,
        new CaseId(id),
        new RightDays.Said(effectiveOn, notifiedOn, Boolean.TRUE.equals(noticeUnknown)),
        reason);
  }
}
