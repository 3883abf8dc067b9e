package org.dayanisma.casework.cases.application;

import java.time.LocalDate;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Closure.Outcome;
import org.dayanisma.commands.Asked;
import org.jspecify.annotations.Nullable;

/** Ends a case. */
public record CloseCase(
    Asked asked, CaseId caseId, Outcome outcome, LocalDate effectiveOn, @Nullable String note) {}
