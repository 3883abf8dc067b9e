package org.dayanisma.casework.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.cases.application.OwnCase;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.remedies.application.ExplainedDeadline;
import org.jspecify.annotations.Nullable;

/**
 * One's own case. Each component is something that may be read on a phone in a stranger's hand; so
 * there is no text that anybody wrote, and nothing of the team but who answers for the case.
 *
 * @param responsibleId whoever helps; null while nobody does
 * @param unitId the unit whose legal team helps
 * @param deadlines the open ones, the next to act on first
 * @param notComputed remedies whose deadline the legal team works out by hand, while the case is
 *     open
 */
record OwnCaseResponse(
    UUID id,
    CaseKind kind,
    CaseStatus status,
    LocalDate effectiveOn,
    Instant openedAt,
    @Nullable UUID responsibleId,
    UUID unitId,
    List<OwnDeadlineResponse> deadlines,
    List<NotComputedResponse> notComputed) {

  /** By which day to act, and where. */
  record OwnDeadlineResponse(String title, String forumName, LocalDate safeOn, String advice) {

    static OwnDeadlineResponse of(Deadline deadline, DeadlineWords.Told words) {
      ExplainedDeadline explained = words.explained(deadline);
      return new OwnDeadlineResponse(
          explained.title(), explained.forumName(), explained.safeOn(), explained.advice());
    }
  }

  /** A remedy that has a deadline which was not computed, and what to do. */
  record NotComputedResponse(String title, String advice) {}

  static OwnCaseResponse of(OwnCase own, DeadlineWords.Told words) {
    MemberId responsibleId = own.responsibleId();
    return new OwnCaseResponse(
        own.id().value(),
        own.measure().kind(),
        own.status(),
        own.measure().effectiveOn(),
        own.openedAt(),
        responsibleId == null ? null : responsibleId.value(),
        own.unitId().value(),
        own.openDeadlines().stream()
            .map(deadline -> OwnDeadlineResponse.of(deadline, words))
            .toList(),
        own.status() == CaseStatus.OPEN ? notComputed(own, words) : List.of());
  }

  private static List<NotComputedResponse> notComputed(OwnCase own, DeadlineWords.Told words) {
    return words.notComputed(own.measure()).stream()
        .map(remedy -> new NotComputedResponse(remedy.title(), remedy.detail()))
        .toList();
  }
}
