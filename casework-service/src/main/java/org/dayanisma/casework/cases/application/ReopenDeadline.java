package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.commands.Asked;

/** The remedy of a deadline was not lodged after all. */
public record ReopenDeadline(Asked asked, DeadlineId deadlineId, String reason) {}
