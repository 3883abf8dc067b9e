package org.dayanisma.casework.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.auditlog.Answers;
import org.dayanisma.casework.cases.application.AssignCase;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseRefusal;
import org.dayanisma.casework.cases.domain.TeamRole;
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

  /** Whom it is about, as far as it says. */
  List<String> asked() {
    return Stream.of(Optional.ofNullable(responsibleId), Optional.ofNullable(memberId))
        .flatMap(Optional::stream)
        .map(UUID::toString)
        .toList();
  }

  /**
   * The command.
   *
   * @throws org.dayanisma.httpapi.ProblemException 422 for neither of the two forms
   */
  AssignCase toCommand(Actor actor, CaseId id, UUID assignmentId, @Nullable Long expected) {
    if (responsibleId != null && memberId == null && role == null) {
      return command(actor, id, assignmentId, responsibleId, TeamRole.RESPONSIBLE, true, expected);
    }
    if (responsibleId == null && memberId != null && role != null) {
      return command(actor, id, assignmentId, memberId, role, false, expected);
    }
    throw Problems.invalid(Answers.fields(faults()));
  }

  private static AssignCase command(
      Actor actor,
      CaseId id,
      UUID assignmentId,
      UUID member,
      TeamRole role,
      boolean shortForm,
      @Nullable Long expected) {
    return new AssignCase(
        actor,
        id,
        assignmentId.toString(),
        member.toString(),
        role,
        shortForm ? "/responsibleId" : "/memberId",
        expected);
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
