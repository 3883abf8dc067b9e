package org.dayanisma.casework.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.cases.application.Asking;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.web.TeamResponse.InvitationResponse;
import org.jspecify.annotations.Nullable;

/**
 * The invitations to the team, with what somebody needs to decide: whose case it is (because of
 * conflicts of interest), of what kind, and how soon it is due. No text, no team, no deadline in
 * detail.
 */
record AssignmentsResponse(List<InvitationResponse> items, AskedCaseResponse about) {

  /** The barest facts about a case. */
  record AskedCaseResponse(
      UUID id,
      UUID memberId,
      UUID unitId,
      CaseKind kind,
      CaseStatus status,
      @Nullable LocalDate nextSafeOn) {}

  static AssignmentsResponse of(Asking asking) {
    return of(asking.asked(), asking.invitations());
  }

  /** Only the invitations to answer for the case, which concern the keeper. */
  static AssignmentsResponse toKeeper(Case kept) {
    return of(kept, kept.team().askedToLead());
  }

  private static AssignmentsResponse of(Case asked, List<Invitation> invitations) {
    return new AssignmentsResponse(
        invitations.stream().map(InvitationResponse::of).toList(),
        new AskedCaseResponse(
            asked.id().value(),
            asked.memberId().value(),
            asked.unitId().value(),
            asked.measure().kind(),
            asked.status(),
            asked.nextSafeOn().orElse(null)));
  }
}
