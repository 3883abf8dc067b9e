package org.dayanisma.casework.cases.application;

import java.time.LocalDate;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.commands.Asked;
import org.jspecify.annotations.Nullable;

/**
 * The remedy of a deadline was lodged.
 *
 * @param reference the number under which it is registered there; null if it is not known
 */
public record CompleteDeadline(
    Asked asked, DeadlineId deadlineId, LocalDate lodgedOn, @Nullable String reference) {}
