package org.dayanisma.casework.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.cases.application.AssignCase;
import org.dayanisma.casework.cases.domain.AssignmentId;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseRefusal;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.commands.Answers;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.Fault;
import org.dayanisma.decisions.GeneralRefusal;
import org.dayanisma.httpapi.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Asks a member with a legal mandate to join the team: {@code memberId} and {@code role}, or {@code
 * responsibleId} alone for a new responsible.
 */
record AssignCaseRequest(
    @Nullable UUID responsibleId, @Nullable UUID memberId, @Nullable TeamRole role) {

  /**
   * The command.
   *
   * @throws org.dayanisma.httpapi.ProblemException 422 for neither of the two forms
   */
  AssignCase toCommand(Asked asked, UUID id, UUID assignmentId) {
    if (responsibleId != null && memberId == null && role == null) {
      return command(
          asked, id, assignmentId, responsibleId, TeamRole.RESPONSIBLE, "/responsibleId");
    }
    if (responsibleId == null && memberId != null && role != null) {
      return command(asked, id, assignmentId, memberId, role, "/memberId");
    }
    throw Problems.invalid(Answers.fields(faults()));
  }

  private static AssignCase command(
      Asked asked, UUID id, UUID assignmentId, UUID member, TeamRole role, String pointer) {
    return new AssignCase(
        asked, new CaseId(id), new AssignmentId(assignmentId), new MemberId(member), role, pointer);
  }

  private List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (responsibleId != null) {
      faults.add(new Fault("/responsibleId", CaseRefusal.NOT_TOGETHER));
      return faults;
    }
    if (memberId == null) {
      faults.add(new Fault("/memberId", GeneralRefusal.REQUIRED));
    }
    if (role == null) {
      faults.add(new Fault("/role", GeneralRefusal.REQUIRED));
    }
    return faults;
  }
}
