package org.dayanisma.casework.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.domain.Measure;
import org.jspecify.annotations.Nullable;

/** A legal officer takes in a case by hand. */
public record OpenCase(
    Actor actor, String memberId, String unitId, Measure measure, @Nullable String summary) {}
