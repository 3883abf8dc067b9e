package org.dayanisma.membership.mandates.application;

import java.time.LocalDate;
import org.dayanisma.accesscontrol.Actor;
import org.jspecify.annotations.Nullable;

/** End somebody's mandate, today when no day is given. */
public record EndMandate(Actor actor, String mandateId, @Nullable LocalDate endedOn) {}
