package org.dayanisma.membership.mandates.application;

import java.time.LocalDate;
import org.dayanisma.commands.Asked;
import org.jspecify.annotations.Nullable;

/** End somebody's mandate, today when no day is given. */
public record EndMandate(Asked asked, String mandateId, @Nullable LocalDate endedOn) {}
