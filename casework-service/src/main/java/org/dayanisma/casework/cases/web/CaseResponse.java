package org.dayanisma.casework.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 * @param notComputed remedies whose deadline somebody has to work out by hand
 */
record CaseResponse(
    String id,
    long version,
    String memberId,
    String unitId,
    List<String> unitPath,
    List<CaseKind> kinds,
    CaseStatus status,
    LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn,
    @Nullable String responsibleId,
    TeamResponse team,
    boolean sealed,
    @Nullable SealingResponse sealing,
    @Nullable String summary,
    Instant openedAt,
    @Nullable LocalDate nextSafeOn,
    List<DeadlineResponse> deadlines,
    List<NotComputed> notComputed,
    @Nullable ClosureResponse closure) {

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
        found.id().toString(),
        shown.version(),
        found.memberId().toString(),
        found.unitId().toString(),
        found.unitPath().stream().map(UnitId::toString).toList(),
        List.of(found.measure().kind()),
        found.status(),
        found.measure().effectiveOn(),
        found.measure().notifiedOn(),
        found.responsibleId().map(MemberId::toString).orElse(null),
        TeamResponse.of(found.team()),
        found.isSealed(),
        SealingResponse.of(found.sealing()),
        found.account().summary(),
        found.openedAt(),
        found.nextSafeOn().orElse(null),
        DeadlinesResponse.of(found, words).items(),
        words.notComputed(found.measure()),
        ClosureResponse.of(found.closure()));
  }
}
