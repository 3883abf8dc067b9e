package org.dayanisma.casework.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.cases.domain.CaseTeam;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Removal;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TeamRole;

/** The team of a case, as shown to those who may work on the case. */
record TeamResponse(
    List<TeamMemberResponse> members,
    List<InvitationResponse> asked,
    List<RemovalResponse> removed) {

  /** Somebody on the team. */
  record TeamMemberResponse(UUID memberId, TeamRole role) {}

  /** Somebody who has not answered yet. */
  record InvitationResponse(UUID id, UUID memberId, TeamRole role, Instant askedAt) {
    static InvitationResponse of(Invitation invitation) {
      return new InvitationResponse(
          invitation.id().value(),
          invitation.memberId().value(),
          invitation.role(),
          invitation.askedAt());
    }
  }

  /** Somebody who had to leave. */
  record RemovalResponse(UUID memberId, Instant at, String reason) {
    static RemovalResponse of(Removal removal) {
      return new RemovalResponse(removal.memberId().value(), removal.at(), removal.reason());
    }
  }

  static TeamResponse of(CaseTeam team) {
    List<TeamMemberResponse> members = new ArrayList<>();
    Responsible responsible = team.responsible();
    if (responsible != null) {
      members.add(new TeamMemberResponse(responsible.memberId().value(), TeamRole.RESPONSIBLE));
    }
    team.colleagues()
        .forEach(one -> members.add(new TeamMemberResponse(one.memberId().value(), one.role())));
    return new TeamResponse(
        members,
        team.asked().stream().map(InvitationResponse::of).toList(),
        team.removed().stream().map(RemovalResponse::of).toList());
  }
}
