package org.dayanisma.casework.cases.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a case is to the member whose case it is: that it is there, who helps, and by which day.
 * There is nothing in it that is encrypted, and nothing of its team, texts and seal.
 *
 * @param unitId the unit whose legal team helps
 * @param responsibleId whoever answers for it; null while nobody does
 * @param openDeadlines those of which the remedy was not lodged yet, the next to act on first
 */
public record OwnCase(
    CaseId id,
    UnitId unitId,
    Measure measure,
    CaseStatus status,
    @Nullable MemberId responsibleId,
    Instant openedAt,
    List<Deadline> openDeadlines) {

  public OwnCase {
    openDeadlines = List.copyOf(openDeadlines);
  }

  /** What is shown of a whole case. */
  public static OwnCase of(Case found) {
    return new OwnCase(
        found.id(),
        found.unitId(),
        found.measure(),
        found.status(),
        found.responsibleId().orElse(null),
        found.openedAt(),
        open(found.deadlines()));
  }

  /** The open ones of these deadlines, in the order in which the member has to act. */
  public static List<Deadline> open(List<Deadline> deadlines) {
    return deadlines.stream()
        .filter(Deadline::isOpen)
        .sorted(
            Comparator.comparing((Deadline deadline) -> deadline.computed().safeOn())
                .thenComparing(deadline -> deadline.id().toString()))
        .toList();
  }
}
