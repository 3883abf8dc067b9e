package org.dayanisma.casework.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Sealing;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.remedies.application.ExplainDeadlines.NotComputed;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A whole case.
 *
 * @param correction null unless something was wrong in the case and was put right
 * @param additions what was written when the measure was taken in again
 * @param notComputed remedies whose deadline somebody has to work out by hand
 */
record CaseResponse(
    UUID id,
    long version,
    UUID memberId,
    UUID unitId,
    List<UUID> unitPath,
    CaseKind kind,
    CaseStatus status,
    LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn,
    @Nullable CorrectionResponse correction,
    @Nullable UUID responsibleId,
    TeamResponse team,
    boolean sealed,
    @Nullable SealingResponse sealing,
    @Nullable String summary,
    List<AdditionResponse> additions,
    Instant openedAt,
    @Nullable LocalDate nextSafeOn,
    List<DeadlineResponse> deadlines,
    List<NotComputed> notComputed,
    @Nullable ClosureResponse closure) {

  /**
   * What somebody wrote about the measure when it had its case already.
   *
   * @param memberId whose words these are; null for a program
   */
  record AdditionResponse(@Nullable UUID memberId, Instant at, String text) {
    static AdditionResponse of(Account.Addition addition) {
      MemberId by = addition.by();
      return new AdditionResponse(by == null ? null : by.value(), addition.at(), addition.text());
    }
  }

  /** How it ended. */
  record ClosureResponse(
      Closure.Outcome outcome, LocalDate effectiveOn, Instant closedAt, @Nullable String note) {

    static @Nullable ClosureResponse of(@Nullable Closure closure) {
      return closure == null
          ? null
          : new ClosureResponse(
              closure.outcome(), closure.effectiveOn(), closure.closedAt(), closure.note());
    }
  }

  /** The last decision about whether only its team may know of the case. */
  record SealingResponse(boolean on, Instant at, String reason) {

    static @Nullable SealingResponse of(@Nullable Sealing sealing) {
      return sealing == null
          ? null
          : new SealingResponse(sealing.on(), sealing.at(), sealing.reason());
    }
  }

  static CaseResponse of(Versioned<Case> shown, DeadlineWords.Told words) {
    Case found = shown.value();
    return new CaseResponse(
        found.id().value(),
        shown.version(),
        found.memberId().value(),
        found.unitId().value(),
        found.unitPath().stream().map(UnitId::value).toList(),
        found.measure().kind(),
        found.status(),
        found.measure().effectiveOn(),
        found.measure().notifiedOn(),
        CorrectionResponse.of(found.correction()),
        found.responsibleId().map(MemberId::value).orElse(null),
        TeamResponse.of(found.team()),
        found.isSealed(),
        SealingResponse.of(found.sealing()),
        found.account().summary(),
        found.account().additions().stream().map(AdditionResponse::of).toList(),
        found.openedAt(),
        found.nextSafeOn().orElse(null),
        DeadlinesResponse.of(found, words).items(),
        words.notComputed(found.measure()),
        ClosureResponse.of(found.closure()));
  }
}
