package org.dayanisma.casework.cases.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A case is to exist for its team only, or again for all who need to know.
 *
 * @param on whether to seal or to unseal
 */
public record SealCase(
    Actor actor, CaseId caseId, boolean on, String reason, @Nullable Long expectedVersion) {}
