package org.dayanisma.casework.cases.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.CaseId;

/** Somebody has to leave the team of a case, or is no longer asked to join it. */
public record RemoveFromTeam(Actor actor, CaseId caseId, String memberId, String reason) {}
