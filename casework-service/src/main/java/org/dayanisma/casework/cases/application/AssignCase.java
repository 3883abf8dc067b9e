package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.domain.AssignmentId;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.commands.Asked;

/**
 * Somebody is asked to join the team of a case.
 *
 * @param assignmentId identity of the invitation; a repetition of the request brings the same
 * @param pointer where the member stands in the request, for faults
 */
public record AssignCase(
    Asked asked,
    CaseId caseId,
    AssignmentId assignmentId,
    MemberId memberId,
    TeamRole role,
    String pointer) {}
