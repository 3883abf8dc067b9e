package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.domain.AssignmentId;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.commands.Asked;

/**
 * The keeper of a sealed case of whose team nobody is left asks somebody to answer for it.
 *
 * @param assignmentId identity of the invitation; a repetition of the request brings the same
 * @param responsibleId who is asked, as a member
 */
public record AskForResponsible(
    Asked asked, CaseId caseId, AssignmentId assignmentId, MemberId responsibleId) {}
