package org.dayanisma.casework.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.domain.CaseId;
import org.jspecify.annotations.Nullable;

/** A legal coordinator gives a case to somebody. */
public record AssignCase(
    Actor actor, CaseId caseId, String responsibleId, @Nullable Long expectedVersion) {}
