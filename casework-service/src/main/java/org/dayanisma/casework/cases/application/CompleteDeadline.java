package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.casework.cases.domain.Lodging;
import org.dayanisma.commands.Asked;

/** The remedy of a deadline was lodged. */
public record CompleteDeadline(Asked asked, DeadlineId deadlineId, Lodging lodging) {}
