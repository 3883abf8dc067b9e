package org.dayanisma.casework.breakglass.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.casework.cases.domain.CaseId;

/**
 * Somebody asks for emergency access to a case they do not know.
 *
 * @param requestId identity of the request; a repetition of the command brings the same
 */
public record RequestBreakGlass(Actor actor, RequestId requestId, CaseId caseId, String reason) {}
