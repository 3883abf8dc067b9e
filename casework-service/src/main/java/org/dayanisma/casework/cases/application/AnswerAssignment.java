package org.dayanisma.casework.cases.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.CaseId;

/** Somebody who was asked to join the team of a case joins, or does not. */
public record AnswerAssignment(Actor actor, CaseId caseId, String assignmentId, boolean accepted) {}
