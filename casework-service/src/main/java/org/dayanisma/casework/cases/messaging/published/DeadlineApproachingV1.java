package org.dayanisma.casework.cases.messaging.published;

import java.time.LocalDate;
import java.util.List;

/**
 * The safe day of a deadline is near, and these people have to act.
 *
 * @param safeOn the earliest plausible last day
 * @param daysBefore on which rung: 30, 14, 7, 3 or 1
 */
public record DeadlineApproachingV1(
    String caseId, String deadlineId, LocalDate safeOn, int daysBefore, List<String> toldIds) {

  public static final String TYPE = "org.dayanisma.casework.deadline-approaching.v1";
}
