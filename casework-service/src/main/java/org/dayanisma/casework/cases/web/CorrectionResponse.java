package org.dayanisma.casework.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.cases.domain.Correction;
import org.dayanisma.casework.cases.domain.FormerDays;
import org.dayanisma.casework.cases.domain.MovedDeadline;
import org.dayanisma.casework.cases.domain.PutRight;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong in the case and was put right.
 *
 * @param at when it was put right the last time
 * @param withdrawn whether the measure never was
 * @param formerDays the days that the measure was said to be of, the oldest first
 * @param takenBack how the case had ended, until the register took the reinstatement back and it
 *     was open again; null if that never happened
 */
record CorrectionResponse(
    Instant at,
    boolean withdrawn,
    List<FormerDaysResponse> formerDays,
    CaseResponse.@Nullable ClosureResponse takenBack) {

  /**
   * The days of the measure until they were put right.
   *
   * @param source whose word it was: that of the register, which keeps who and why, or that of the
   *     team
   * @param memberId who put them right; null for a program and for the register
   * @param reason why; null for the register
   * @param moved the deadlines that were others afterwards
   */
  record FormerDaysResponse(
      LocalDate effectiveOn,
      @Nullable LocalDate notifiedOn,
      PutRight.Source source,
      @Nullable UUID memberId,
      Instant at,
      @Nullable String reason,
      List<MovedDeadlineResponse> moved) {

    static FormerDaysResponse of(FormerDays days) {
      PutRight how = days.putRight();
      MemberId by = how.by();
      return new FormerDaysResponse(
          days.effectiveOn(),
          days.notifiedOn(),
          how.source(),
          by == null ? null : by.value(),
          how.at(),
          how.reason(),
          days.moved().stream().map(MovedDeadlineResponse::of).toList());
    }
  }

  /**
   * A deadline before and after.
   *
   * @param was null if there was none
   * @param became null if it cannot be computed any more
   */
  record MovedDeadlineResponse(
      UUID deadlineId,
      String ruleId,
      @Nullable LastDaysResponse was,
      @Nullable LastDaysResponse became) {

    static MovedDeadlineResponse of(MovedDeadline moved) {
      return new MovedDeadlineResponse(
          moved.id().value(),
          moved.ruleId(),
          LastDaysResponse.of(moved.was()),
          LastDaysResponse.of(moved.became()));
    }
  }

  /** The last day by statute, and the last safe one. */
  record LastDaysResponse(LocalDate dueOn, LocalDate safeOn) {
    static @Nullable LastDaysResponse of(MovedDeadline.@Nullable LastDays days) {
      return days == null ? null : new LastDaysResponse(days.dueOn(), days.safeOn());
    }
  }

  static @Nullable CorrectionResponse of(@Nullable Correction correction) {
    return correction == null
        ? null
        : new CorrectionResponse(
            correction.at(),
            correction.withdrawn(),
            correction.former().stream().map(FormerDaysResponse::of).toList(),
            CaseResponse.ClosureResponse.of(correction.takenBack()));
  }
}
