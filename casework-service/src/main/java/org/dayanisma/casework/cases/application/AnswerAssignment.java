package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.domain.AssignmentId;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.commands.Asked;

/** Somebody who was asked to join the team of a case joins, or does not. */
public record AnswerAssignment(
    Asked asked, CaseId caseId, AssignmentId assignmentId, boolean accepted) {}
