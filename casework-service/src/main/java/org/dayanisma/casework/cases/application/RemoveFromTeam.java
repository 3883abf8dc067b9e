package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.commands.Asked;

/** Somebody has to leave the team of a case, or is no longer asked to join it. */
public record RemoveFromTeam(Asked asked, CaseId caseId, MemberId memberId, String reason) {}
