package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.commands.Asked;

/** A case is to exist again for all who need to know of it. */
public record UnsealCase(Asked asked, CaseId caseId, String reason) {}
