package org.dayanisma.casework.cases.messaging.published;

import java.time.LocalDate;
import java.util.List;

/**
 * The safe day of a deadline has passed, and no remedy was lodged. Depending on how the law is
 * read, there may be days left.
 *
 * @param safeOn the earliest plausible last day
 */
public record DeadlineMissedV1(
    String caseId, String deadlineId, LocalDate safeOn, List<String> toldIds) {

  public static final String TYPE = "org.dayanisma.casework.deadline-missed.v1";
}
