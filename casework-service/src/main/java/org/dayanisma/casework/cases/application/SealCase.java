package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.commands.Asked;

/** A case is to exist for its team only. */
public record SealCase(Asked asked, CaseId caseId, String reason) {}
