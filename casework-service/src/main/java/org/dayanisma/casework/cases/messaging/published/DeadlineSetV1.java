package org.dayanisma.casework.cases.messaging.published;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline was set, computed again or handed to another responsible person.
 *
 * @param dueOn the last <i>safe</i> day, by which alerts go; the statutory day is read from the
 *     case
 */
public record DeadlineSetV1(
    String caseId, String deadlineId, LocalDate dueOn, @Nullable String responsibleId) {

  public static final String TYPE = "org.dayanisma.casework.deadline-set.v1";
}
