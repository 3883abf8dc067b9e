package org.dayanisma.casework.cases.application;

import org.dayanisma.accesscontrol.Actor;
import org.jspecify.annotations.Nullable;

/** The remedy of a deadline was lodged. */
public record CompleteDeadline(Actor actor, String deadlineId, @Nullable Long expectedVersion) {}
