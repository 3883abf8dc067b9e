package org.dayanisma.casework.cases.application;

import java.time.LocalDate;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Closure.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Ends a case.
 *
 * @param expectedVersion the version the actor has seen, null if they do not mind
 */
public record CloseCase(
    Actor actor,
    CaseId caseId,
    Outcome outcome,
    LocalDate effectiveOn,
    @Nullable String note,
    @Nullable Long expectedVersion) {}
