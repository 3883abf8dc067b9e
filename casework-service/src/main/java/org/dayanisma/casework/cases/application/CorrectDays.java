package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.RightDays;
import org.dayanisma.commands.Asked;

/** The days of the measure are others than the case says. */
public record CorrectDays(Asked asked, CaseId caseId, RightDays.Said said, String reason) {}
